package trumeau.vision.locate;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import trumeau.vision.frame.Frame;

/**
 * Spares an idle scene the costly stages: a picture that looks like the last one in which nothing was found needs no
 * second look. It is compared with that one and not with the one before it, so that what enters slowly adds up; and
 * once a second a picture passes whatever it shows, so that nothing enters unseen and the background goes on learning.
 * While something is found every picture passes. For one camera and one thread.
 *
 * <p>Grain is told from movement by its usual size, flicker by one factor for the whole picture. A step of exposure
 * passes for a moment, and the locator judges it.
 */
public final class MotionGate {

    /** No change is older than this when it is looked at. */
    private static final Duration LOOK_ANYWAY = Duration.ofSeconds(1);

    /** After a movement, so that a thing is seen that was small or blurred while it moved; and while all is learnt. */
    private static final Duration LINGER = Duration.ofSeconds(1);

    private static final int LEAST_CELLS = 64;
    private static final float LEAST_CHANGE = 8;
    /** Just below what the background takes for a thing. */
    private static final float MOST_CHANGE = 20;

    private static final double TIMES_GRAIN = 3.2;
    private static final double CHANGED_SHARE = 0.005;
    private static final float FLICKER = 0.1f;
    private static final float GRAIN_LEARNS = 0.1f;

    private @Nullable Thumbnail empty;
    private @Nullable Thumbnail looked;
    private Instant lookedAt = Instant.MIN;
    private Instant movedAt = Instant.MIN;
    private boolean busy = true;
    private float grain;

    /** Whether this picture has to be looked at; who does so says what came of it by {@link #found}. */
    public boolean opens(Frame frame) {
        var picture = Thumbnail.of(frame, LEAST_CELLS);
        var now = frame.capturedAt();
        if (busy || now.isBefore(lookedAt) || isNew(picture)) {
            movedAt = now;
        }
        var lingers = now.isBefore(movedAt.plus(LINGER));
        if (!lingers && now.isBefore(lookedAt.plus(LOOK_ANYWAY))) {
            return false;
        }
        looked = picture;
        lookedAt = now;
        busy = true;
        return true;
    }

    /** Hears whether anything was found in the picture that was let through last. */
    public void found(Findings findings) {
        busy = findings == Findings.SOMETHING;
        if (!busy) {
            empty = looked;
        }
    }

    /** What came of a look. */
    public enum Findings {
        NOTHING,
        SOMETHING
    }

    private boolean isNew(Thumbnail picture) {
        var from = empty;
        return from == null || !from.sameSize(picture) || changes(from, picture);
    }

    private boolean changes(Thumbnail from, Thumbnail picture) {
        var gain = gain(from, picture);
        var histogram = new int[256];
        for (var cell = 0; cell < picture.cells(); cell++) {
            histogram[Math.min(255, (int) picture.difference(cell, from.values(), gain))]++;
        }
        var threshold = Math.max(LEAST_CHANGE, Math.min(MOST_CHANGE, (float) (TIMES_GRAIN * grain)));
        var changed = 0;
        for (var change = (int) threshold; change < histogram.length; change++) {
            changed += histogram[change];
        }
        grain += GRAIN_LEARNS * (median(histogram, picture.cells()) - grain);
        return changed > CHANGED_SHARE * picture.cells();
    }

    private static int median(int[] histogram, int cells) {
        var median = 0;
        for (var below = histogram[0]; below <= cells / 2; below += histogram[median]) {
            median++;
        }
        return median;
    }

    private static float gain(Thumbnail from, Thumbnail to) {
        var before = 1f;
        var after = 1f;
        for (var cell = 0; cell < to.cells(); cell++) {
            before += from.brightness(cell);
            after += to.brightness(cell);
        }
        return Math.max(1 - FLICKER, Math.min(1 + FLICKER, after / before));
    }
}
