package trumeau.kiosk.session;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import trumeau.recommender.catalog.ItemId;

/**
 * The items that one visit was about, the newest last. It ends by itself after a while without a garment or a touch,
 * and then nothing of it is left. It outlives a swap of generations, since it holds ids only. Any thread.
 */
public final class Visit {

    private static final int MOST = 20;

    private final InstantSource clock;
    private final LinkedHashSet<ItemId> items = new LinkedHashSet<>();
    private final Wishes wishes = new Wishes();
    private Duration idle;
    private Instant lastSign;
    private long number = 1;

    /** @param idle after how long without a sign of the shopper the visit ends */
    public Visit(InstantSource clock, Duration idle) {
        this.clock = Objects.requireNonNull(clock, "clock");
        this.idle = Objects.requireNonNull(idle, "idle");
        this.lastSign = clock.instant();
    }

    /** A garment is before the camera, or the glass was touched. */
    public synchronized void sign() {
        endIfIdle();
        lastSign = clock.instant();
    }

    /** The visit was about this item. */
    public synchronized void about(ItemId item) {
        sign();
        items.remove(item);
        items.add(item);
        if (items.size() > MOST) {
            items.remove(items.iterator().next());
        }
    }

    /** The visit of this number was about this item; nothing happens when it is over. */
    public synchronized void about(ItemId item, long visit) {
        if (number() == visit) {
            about(item);
        }
    }

    /** Counts up with each end, so that what was made for one visit can be told from what is made for the next. */
    public synchronized long number() {
        endIfIdle();
        return number;
    }

    /** What the visit was about so far, the newest last, at most 20. */
    public synchronized List<ItemId> items() {
        endIfIdle();
        return List.copyOf(items);
    }

    /** What the shopper wants of the rows beside a garment. */
    public synchronized Wishes wishes() {
        endIfIdle();
        return wishes;
    }

    /** How long a visit lasts without a sign, from now on. */
    public synchronized void idleAfter(Duration newIdle) {
        idle = newIdle;
    }

    /** Forgets everything: the shopper ended the visit. */
    public synchronized void end() {
        items.clear();
        wishes.forget();
        number++;
    }

    /** Forgets everything when the shopper has gone. To be called now and then, since nobody may ask. */
    public synchronized void endIfIdle() {
        if (!(items.isEmpty() && wishes.isEmpty()) && lastSign.plus(idle).isBefore(clock.instant())) {
            end();
        }
    }
}
