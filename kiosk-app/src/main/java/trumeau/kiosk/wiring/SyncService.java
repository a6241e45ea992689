package trumeau.kiosk.wiring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import trumeau.device.release.ReleaseVerifier;
import trumeau.device.store.DeviceStore;
import trumeau.device.store.Generation;
import trumeau.device.sync.FolderOrigin;
import trumeau.device.sync.HttpOrigin;
import trumeau.device.sync.Origin;
import trumeau.device.sync.SyncCycle;
import trumeau.device.sync.SyncLoop;
import trumeau.device.sync.SyncOutcome;
import trumeau.device.sync.SyncPace;
import trumeau.device.sync.SyncReport;
import trumeau.device.sync.SyncThread;
import trumeau.kiosk.settings.Settings;

/** Keeps this device in step with its origin. Without an origin it does nothing, and the app serves what it has. */
@ApplicationScoped
public class SyncService {

    private static final System.Logger LOG = System.getLogger(SyncService.class.getName());

    private final InstantSource clock;
    private final List<StateSink> sinks;
    private @Nullable SyncLoop loop;
    private volatile @Nullable SyncCycle cycle;
    private volatile @Nullable Generation active;
    private volatile @Nullable String trouble;

    @Inject
    public SyncService(InstantSource clock, Sinks sinks) {
        this.clock = clock;
        this.sinks = sinks.states();
    }

    /**
     * Cleans up after an interrupted sync.
     *
     * @return what serves
     */
    synchronized Optional<Generation> recover(Settings settings, DeviceStore store) {
        var begun = cycle(settings, store);
        cycle = begun;
        var found = begun.recover();
        active = found.orElse(null);
        return found;
    }

    /**
     * The active generation can't serve: goes back to the one before, whose release then stays until a newer one comes.
     *
     * @return what serves instead; empty when no older generation works either, and then nothing changes
     */
    Optional<Generation> goBack(String why) {
        var used = cycle;
        var older = used == null ? Optional.<Generation>empty() : used.rollback(why);
        older.ifPresent(found -> active = found);
        return older;
    }

    /**
     * Begins to sync, if there is an origin, after {@link #recover}; each new generation is handed over on the sync's
     * thread.
     */
    synchronized void start(Settings settings, Consumer<Generation> installed) {
        var used = cycle;
        if (settings.origin().isEmpty() || used == null) {
            return;
        }
        var pace = SyncPace.every(settings.syncInterval(), new SecureRandom());
        var started = new SyncLoop(used, pace, new SyncThread(), clock);
        started.addListener(report -> ended(report, installed));
        loop = started;
        started.start();
    }

    synchronized void stop() {
        if (loop != null) {
            loop.close();
        }
    }

    /** Asks for a sync now; false when there is no origin. */
    public synchronized boolean nudge() {
        if (loop == null) {
            return false;
        }
        loop.nudge();
        sinks.forEach(StateSink::syncChanged);
        return true;
    }

    public synchronized boolean isSyncing() {
        return loop != null && loop.isSyncing();
    }

    public synchronized Optional<SyncReport> last() {
        return loop == null ? Optional.empty() : loop.last();
    }

    public synchronized Optional<Instant> nextAt() {
        return loop == null ? Optional.empty() : loop.nextAt();
    }

    /** The generation that the store calls active. */
    public Optional<Generation> active() {
        return Optional.ofNullable(active);
    }

    /** Why there is no syncing, though there is an origin. */
    public Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }

    private void ended(SyncReport report, Consumer<Generation> installed) {
        var outcome = report.outcome();
        LOG.log(System.Logger.Level.INFO, "sync: {0} ({1})", outcome.code(), outcome.detail());
        if (outcome instanceof SyncOutcome.Installed done) {
            active = done.generation();
            installed.accept(done.generation());
        }
        sinks.forEach(StateSink::syncChanged);
    }

    private SyncCycle cycle(Settings settings, DeviceStore store) {
        var verifier = new ReleaseVerifier(keys(settings), clock, BuildInstant.get());
        return new SyncCycle(origin(settings), store, verifier, new GenerationTryout());
    }

    /** Without keys no release is believed; what is installed serves on. */
    private List<trumeau.device.release.TrustedKey> keys(Settings settings) {
        try {
            return TrustFile.read(settings.trust());
        } catch (ServingException e) {
            if (settings.origin().isPresent()) {
                trouble = e.getMessage();
                LOG.log(System.Logger.Level.ERROR, trouble);
            }
            return List.of();
        }
    }

    private static Origin origin(Settings settings) {
        Optional<URI> address = settings.origin();
        return address.isPresent()
                ? new HttpOrigin(address.get())
                : new FolderOrigin(settings.data().resolve("no-origin"));
    }
}
