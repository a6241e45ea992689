package trumeau.device.sync;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** An alarm of a running app: one daemon thread, named {@code trumeau-sync} unless told otherwise. */
public final class SyncThread implements Alarm {

    private final ScheduledExecutorService executor;

    public SyncThread() {
        this("trumeau-sync");
    }

    public SyncThread(String name) {
        executor = Executors.newSingleThreadScheduledExecutor(task -> {
            var thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    @Override
    public void after(Duration wait, Runnable task) {
        try {
            var unused = executor.schedule(task, wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            // closed: whoever closed the alarm wants no more
        }
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
