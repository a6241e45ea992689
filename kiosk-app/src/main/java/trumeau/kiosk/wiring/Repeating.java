package trumeau.kiosk.wiring;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Does something again and again, each time a while after the last, on a thread of its own until {@link #close}. */
public final class Repeating implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Repeating.class.getName());

    private static final int PATIENCE_S = 3;

    private final ScheduledExecutorService thread;
    private final Runnable work;

    /** Begins at once; work that fails is done again in its time. */
    public Repeating(String name, Duration pause, Runnable work) {
        this.work = work;
        this.thread = Executors.newSingleThreadScheduledExecutor(job -> {
            var made = new Thread(job, name);
            made.setDaemon(true);
            return made;
        });
        var unused = thread.scheduleWithFixedDelay(this::once, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void once() {
        try {
            work.run();
        } catch (RuntimeException | LinkageError e) {
            LOG.log(System.Logger.Level.ERROR, "what is done again and again failed once", e);
        }
    }

    /** Interrupts what is being done and waits until it has ended, at most 3 s. */
    @Override
    public void close() {
        thread.shutdownNow();
        try {
            if (!thread.awaitTermination(PATIENCE_S, TimeUnit.SECONDS)) {
                LOG.log(System.Logger.Level.WARNING, "what is done again and again did not end in {0} s", PATIENCE_S);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
