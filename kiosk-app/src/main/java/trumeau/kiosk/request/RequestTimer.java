package trumeau.kiosk.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import trumeau.device.store.DeviceStore;
import trumeau.kiosk.wiring.StoreSink;

/** Looks after the desk once a second while the device's store is open, on a thread of its own. */
@ApplicationScoped
public class RequestTimer implements StoreSink {

    private static final System.Logger LOG = System.getLogger(RequestTimer.class.getName());

    private final RequestDesk desk;
    private @Nullable ScheduledExecutorService thread;

    @Inject
    public RequestTimer(RequestDesk desk) {
        this.desk = desk;
    }

    @Override
    public synchronized void storeOpened(DeviceStore store) {
        var started = Executors.newSingleThreadScheduledExecutor(work -> {
            var made = new Thread(work, "trumeau-requests");
            made.setDaemon(true);
            return made;
        });
        var unused = started.scheduleWithFixedDelay(this::tick, 1, 1, TimeUnit.SECONDS);
        thread = started;
    }

    @Override
    public synchronized void storeCloses() {
        if (thread != null) {
            thread.shutdownNow();
            thread = null;
        }
    }

    /** A full disk must not end the watch. */
    private void tick() {
        try {
            desk.tick();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "requests could not be looked after", e);
        }
    }
}
