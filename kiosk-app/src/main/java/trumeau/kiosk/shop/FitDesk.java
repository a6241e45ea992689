package trumeau.kiosk.shop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import trumeau.device.outbox.Event;
import trumeau.device.outbox.Event.Fit;
import trumeau.device.store.DeviceStore;
import trumeau.device.store.FitRow;
import trumeau.kiosk.fit.FitCount;
import trumeau.kiosk.session.Held;
import trumeau.kiosk.session.Visit;
import trumeau.kiosk.session.VisitHolder;
import trumeau.kiosk.wiring.ServingGeneration;
import trumeau.kiosk.wiring.StoreSink;
import trumeau.recommender.catalog.ItemId;

/**
 * Where shoppers say how an item fits: one answer for each item in a visit, counted without a trace of who, and told as
 * an event in the same commit. Any thread, one at a time.
 */
@ApplicationScoped
public class FitDesk implements StoreSink, VisitHolder {

    private final Visit visit;
    private final InstantSource clock;
    private final Set<ItemId> answered = new HashSet<>();
    private long visitNumber;
    private List<FitRow> counted = List.of();
    private @Nullable DeviceStore store;

    @Inject
    public FitDesk(Visit visit, InstantSource clock) {
        this.visit = visit;
        this.clock = clock;
    }

    /** What became of an answer. */
    public enum Answered {
        COUNTED,
        /** This visit has answered for the item. */
        BEFORE,
        /** The device's store is closed. */
        NOT_NOW
    }

    @Override
    public synchronized void storeOpened(DeviceStore opened) {
        store = opened;
        counted = opened.inTransaction(tx -> tx.fits().all());
    }

    @Override
    public synchronized void storeCloses() {
        store = null;
    }

    /** Counts an answer about an item that the store carries. */
    public Answered answer(ItemId item, Fit fit) {
        visit.about(item);
        return count(item, fit, visit.number());
    }

    private synchronized Answered count(ItemId item, Fit fit, long during) {
        begin(during);
        var opened = store;
        if (opened == null) {
            return Answered.NOT_NOW;
        }
        if (answered.contains(item)) {
            return Answered.BEFORE;
        }
        var now = clock.instant();
        counted = opened.inTransaction(tx -> {
            tx.fits().count(item.value(), LocalDate.ofInstant(now, ZoneOffset.UTC), fit);
            tx.outbox().add(new Event.FitAnswered(now, item.value(), fit));
            return tx.fits().all();
        });
        if (during == visitNumber) {
            answered.add(item);
        }
        return Answered.COUNTED;
    }

    /** How an item fits: the release's counts and those of this device that are not among them. */
    public synchronized FitView of(ItemId item, ServingGeneration generation) {
        var released = generation.surroundings().fits();
        var own = new ArrayList<>(counted);
        own.removeIf(row -> !row.item().equals(item.value())
                || released.filter(fits -> !fits.lacks(row.day())).isPresent());
        var all = own.stream()
                .map(row -> FitCount.of(row.fit(), row.answers()))
                .reduce(released.map(fits -> fits.of(item)).orElse(FitCount.NONE), FitCount::plus);
        return FitView.of(all, answered.contains(item));
    }

    @Override
    public synchronized List<Held> held() {
        return List.of(new Held(Held.Kind.FITS, answered.size()));
    }

    @Override
    public void forget() {
        begin(visit.number());
    }

    /** What was answered in an earlier visit is forgotten. */
    private synchronized void begin(long number) {
        if (number > visitNumber) {
            answered.clear();
            visitNumber = number;
        }
    }
}
