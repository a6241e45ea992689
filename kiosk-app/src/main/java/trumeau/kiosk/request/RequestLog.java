package trumeau.kiosk.request;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
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
    static final RequestLog NONE = new RequestLog(Optional.empty(), InstantSource.fixed(Instant.EPOCH));

    private static final Duration KEPT = Duration.ofDays(30);

    private final Optional<DeviceStore> store;
    private final InstantSource clock;
    private Optional<Waits> waits = Optional.empty();

    private RequestLog(Optional<DeviceStore> store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Keeps what was asked in the last 30 days, by this clock. */
    static RequestLog in(DeviceStore store, InstantSource clock) {
        var log = new RequestLog(Optional.of(store), clock);
        store.inTransaction(tx -> {
            tx.requests().forgetBefore(log.since());
            return tx;
        });
        return log;
    }

    /** Those that have not ended. */
    List<RequestRow> open() {
        return store.map(kept -> kept.inTransaction(tx -> tx.requests().open())).orElse(List.of());
    }

    Waits waits() {
        if (waits.isEmpty()) {
            waits = Optional.of(Waits.of(
                    store.map(kept -> kept.inTransaction(tx -> tx.requests().endsSince(since())))
                            .orElse(List.of())));
        }
        return waits.get();
    }

    void asked(Request request) {
        store.ifPresent(kept -> kept.inTransaction(tx -> {
            tx.requests()
                    .add(new RequestRow(request.id(), request.wish().map(RequestLog::key), request.askedAt(), false));
            return tx;
        }));
    }

    void taken(Request request) {
        store.ifPresent(kept -> kept.inTransaction(tx -> {
            tx.requests().take(request.id());
            return tx;
        }));
    }

    /** Also forgets what is older than 30 days. */
    void ended(Request request, Duration waited) {
        var now = clock.instant();
        var end = new RequestRow.End(now, ending(request), waited);
        var event = request.wish()
                .<Event>map(wish -> new Event.RequestEnded(now, variant(wish), end.ending(), end.waited()))
                .orElseGet(() -> new Event.CallEnded(now, end.ending(), end.waited()));
        store.ifPresent(kept -> kept.inTransaction(tx -> {
            tx.requests().end(request.id(), end);
            tx.outbox().add(event);
            tx.requests().forgetBefore(since());
            return tx;
        }));
        waits = Optional.empty();
    }

    private Instant since() {
        return clock.instant().minus(KEPT);
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
