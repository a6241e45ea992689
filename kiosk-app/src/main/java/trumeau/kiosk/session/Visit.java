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
    private Duration idle;
    private Instant lastSign;

    /** @param idle after how long without a sign of the shopper the visit ends */
    public Visit(InstantSource clock, Duration idle) {
        this.clock = Objects.requireNonNull(clock, "clock");
        this.idle = Objects.requireNonNull(idle, "idle");
        this.lastSign = clock.instant();
    }

    /** A garment is before the camera, or the glass was touched. */
    public synchronized void sign() {
        purgeIfIdle();
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

    /** What the visit was about so far, the newest last, at most 20. */
    public synchronized List<ItemId> items() {
        purgeIfIdle();
        return List.copyOf(items);
    }

    /** How long a visit lasts without a sign, from now on. */
    public synchronized void idleAfter(Duration newIdle) {
        idle = newIdle;
    }

    /** Forgets everything. */
    public synchronized void end() {
        items.clear();
    }

    private void purgeIfIdle() {
        if (lastSign.plus(idle).isBefore(clock.instant())) {
            items.clear();
        }
    }
}
