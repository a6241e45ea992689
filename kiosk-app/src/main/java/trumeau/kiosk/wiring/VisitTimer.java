package trumeau.kiosk.wiring;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import trumeau.kiosk.session.Holdings;

/**
 * Ends an idle visit in time, though nobody asks for it any more, and tells what is held. One thread of its own until
 * {@link #close}.
 */
final class VisitTimer implements AutoCloseable {

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        var made = new Thread(work, "trumeau-visit-timer");
        made.setDaemon(true);
        return made;
    });

    VisitTimer(Holdings holdings, Duration every) {
        var unused = thread.scheduleWithFixedDelay(
                holdings::look, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
