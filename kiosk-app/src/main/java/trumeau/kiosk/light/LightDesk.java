package trumeau.kiosk.light;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import trumeau.device.store.AuditEntry;
import trumeau.device.store.AuditEntry.Event;
import trumeau.device.store.DeviceStore;
import trumeau.kiosk.session.VisitListener;
import trumeau.kiosk.settings.LightPreset;
import trumeau.kiosk.wiring.Repeating;
import trumeau.kiosk.wiring.StoreSink;

/**
 * Lights the place before the mirror as staff chose, which lasts, or as a shopper chose, until the visit's end. Any
 * thread.
 */
@ApplicationScoped
public class LightDesk implements StoreSink, VisitListener {

    private static final System.Logger LOG = System.getLogger(LightDesk.class.getName());
    private static final Duration AGAIN = Duration.ofSeconds(1);

    private final Lighting lighting;
    private final InstantSource clock;
    private final List<LightListener> listeners;
    private @Nullable DeviceStore store;
    private @Nullable Repeating refreshing;
    private Optional<LightPreset> staffs = Optional.empty();
    private Optional<LightPreset> shown = Optional.empty();
    private boolean failing;
    private int visits;

    @Inject
    public LightDesk(Lighting lighting, InstantSource clock, @All List<LightListener> listeners) {
        this.lighting = lighting;
        this.clock = clock;
        this.listeners = List.copyOf(listeners);
    }

    @Override
    public synchronized void storeOpened(DeviceStore opened) {
        store = opened;
        staffs = opened.inTransaction(tx -> tx.mirror().light())
                .flatMap(LightPreset::ofCode)
                .filter(lighting.presets()::contains);
        shown = staffs;
        if (!lighting.presets().isEmpty()) {
            refreshing = new Repeating("trumeau-light", AGAIN, this::showAgain);
        }
    }

    @Override
    public void storeCloses() {
        Repeating ending;
        synchronized (this) {
            ending = refreshing;
            refreshing = null;
            store = null;
        }
        if (ending != null) {
            ending.close();
        }
    }

    public synchronized LightView view() {
        return LightView.of(lighting.presets(), shown);
    }

    /**
     * A shopper wants this light, until the visit ends.
     *
     * @throws LightException when it did not change
     * @throws IllegalArgumentException when it can't be chosen
     */
    public LightView wish(LightPreset preset) {
        int visit;
        synchronized (this) {
            visit = visits;
        }
        lighting.show(preset);
        synchronized (this) {
            if (visit == visits) {
                shown = Optional.of(preset);
            }
        }
        return tell();
    }

    /**
     * Staff want this light, for every visit and after a restart.
     *
     * @throws LightException when it did not change
     * @throws IllegalArgumentException when it can't be chosen
     */
    public LightView choose(LightPreset preset) {
        lighting.show(preset);
        synchronized (this) {
            shown = Optional.of(preset);
            staffs = Optional.of(preset);
            if (store != null) {
                store.inTransaction(tx -> {
                    tx.mirror().setLight(preset.code());
                    tx.audit(new AuditEntry(clock.instant(), Event.LIGHT_CHOSEN, preset.code()));
                    return tx;
                });
            }
        }
        return tell();
    }

    /**
     * What the next shopper finds is what staff chose, and else the shop's light; the lamps follow within a second. A
     * light that nobody touched stays as the lamps have it.
     */
    @Override
    public void visitEnded() {
        synchronized (this) {
            visits++;
            var usual = staffs.or(this::shops);
            if (shown.isEmpty() || shown.equals(usual)) {
                return;
            }
            shown = usual;
        }
        tell();
    }

    /** The shop's own preset, or the first there is. */
    private Optional<LightPreset> shops() {
        var presets = lighting.presets();
        return presets.contains(LightPreset.SHOP)
                ? Optional.of(LightPreset.SHOP)
                : presets.stream().findFirst();
    }

    private LightView tell() {
        var now = view();
        listeners.forEach(listener -> listener.lightChanged(now));
        return now;
    }

    private void showAgain() {
        Optional<LightPreset> wanted;
        synchronized (this) {
            wanted = shown;
        }
        try {
            wanted.ifPresent(lighting::show);
            failing = false;
        } catch (LightException e) {
            if (!failing) {
                LOG.log(System.Logger.Level.WARNING, e.getMessage());
            }
            failing = true;
        }
    }
}
