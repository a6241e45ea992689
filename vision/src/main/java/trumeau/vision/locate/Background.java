package trumeau.vision.locate;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

/**
 * What the camera sees when nobody is there, learnt cell by cell as a running mean with its usual deviation. A change
 * of exposure is recognised as one factor for the whole picture; a change of light as a picture with the same edges.
 */
final class Background {

    /** What stands still for so long belongs to the shop, not to a shopper. */
    private static final Duration ABSORBED = Duration.ofSeconds(30);

    private static final double LEARN_SECONDS = 3;
    private static final float LEAST_DIFFERENCE = 22;
    private static final float STILL = 9;
    private static final double SAME_EDGES = 0.7;
    private static final double GHOST_STILL_SECONDS = 1;
    private static final double GHOST_EDGES = 2;

    private final Thumbnail mean;
    private final float[] deviation;
    private final float[] still;
    private Thumbnail last;
    private Instant at;
    private boolean[] foreground;
    private float gain = 1;

    Background(Thumbnail first, Instant at) {
        this.mean = new Thumbnail(first.width(), first.height(), first.values().clone());
        this.deviation = new float[first.cells()];
        this.still = new float[first.cells()];
        this.foreground = new boolean[first.cells()];
        this.last = first;
        this.at = at;
        Arrays.fill(deviation, 2);
    }

    boolean fits(Thumbnail picture) {
        return mean.sameSize(picture);
    }

    /** Takes a picture wholly for background: while nothing is known yet. */
    void learn(Thumbnail picture) {
        for (var i = 0; i < mean.values().length; i++) {
            mean.values()[i] += 0.3f * (picture.values()[i] - mean.values()[i]);
        }
        last = picture;
    }

    /** What is foreground in the picture; learns from the rest. */
    Mask separate(Thumbnail picture, Instant now) {
        var seconds = (float) Math.min(1, Math.max(0, Duration.between(at, now).toMillis() / 1000.0));
        at = now;
        gain = gainOf(picture);
        var mask = differing(picture);
        var share = (double) mask.count() / picture.cells();
        if (share > 0.95 || (share > 0.5 && picture.likeness(mean) > SAME_EDGES)) {
            become(picture);
            return new Mask(picture.width(), picture.height());
        }
        adapt(picture, mask, seconds);
        last = picture;
        return mask;
    }

    private void become(Thumbnail picture) {
        System.arraycopy(picture.values(), 0, mean.values(), 0, mean.values().length);
        Arrays.fill(still, 0);
        Arrays.fill(foreground, false);
        gain = 1;
        last = picture;
    }

    private Mask differing(Thumbnail picture) {
        var mask = new Mask(picture.width(), picture.height());
        for (var cell = 0; cell < picture.cells(); cell++) {
            if (picture.difference(cell, mean.values(), gain) > Math.max(LEAST_DIFFERENCE, 5 * deviation[cell])) {
                mask.set(cell);
            }
        }
        return mask;
    }

    /** The median brightness over the learnt one; a sudden leap counts only when the edges stayed. */
    private float gainOf(Thumbnail picture) {
        var ratios = new float[picture.cells()];
        var count = 0;
        for (var cell = 0; cell < picture.cells(); cell++) {
            if (!foreground[cell] && mean.brightness(cell) > 20) {
                ratios[count++] = picture.brightness(cell) / mean.brightness(cell);
            }
        }
        if (count < picture.cells() / 10) {
            return gain;
        }
        Arrays.sort(ratios, 0, count);
        var found = Math.max(0.4f, Math.min(2.5f, ratios[count / 2]));
        var leap = Math.abs(found / gain - 1) > 0.08;
        return leap && picture.likeness(mean) < SAME_EDGES ? gain : found;
    }

    private void adapt(Thumbnail picture, Mask mask, float seconds) {
        var rate = (float) (1 - Math.exp(-seconds / LEARN_SECONDS));
        for (var cell = 0; cell < picture.cells(); cell++) {
            foreground[cell] = mask.isSet(cell);
            if (!foreground[cell]) {
                still[cell] = 0;
                deviation[cell] += rate * (picture.difference(cell, mean.values(), gain) - deviation[cell]);
                move(picture, cell, rate);
            } else if (picture.difference(cell, last.values(), 1) > STILL) {
                still[cell] = Math.max(0, still[cell] - 5 * seconds);
            } else {
                still[cell] += seconds;
                if (still[cell] > ABSORBED.toSeconds()) {
                    move(picture, cell, 1);
                }
            }
        }
    }

    /**
     * Whether a part of the last picture is a ghost: no thing that stands there, but the hole that a thing left which
     * was learnt as background, as a person who stood before the camera when it started. A ghost becomes background at
     * once.
     *
     * @see Outline for how the two are told apart
     */
    boolean laysGhost(Mask mask, Mask.Blob blob) {
        var stillness = 0.0;
        for (var cell : blob.cells()) {
            stillness += still[cell];
        }
        var outline = new Outline(mask, blob);
        var ghost = stillness > GHOST_STILL_SECONDS * blob.size()
                && outline.sharpness(mean) > GHOST_EDGES * outline.sharpness(last);
        if (ghost) {
            for (var cell : blob.cells()) {
                foreground[cell] = false;
                still[cell] = 0;
                move(last, cell, 1);
            }
        }
        return ghost;
    }

    private void move(Thumbnail picture, int cell, float rate) {
        for (var i = 3 * cell; i < 3 * cell + 3; i++) {
            mean.values()[i] += rate * (picture.values()[i] - mean.values()[i]);
        }
    }
}
