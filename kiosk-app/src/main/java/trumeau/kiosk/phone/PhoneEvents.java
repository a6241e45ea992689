package trumeau.kiosk.phone;

import io.vertx.core.Context;
import io.vertx.core.http.HttpServerResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import trumeau.kiosk.request.StaffName;

/**
 * The open lines to the phones, as server-sent events: the queue whenever it changes, and a sign of life every 10
 * seconds, by which a phone knows that it is not cut off. That a line is open says nothing of its phone, which may lie
 * in a drawer: the page answers each sign by a request of its own. Works on the listener's event loop.
 */
final class PhoneEvents implements AutoCloseable {

    private static final Duration BEAT = Duration.ofSeconds(10);
    private static final int MOST_OF_ONE_PHONE = 2;

    private final Context loop;
    private final Parts parts;
    private final Function<PhoneQueueView, String> json;
    private final Map<HttpServerResponse, PhoneTicket> open = new LinkedHashMap<>();
    private final Runnable stop;

    /**
     * No line is open yet.
     *
     * @param json writes a queue on one line
     */
    PhoneEvents(Context loop, Parts parts, Function<PhoneQueueView, String> json) {
        this.loop = loop;
        this.parts = parts;
        this.json = json;
        var vertx = loop.owner();
        var timer = vertx.setPeriodic(BEAT.toMillis(), beat -> loop.runOnContext(now -> beat()));
        this.stop = () -> vertx.cancelTimer(timer);
    }

    /** What the lines need. */
    record Parts(QueueDesk desk, PhoneTickets tickets, PhoneWork work) {}

    /** Opens a line; the queue is sent at once. On the event loop. */
    void open(HttpServerResponse response, PhoneTicket ticket) {
        response.setChunked(true).putHeader("Content-Type", "text/event-stream");
        response.closeHandler(gone -> open.remove(response));
        var same = open.entrySet().stream()
                .filter(line -> line.getValue().secret().equals(ticket.secret()))
                .map(Map.Entry::getKey)
                .toList();
        same.stream().limit(Math.max(0, same.size() + 1 - MOST_OF_ONE_PHONE)).forEach(this::end);
        open.put(response, ticket);
        tell(response, ticket.name());
    }

    /** Tells all phones what there is now. Any thread. */
    void changed() {
        loop.runOnContext(now -> Map.copyOf(open).forEach((response, ticket) -> tell(response, ticket.name())));
    }

    @Override
    public void close() {
        stop.run();
        loop.runOnContext(now -> List.copyOf(open.keySet()).forEach(this::end));
    }

    /** Whose ticket has ended is told so. */
    private void beat() {
        Map.copyOf(open).forEach((response, ticket) -> {
            if (!parts.tickets().isGood(ticket.secret())) {
                send(response, "out", "{}");
                end(response);
                return;
            }
            send(response, "beat", "{}");
        });
    }

    private void tell(HttpServerResponse response, StaffName name) {
        ask(() -> PhoneQueueView.of(parts.desk(), name), view -> send(response, "queue", json.apply(view)));
    }

    /** What can't be asked now is asked at the next change or by the page. */
    private <T> void ask(Callable<T> work, Consumer<T> then) {
        parts.work().ask(work).onSuccess(result -> loop.runOnContext(now -> then.accept(result)));
    }

    /** A phone that doesn't read what it is sent is cut off; it will come back. */
    private void send(HttpServerResponse response, String event, String data) {
        if (!open.containsKey(response)) {
            return;
        }
        if (response.writeQueueFull()) {
            open.remove(response);
            response.reset();
            return;
        }
        var unused = response.write("event: " + event + "\ndata: " + data + "\n\n");
    }

    private void end(HttpServerResponse response) {
        if (Optional.ofNullable(open.remove(response)).isPresent() && !response.ended()) {
            var unused = response.end();
        }
    }
}
