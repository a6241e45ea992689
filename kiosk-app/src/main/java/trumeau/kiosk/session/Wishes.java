package trumeau.kiosk.session;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import trumeau.kiosk.taste.Preferences;
import trumeau.recommender.catalog.ItemId;
import trumeau.recommender.serve.Filter;
import trumeau.recommender.serve.Filters;
import trumeau.vision.track.Garment;

/**
 * What the shopper wants of the rows beside a garment, whose it is, and the garments they stand beside, so that the
 * rows can be made anew when a wish changes. Ids, filters, declared preferences and looks only, no picture; forgotten
 * with its {@link Visit}. Any thread.
 */
public final class Wishes {

    private static final int MOST = 200;

    private final LinkedHashSet<ItemId> notForMe = new LinkedHashSet<>();
    private Filters filters = Filters.none();
    private Preferences preferences = Preferences.NONE;
    private Use use = Use.ON;
    private Whose whose = Whose.STORES;
    private List<Garment> live = List.of();
    private List<Garment> photo = List.of();

    Wishes() {}

    /** Whether what the shopper declared counts now. */
    public enum Use {
        ON,
        OFF
    }

    /** What the shopper declares; it counts from now on. */
    public synchronized void prefer(Preferences declared) {
        preferences = Objects.requireNonNull(declared, "declared");
        use = Use.ON;
    }

    /** What was declared counts from now on, or does not, until this is said again. */
    public synchronized void use(Use wanted) {
        use = Objects.requireNonNull(wanted, "wanted");
    }

    public synchronized Use use() {
        return use;
    }

    /** What the shopper declared, whether it counts or not. */
    public synchronized Preferences declared() {
        return preferences;
    }

    /** What counts now of what was declared. */
    public synchronized Preferences preferences() {
        return use == Use.ON ? preferences : Preferences.NONE;
    }

    /** What every suggestion must be from now on. */
    public synchronized void filter(Filters wanted) {
        filters = Objects.requireNonNull(wanted, "wanted");
    }

    /** This item isn't to be suggested again; of more than 200 the first is forgotten. */
    public synchronized void notForMe(ItemId item) {
        notForMe.add(item);
        if (notForMe.size() > MOST) {
            notForMe.remove(notForMe.iterator().next());
        }
    }

    /** It may be suggested after all. */
    public synchronized void forMeAfterAll(ItemId item) {
        notForMe.remove(item);
    }

    /** What the shopper does not want to see again, the newest last. */
    public synchronized List<ItemId> notForMe() {
        return List.copyOf(notForMe);
    }

    /** Holds for every suggestion: what was filtered for, and that nothing comes back which was not wanted. */
    public synchronized Filters filters() {
        return filters.and(refusals());
    }

    /** Only that nothing comes back which was not wanted: what the rows would be without the filters. */
    public synchronized Filters refusals() {
        return notForMe.isEmpty() ? Filters.none() : Filters.of(new Filter.NotAmong(Set.copyOf(notForMe)));
    }

    /** From now on what is held up is taken for this. */
    public synchronized void holdsUp(Whose garments) {
        whose = Objects.requireNonNull(garments, "garments");
    }

    public synchronized Whose whose() {
        return whose;
    }

    /** These garments are before the camera; what was there before stays the last that was seen when there are none. */
    public synchronized void sawLive(List<Garment> garments) {
        live = garments.isEmpty() ? live : List.copyOf(garments);
    }

    /** These garments are in the photo that the shopper gave. */
    public synchronized void sawInPhoto(List<Garment> garments) {
        photo = List.copyOf(garments);
    }

    public synchronized List<Garment> live() {
        return live;
    }

    public synchronized List<Garment> inPhoto() {
        return photo;
    }

    synchronized int filterCount() {
        return filters.all().size();
    }

    synchronized boolean isEmpty() {
        return notForMe.isEmpty()
                && filters.all().isEmpty()
                && preferences.isEmpty()
                && whose == Whose.STORES
                && live.isEmpty()
                && photo.isEmpty();
    }

    synchronized void forget() {
        notForMe.clear();
        filters = Filters.none();
        preferences = Preferences.NONE;
        use = Use.ON;
        whose = Whose.STORES;
        live = List.of();
        photo = List.of();
    }
}
