package trumeau.kiosk.wiring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import trumeau.device.DeviceException;
import trumeau.device.store.AuditEntry;
import trumeau.device.store.DeviceStore;
import trumeau.kiosk.settings.Settings;

/** Notes in the device's store what the app did by itself. Any thread. */
@ApplicationScoped
public class AuditTrail implements StateSink {

    private static final System.Logger LOG = System.getLogger(AuditTrail.class.getName());

    private final InstantSource clock;
    private final AtomicReference<@Nullable DeviceStore> store = new AtomicReference<>();

    @Inject
    public AuditTrail(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public void started(Settings settings, DeviceStore opened) {
        store.set(opened);
    }

    @Override
    public void stopping() {
        store.set(null);
    }

    /** Says it in the log too, so that it is known even when the store can't be written. */
    public void note(AuditEntry.Event event, String detail) {
        LOG.log(System.Logger.Level.WARNING, "{0}: {1}", event, detail);
        var used = store.get();
        if (used == null) {
            return;
        }
        try {
            used.inTransaction(transaction -> {
                transaction.audit(new AuditEntry(clock.instant(), event, detail));
                return event;
            });
        } catch (DeviceException e) {
            LOG.log(System.Logger.Level.WARNING, "that could not be noted: {0}", e.getMessage());
        }
    }
}
