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

    private final Mask mask;
    private final Mask.Blob blob;

    Outline(Mask mask, Mask.Blob blob) {
        this.mask = mask;
        this.blob = blob;
    }

    /** The mean difference, 0..255, between both sides of the border; 0 when all of it lies at the picture's rim. */
    double sharpness(Thumbnail picture) {
        var sum = 0.0;
        var count = 0;
        for (var cell : blob.cells()) {
            var x = cell % picture.width();
            var y = cell / picture.width();
            for (var way : Way.values()) {
                if (endsAt(x, y, way)) {
                    sum += picture.difference(beyond(x, y, way, -ACROSS), beyond(x, y, way, ACROSS));
                    count++;
                }
            }
        }
        return count == 0 ? 0 : sum / count;
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
