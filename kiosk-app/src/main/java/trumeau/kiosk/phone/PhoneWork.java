package trumeau.kiosk.phone;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The one thread on which the phone's requests wait for the store and for a PIN's hash; at most 32 wait, more are
 * turned away. So strangers in the network can't take the threads that serve the shop.
 */
final class PhoneWork implements AutoCloseable {

    private static final int MOST = 32;

    private final WorkerExecutor thread;
    private final AtomicInteger waiting = new AtomicInteger();

    PhoneWork(Vertx vertx) {
        this.thread = vertx.createSharedWorkerExecutor("trumeau-phone", 1);
    }

    /** More wait already than may. */
    static final class Full extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Full() {
            super("the phone's thread has enough to do", null, false, false);
        }
    }

    /** The result arrives on the caller's event loop; {@link Full} when too many wait. */
    <T> Future<T> ask(Callable<T> work) {
        if (waiting.incrementAndGet() > MOST) {
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
