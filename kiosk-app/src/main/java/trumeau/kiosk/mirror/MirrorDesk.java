package trumeau.kiosk.mirror;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import trumeau.device.DeviceException;
import trumeau.device.store.AuditEntry;
import trumeau.device.store.AuditEntry.Event;
import trumeau.device.store.DeviceStore;
import trumeau.device.store.Transaction;
import trumeau.kiosk.wiring.CameraService;
import trumeau.kiosk.wiring.StoreSink;
import trumeau.vision.frame.Mounting;

/**
 * Keeps how staff set the mirror up, over what the device came with, and has camera and pages heed it at once. Any
 * thread.
 */
@ApplicationScoped
public class MirrorDesk implements StoreSink {

    private static final System.Logger LOG = System.getLogger(MirrorDesk.class.getName());

    private final CameraService camera;
    private final InstantSource clock;
    private final List<MirrorListener> listeners;
    private @Nullable DeviceStore store;
    private volatile Optional<MirrorSetup> setup = Optional.empty();

    @Inject
    public MirrorDesk(CameraService camera, InstantSource clock, @All List<MirrorListener> listeners) {
        this.camera = camera;
        this.clock = clock;
        this.listeners = List.copyOf(listeners);
    }

    @Override
    public synchronized void storeOpened(DeviceStore opened) {
        store = opened;
        setup = opened.inTransaction(tx -> tx.mirror().setup()).flatMap(row -> {
            try {
                return Optional.of(MirrorSetup.of(row));
            } catch (IllegalArgumentException e) {
                LOG.log(System.Logger.Level.WARNING, "the mirror is as delivered, its set-up can't be used: {0}", e);
                return Optional.empty();
            }
        });
        hang();
    }

    @Override
    public synchronized void storeCloses() {
        store = null;
    }

    public MirrorView view() {
        return MirrorView.of(
                camera.mounting().orElse(Mounting.UPRIGHT),
                setup.map(MirrorSetup::aim).orElse(Aim.STRAIGHT),
                setup.isEmpty() ? MirrorView.Origin.DELIVERED : MirrorView.Origin.STAFF);
    }

    /** Sets it up so, from now on and after every restart. */
    public MirrorView set(MirrorSetup wanted) {
        var row = wanted.row();
        var said = String.format(
                Locale.ROOT,
                "rotation %d, %s, tilt %s, turn %s, height %s, size %s",
                row.rotation(),
                row.mirrored() ? "mirrored" : "not mirrored",
                row.tilt(),
                row.turn(),
                row.height(),
                row.size());
        return change(Optional.of(wanted), said, tx -> tx.mirror().set(row));
    }

    /** Has it be as it came: camera as the settings say, picture straight. */
    public MirrorView asDelivered() {
        return change(Optional.empty(), "as delivered", tx -> tx.mirror().forgetSetup());
    }

    private MirrorView change(Optional<MirrorSetup> wanted, String said, Work work) {
        MirrorView now;
        synchronized (this) {
            keep(work, new AuditEntry(clock.instant(), Event.MIRROR_SET_UP, said));
            setup = wanted;
            hang();
            now = view();
        }
        listeners.forEach(listener -> listener.mirrorChanged(now));
        return now;
    }

    /** A set-up that can't be kept would be gone after a restart, so it is not taken at all. */
    private void keep(Work work, AuditEntry entry) {
        if (store == null) {
            throw new IllegalStateException("the device's store is closed");
        }
        try {
            store.inTransaction(tx -> {
                work.in(tx);
                tx.audit(entry);
                return tx;
            });
        } catch (DeviceException e) {
            throw new IllegalStateException("the mirror's set-up can't be kept: " + e.getMessage(), e);
        }
    }

    private void hang() {
        camera.hang(setup.<UnaryOperator<Mounting>>map(set -> set::over).orElse(UnaryOperator.identity()));
    }

    /** What is written. */
    private interface Work {
        void in(Transaction transaction);
    }
}
