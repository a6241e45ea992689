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
    /** A picture after a longer gap tells only of its own moment: what is pale and new in it may have just come. */
    private static final double LONGEST_VIEW_SECONDS = 0.25;

    private static final float LEAST_DIFFERENCE = 22;
    private static final float EDGE_SLACK = 0.1f;
    private static final double SAME_EDGES = 0.7;
    private static final double GHOST_SECONDS = 1;
    private static final double GHOST_VOTES = 0.65;
    private static final double FULL = 0.95;
    private static final double STILL_VIEW_SECONDS = 2;
    private static final double STILL_VIEW_MOVES = 0.005;
    /** A view that never stands still is another one and no garment after this time. */
    private static final double LONGEST_FULL_SECONDS = 60;

    private final Thumbnail mean;
    private final float[] deviation;
    private final Stillness stillness;
    private Instant at;
    private double fullSeconds;
    private double stillViewSeconds;
    private boolean[] foreground;
    private float gain = 1;

    Background(Thumbnail first, Instant at) {
        this.mean = new Thumbnail(first.width(), first.height(), first.values().clone());
        this.deviation = new float[first.cells()];
        this.stillness = new Stillness(first);
        this.foreground = new boolean[first.cells()];
        this.at = at;
        Arrays.fill(deviation, 2);
    }

    /** What is known of the view, for pictures of this one's size; edges that fell between cells count for less. */
    Background resizedTo(Thumbnail picture) {
        var known = new Background(mean.resized(picture.width(), picture.height()), at);
        known.gain = gain;
        for (var cell = 1; cell < picture.cells(); cell++) {
            var edge = Math.max(
                    known.mean.difference(cell, cell - 1),
                    known.mean.difference(cell, Math.max(0, cell - picture.width())));
            known.deviation[cell] += EDGE_SLACK * edge;
        }
        return known;
    }

    /** Whether it is the same view, whatever the resolution. */
    boolean isOf(Thumbnail picture) {
        return mean.sameShape(picture);
    }

    boolean fits(Thumbnail picture) {
        return mean.sameSize(picture);
    }

    /** Takes a picture wholly for background: while nothing is known yet. */
    void learn(Thumbnail picture) {
        for (var i = 0; i < mean.values().length; i++) {
            mean.values()[i] += 0.3f * (picture.values()[i] - mean.values()[i]);
        }
        stillness.see(picture);
    }

    /**
     * What is foreground in the picture; learns from the rest. A picture that is new all over is a thing held close, or
     * after two seconds without any movement another view.
     */
    Mask separate(Thumbnail picture, Instant now) {
        var seconds = (float) Math.min(1, Math.max(0, Duration.between(at, now).toMillis() / 1000.0));
        at = now;
        gain = gainOf(picture);
        var mask = differing(picture);
        var share = (double) mask.count() / picture.cells();
        if (share > 0.5 && picture.likeness(mean) > SAME_EDGES) {
            return become(picture);
        }
        if (share > FULL) {
            return full(picture, seconds);
        }
        fullSeconds = 0;
        stillViewSeconds = 0;
        adapt(picture, mask, seconds);
        return mask;
    }

    private Mask full(Thumbnail picture, double seconds) {
        var moves = stillness.movedShare(picture) > STILL_VIEW_MOVES;
        stillViewSeconds = moves ? 0 : stillViewSeconds + seconds;
        fullSeconds += seconds;
        stillness.see(picture);
        if (stillViewSeconds >= STILL_VIEW_SECONDS || fullSeconds >= LONGEST_FULL_SECONDS) {
            return become(picture);
        }
        return new Mask(picture.width(), picture.height()).filled();
    }

    /** Takes the picture for background as it is, so that nothing of it is foreground. */
    private Mask become(Thumbnail picture) {
        System.arraycopy(picture.values(), 0, mean.values(), 0, mean.values().length);
        Arrays.fill(foreground, false);
        stillness.forget();
        stillness.see(picture);
        gain = 1;
        fullSeconds = 0;
        stillViewSeconds = 0;
        return new Mask(picture.width(), picture.height());
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
        var rate = (float) (1 - Math.exp(-Math.min(seconds, LONGEST_VIEW_SECONDS) / LEARN_SECONDS));
        stillness.see(picture, mask, seconds);
        for (var cell = 0; cell < picture.cells(); cell++) {
            foreground[cell] = mask.isSet(cell);
            if (!foreground[cell]) {
                deviation[cell] += rate * (picture.difference(cell, mean.values(), gain) - deviation[cell]);
                move(picture, cell, rate);
            } else if (stillness.settled(cell) > ABSORBED.toSeconds()) {
                move(picture, cell, 1);
            }
        }
    }

    /**
     * Takes the ghosts out of the last picture's mask: parts where no thing stands, but which a thing left that was
     * learnt as background, as a person who stood before the camera when it started. They become background at once.
     * Only what has looked the same for a second is judged, apart from what moves: whoever stepped half aside still
     * covers the other half.
     *
     * @see Outline for how the two are told apart
     */
    void layGhosts(Mask mask) {
        var last = stillness.last();
        var waiting = new Mask(last.width(), last.height());
        for (var cell = 0; cell < last.cells(); cell++) {
            if (mask.isSet(cell) && stillness.same(cell) > GHOST_SECONDS) {
                waiting.set(cell);
            }
        }
        for (var part : waiting.blobs()) {
            if (new Outline(mask, part).votesForGhost(mean, last) >= GHOST_VOTES) {
                for (var cell : part.cells()) {
                    mask.clear(cell);
                    foreground[cell] = false;
                    stillness.forget(cell);
                    move(last, cell, 1);
                }
            }
        }
    }

    private void move(Thumbnail picture, int cell, float rate) {
        for (var i = 3 * cell; i < 3 * cell + 3; i++) {
            mean.values()[i] += rate * (picture.values()[i] - mean.values()[i]);
        }
    }
}
