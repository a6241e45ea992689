package trumeau.kiosk.phone;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * How many connections there may be, and how long each may take to ask: one that has not sent its whole request in time
 * is closed, however slowly it goes on sending. For one event loop.
 */
final class Connections {

    private static final int MOST = 96;
    private static final int MOST_OF_ONE_ADDRESS = 12;

    private final Vertx vertx;
    private final Duration patience;
    private final Map<HttpConnection, Long> timers = new HashMap<>();
    private final Map<String, Integer> ofAddress = new HashMap<>();

    /**
     * Nobody is connected yet.
     *
     * @param patience for the whole request, from the connection's begin or the answer before
     */
    Connections(Vertx vertx, Duration patience) {
        this.vertx = vertx;
        this.patience = patience;
    }

    void opened(HttpConnection connection) {
        var address = address(connection);
        if (timers.size() >= MOST || ofAddress.getOrDefault(address, 0) >= MOST_OF_ONE_ADDRESS) {
            connection.close();
            return;
        }
        ofAddress.merge(address, 1, Integer::sum);
        timers.put(connection, timer(connection));
        connection.closeHandler(gone -> closed(connection, address));
    }

    /** A request began: its body must come in time; while it is answered the connection may stay. */
    void asked(HttpServerRequest request) {
        var connection = request.connection();
        request.end().onSuccess(whole -> calm(connection));
        request.response().endHandler(answered -> restart(connection));
    }

    private void calm(HttpConnection connection) {
        var timer = timers.get(connection);
        if (timer != null) {
            vertx.cancelTimer(timer);
        }
    }

    private void restart(HttpConnection connection) {
        if (timers.containsKey(connection)) {
            calm(connection);
            timers.put(connection, timer(connection));
        }
    }

    private void closed(HttpConnection connection, String address) {
        calm(connection);
        timers.remove(connection);
        ofAddress.computeIfPresent(address, (key, count) -> count > 1 ? count - 1 : null);
    }

    private long timer(HttpConnection connection) {
        return vertx.setTimer(patience.toMillis(), late -> connection.close());
    }

    private static String address(HttpConnection connection) {
        return String.valueOf(connection.remoteAddress().hostAddress());
    }
}
