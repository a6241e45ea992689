package trumeau.kiosk.shop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trumeau.device.DeviceException;
import trumeau.device.outbox.Event;
import trumeau.device.store.DeviceStore;
import trumeau.kiosk.session.Visit;
import trumeau.kiosk.settings.InboxSettings;
import trumeau.kiosk.settings.KioskSettings;
import trumeau.kiosk.wiring.StoreSink;
import trumeau.recommender.catalog.ItemId;

/** Tells at the end of each visit what it was about, where the store wants to learn from that. Any thread. */
@ApplicationScoped
public class EndedVisits implements StoreSink {

    private static final System.Logger LOG = System.getLogger(EndedVisits.class.getName());

    private final InstantSource clock;
    private @Nullable DeviceStore store;

    @Inject
    public EndedVisits(Visit visit, InstantSource clock, KioskSettings settings) {
        this.clock = clock;
        if (InboxSettings.tellsVisits(settings)) {
            visit.atEndOf(this::tell);
        }
    }

    @Override
    public synchronized void storeOpened(DeviceStore opened) {
        store = opened;
    }

    @Override
    public synchronized void storeCloses() {
        store = null;
    }

    private synchronized void tell(List<ItemId> items) {
        var opened = store;
        if (opened != null && !items.isEmpty()) {
            var ended = new Event.VisitEnded(
                    clock.instant(), items.stream().map(ItemId::value).toList());
            record(ended, opened);
        }
    }

    /** What can't be told must not keep anybody from forgetting the visit. */
    private static void record(Event ended, DeviceStore opened) {
        try {
            opened.inTransaction(tx -> {
                tx.outbox().add(ended);
                return ended;
            });
        } catch (DeviceException | IllegalStateException e) {
            LOG.log(System.Logger.Level.WARNING, "a visit is not told, since the store can't be written", e);
        }
    }
}
