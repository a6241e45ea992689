package trumeau.kiosk.phone;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The one thread on which requests of one kind wait for the store and for a PIN's hash; no more than a given number
 * wait, the others are turned away. So strangers in the network can't take the threads that serve the shop.
 */
final class PhoneWork implements AutoCloseable {

    private final WorkerExecutor thread;
    private final int most;
    private final AtomicInteger waiting = new AtomicInteger();

    private PhoneWork(Vertx vertx, String name, int most) {
        this.thread = vertx.createSharedWorkerExecutor(name, 1);
        this.most = most;
    }

    /** What phones ask; at most 32 wait. */
    static PhoneWork ofPhones(Vertx vertx) {
        return new PhoneWork(vertx, "trumeau-phone", 32);
    }

    /** What shoppers' phones ask; at most 16 wait. */
    static PhoneWork ofShoppers(Vertx vertx) {
        return new PhoneWork(vertx, "trumeau-ask", 16);
    }

    /** What tills push, which may be large; at most 4 wait. */
    static PhoneWork ofTills(Vertx vertx) {
        return new PhoneWork(vertx, "trumeau-till", 4);
    }

    /** More wait already than may. */
    static final class Full extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Full() {
            super("the thread has enough to do", null, false, false);
        }
    }

    /** The result arrives on the caller's event loop; {@link Full} when too many wait. */
    <T> Future<T> ask(Callable<T> work) {
        if (waiting.incrementAndGet() > most) {
            waiting.decrementAndGet();
            return Future.failedFuture(new Full());
        }
        return thread.executeBlocking(work).onComplete(done -> waiting.decrementAndGet());
    }

    @Override
    public void close() {
        var unused = thread.close();
    }
}
