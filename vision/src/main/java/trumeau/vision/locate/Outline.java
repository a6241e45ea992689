package trumeau.vision.locate;

/**
 * The border of a part of a picture, and how sharply pictures change across it.
 *
 * <p>A thing that stands before the background ends where the picture has an edge. The hole that a thing left ends
 * where only the learnt background has one (Cucchiara et al., Detecting Moving Objects, Ghosts, and Shadows in Video
 * Streams, IEEE PAMI 25(10), 2003).
 */
final class Outline {

    /** Cells from the border to where a picture is compared on either side: blur and a mask's slop lie within. */
    private static final int ACROSS = 3;

    /** A border of fewer cells tells nothing. */
    private static final int LEAST_BORDER = 12;

    private final Mask mask;
    private final Mask.Blob part;

    /** The outline of a part of the mask, as far as nothing else of the mask lies beyond it. */
    Outline(Mask mask, Mask.Blob part) {
        this.mask = mask;
        this.part = part;
    }

    /**
     * The share of the border at which the learnt background changes more sharply than the picture, 0..1. Each place
     * has one vote, so that a few sharp edges of a cluttered shop don't outweigh the rest. 0 when next to all of the
     * border lies at the picture's rim or at other foreground.
     */
    double votesForGhost(Thumbnail background, Thumbnail picture) {
        var votes = 0;
        var count = 0;
        for (var cell : part.cells()) {
            var x = cell % picture.width();
            var y = cell / picture.width();
            for (var way : Way.values()) {
                if (endsAt(x, y, way)) {
                    var inside = beyond(x, y, way, -ACROSS);
                    var outside = beyond(x, y, way, ACROSS);
                    votes += background.difference(inside, outside) > picture.difference(inside, outside) ? 1 : 0;
                    count++;
                }
            }
        }
        return count < LEAST_BORDER ? 0 : (double) votes / count;
    }

    private enum Way {
        LEFT(-1, 0),
        RIGHT(1, 0),
        UP(0, -1),
        DOWN(0, 1);

        private final int right;
        private final int down;

        Way(int right, int down) {
            this.right = right;
            this.down = down;
        }
    }

    /** Whether the next cell that way is outside, and so is the one further out; the one further in is inside. */
    private boolean endsAt(int x, int y, Way way) {
        return isOutside(x, y, way, 1) && isOutside(x, y, way, ACROSS) && isInside(x, y, way, -ACROSS);
    }

    private boolean isOutside(int x, int y, Way way, int steps) {
        return mask.holds(x + steps * way.right, y + steps * way.down) && !mask.isSet(beyond(x, y, way, steps));
    }

    private boolean isInside(int x, int y, Way way, int steps) {
        return mask.holds(x + steps * way.right, y + steps * way.down) && mask.isSet(beyond(x, y, way, steps));
    }

    private int beyond(int x, int y, Way way, int steps) {
        return mask.cell(x + steps * way.right, y + steps * way.down);
    }
}
