package trumeau.device.sync;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The threads that hand bodies on: at most two daemons named {@code trumeau-sync-http}, gone when idle. */
final class HttpThreads {

    private static final int FEW = 2;
    private static final int IDLE_SECONDS = 30;

    private HttpThreads() {}

    static Executor few() {
        var pool =
                new ThreadPoolExecutor(FEW, FEW, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                    var thread = new Thread(task, "trumeau-sync-http");
                    thread.setDaemon(true);
                    return thread;
                });
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }
}
