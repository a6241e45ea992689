package trumeau.kiosk.wiring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import trumeau.device.store.DeviceStore;
import trumeau.device.sync.EventUpload;
import trumeau.device.sync.HttpInbox;
import trumeau.device.sync.SyncPace;
import trumeau.device.sync.SyncThread;
import trumeau.device.sync.UploadLoop;
import trumeau.kiosk.settings.InboxSettings;
import trumeau.kiosk.settings.KioskSettings;
import trumeau.kiosk.settings.Settings;

/** Sends this device's events to an inbox. Without one they wait on the device. */
@ApplicationScoped
public class InboxService implements StateSink {

    private static final System.Logger LOG = System.getLogger(InboxService.class.getName());

    private final InstantSource clock;
    private final Optional<InboxSettings> inbox;
    private @Nullable DeviceStore store;
    private @Nullable UploadLoop loop;

    @Inject
    public InboxService(InstantSource clock, KioskSettings settings) {
        this.clock = clock;
        this.inbox = InboxSettings.of(settings);
    }

    /** How many events wait, and how many were dropped since the store was made, because too many waited. */
    public record Counts(long waiting, long dropped) {}

    @Override
    public synchronized void started(Settings settings, DeviceStore opened) {
        store = opened;
        inbox.ifPresent(wanted -> begin(wanted, opened));
    }

    @Override
    public synchronized void stopping() {
        if (loop != null) {
            loop.close();
            loop = null;
        }
        store = null;
    }

    /** Whether there is an inbox to send to. */
    public boolean isOn() {
        return inbox.isPresent();
    }

    /** What came of the last turn. */
    public synchronized Optional<UploadLoop.Last> last() {
        return loop == null ? Optional.empty() : loop.last();
    }

    /** Empty while the device's store is closed. */
    public synchronized Optional<Counts> counts() {
        return store == null ? Optional.empty() : Optional.of(counts(store));
    }

    /** What waits in a store. */
    public static Counts counts(DeviceStore store) {
        return store.inTransaction(
                tx -> new Counts(tx.outbox().count(), tx.outbox().dropped()));
    }

    private void begin(InboxSettings wanted, DeviceStore opened) {
        var upload = new EventUpload(opened, new HttpInbox(wanted.address(), wanted.token()));
        var pace = SyncPace.every(wanted.interval(), new SecureRandom());
        var begun = new UploadLoop(upload, pace, new SyncThread("trumeau-events"), clock);
        loop = begun;
        begun.start();
        LOG.log(System.Logger.Level.INFO, "events go up to {0}", wanted);
    }
}
