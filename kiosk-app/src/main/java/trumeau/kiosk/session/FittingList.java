package trumeau.kiosk.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import trumeau.recommender.catalog.ItemId;

/**
 * What the shopper wants to try on, in the order in which it was put there. Ids and sizes only, in memory only;
 * forgotten with its {@link Visit}. Any thread.
 */
public final class FittingList implements VisitHolder {

    public static final int MOST = 20;

    private final Visit visit;
    private final List<Entry> entries = new ArrayList<>();
    private long lastNumber;
    private long visitNumber;

    public FittingList(Visit visit) {
        this.visit = Objects.requireNonNull(visit, "visit");
    }

    /**
     * One thing to try on.
     *
     * @param number names it on this list and no other thing ever, since the app was started
     * @param size empty while none was chosen
     * @param colour empty where nobody knows
     */
    public record Entry(long number, ItemId item, String size, String colour) {
        public Entry {
            Objects.requireNonNull(item, "item");
            Objects.requireNonNull(size, "size");
            Objects.requireNonNull(colour, "colour");
        }
    }

    /**
     * Puts a thing there, unless it is there already; empty when the list is full, or its visit is over.
     *
     * @param during the number of the visit that it is for
     */
    public Optional<Entry> put(long during, ItemId item, String size, String colour) {
        begin(visit.number());
        return kept(during, item, size, colour);
    }

    private synchronized Optional<Entry> kept(long during, ItemId item, String size, String colour) {
        if (during != visitNumber) {
            return Optional.empty();
        }
        var there = find(item, size, colour).or(() -> find(item, "", colour));
        if (there.isPresent()) {
            return Optional.of(resized(there.get(), size));
        }
        if (entries.size() >= MOST) {
            return Optional.empty();
        }
        var entry = new Entry(++lastNumber, item, size, colour);
        entries.add(entry);
        return Optional.of(entry);
    }

    /** Another size of the same thing; empty when there is no such entry. */
    public Optional<Entry> resize(long number, String size) {
        begin(visit.number());
        synchronized (this) {
            var entry = entries.stream().filter(each -> each.number() == number).findFirst();
            return entry.map(found -> resized(found, size));
        }
    }

    /** Whether there was such an entry. */
    public boolean remove(long number) {
        begin(visit.number());
        synchronized (this) {
            return entries.removeIf(entry -> entry.number() == number);
        }
    }

    /** Leaves only items that pass. */
    public void keepOnly(Predicate<ItemId> passes) {
        begin(visit.number());
        synchronized (this) {
            entries.removeIf(entry -> !passes.test(entry.item()));
        }
    }

    public List<Entry> entries() {
        begin(visit.number());
        synchronized (this) {
            return List.copyOf(entries);
        }
    }

    @Override
    public List<Held> held() {
        return List.of(new Held(Held.Kind.FITTING_LIST, entries().size()));
    }

    @Override
    public void forget() {
        begin(visit.number());
    }

    /** Of two that are the same now, one stays. */
    private Entry resized(Entry entry, String size) {
        var next = new Entry(entry.number(), entry.item(), size, entry.colour());
        entries.set(entries.indexOf(entry), next);
        entries.removeIf(each -> each.number() != next.number()
                && each.item().equals(next.item())
                && each.size().equals(next.size())
                && each.colour().equals(next.colour()));
        return next;
    }

    private Optional<Entry> find(ItemId item, String size, String colour) {
        return entries.stream()
                .filter(entry -> entry.item().equals(item)
                        && entry.size().equals(size)
                        && entry.colour().equals(colour))
                .findFirst();
    }

    /**
     * What is of an earlier visit is forgotten. The visit is asked before, and not under this object's lock: its end
     * locks too.
     */
    private synchronized void begin(long number) {
        if (number > visitNumber) {
            entries.clear();
            visitNumber = number;
        }
    }
}
