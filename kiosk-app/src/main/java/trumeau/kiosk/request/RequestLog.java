package trumeau.kiosk.request;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import trumeau.device.outbox.Event;
import trumeau.device.outbox.Event.Ending;
import trumeau.device.store.DeviceStore;
import trumeau.device.store.RequestRow;
import trumeau.device.store.StockRow;
import trumeau.kiosk.wiring.Goods;

/** What is kept of requests: each with its wait and, when it ends, as an event. Without a store nothing is kept. */
final class RequestLog {

    /** Before the store is open, and after it is closed. */
    static final RequestLog NONE = new RequestLog(Optional.empty(), Instant.EPOCH);

    private static final Duration KEPT = Duration.ofDays(30);

    private final Optional<DeviceStore> store;
    private final Instant since;
    private Optional<Waits> waits = Optional.empty();

    private RequestLog(Optional<DeviceStore> store, Instant since) {
        this.store = store;
        this.since = since;
    }

    static RequestLog in(DeviceStore store, Instant now) {
        var since = now.minus(KEPT);
        store.inTransaction(tx -> {
            tx.requests().forgetBefore(since);
            return tx;
        });
        return new RequestLog(Optional.of(store), since);
    }

    /** Those that have not ended. */
    List<RequestRow> open() {
        return store.map(kept -> kept.inTransaction(tx -> tx.requests().open())).orElse(List.of());
    }

    Waits waits() {
        if (waits.isEmpty()) {
            waits = Optional.of(Waits.of(
                    store.map(kept -> kept.inTransaction(tx -> tx.requests().endsSince(since)))
                            .orElse(List.of())));
        }
        return waits.get();
    }

    void asked(Request request) {
        store.ifPresent(kept -> kept.inTransaction(tx -> {
            tx.requests().add(new RequestRow(request.id(), request.wish().map(RequestLog::key), request.askedAt()));
            return tx;
        }));
    }

    void ended(Request request, Instant now) {
        var waited = Duration.between(request.askedAt(), now);
        var end = new RequestRow.End(now, ending(request), waited.isNegative() ? Duration.ZERO : waited);
        var event = request.wish()
                .<Event>map(wish -> new Event.RequestEnded(now, variant(wish), end.ending(), end.waited()))
                .orElseGet(() -> new Event.CallEnded(now, end.ending(), end.waited()));
        store.ifPresent(kept -> kept.inTransaction(tx -> {
            tx.requests().end(request.id(), end);
            tx.outbox().add(event);
            return tx;
        }));
        waits = Optional.empty();
    }

    private static Event.Variant variant(Goods.Key wish) {
        return new Event.Variant(wish.item().value(), wish.size(), wish.colour());
    }

    private static StockRow.Key key(Goods.Key wish) {
        return new StockRow.Key(wish.item().value(), wish.size(), wish.colour());
    }

    private static Ending ending(Request request) {
        return switch (request.state()) {
            case ANSWERED -> Ending.ANSWERED;
            case UNANSWERED -> Ending.UNANSWERED;
            case WITHDRAWN -> Ending.WITHDRAWN;
            case WAITING, TAKEN -> throw new IllegalArgumentException("request " + request.id() + " has not ended");
        };
    }
}
