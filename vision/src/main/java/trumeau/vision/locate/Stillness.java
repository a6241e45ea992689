package trumeau.vision.locate;

import java.util.Arrays;

/**
 * How long each cell of the foreground has looked the same, and how long the thing that it belongs to hasn't moved: the
 * inside of a plain garment looks the same while its wearer moves.
 */
final class Stillness {

    private static final float MOVES = 15;
    private static final double MOVED_BLOB = 0.02;

    private final float[] same;
    private final float[] unmoved;
    private Thumbnail last;

    Stillness(Thumbnail first) {
        this.last = first;
        this.same = new float[first.cells()];
        this.unmoved = new float[first.cells()];
    }

    /** The picture that was seen last. */
    Thumbnail last() {
        return last;
    }

    /** Sees a picture and its foreground. */
    void see(Thumbnail picture, Mask foreground, float seconds) {
        for (var cell = 0; cell < picture.cells(); cell++) {
            var moved = moved(picture, cell);
            if (!foreground.isSet(cell)) {
                forget(cell);
            } else {
                same[cell] = moved ? Math.max(0, same[cell] - 5 * seconds) : same[cell] + seconds;
                unmoved[cell] += seconds;
            }
        }
        for (var blob : foreground.tidied().blobs()) {
            if (movedShare(picture, blob.cells()) > MOVED_BLOB) {
                for (var cell : blob.cells()) {
                    unmoved[cell] = 0;
                }
            }
        }
        last = picture;
    }

    /** Sees a picture of which nothing but its movement matters. */
    void see(Thumbnail picture) {
        last = picture;
    }

    /** The share of all cells that moved since the last picture. */
    double movedShare(Thumbnail picture) {
        var moved = 0;
        for (var cell = 0; cell < picture.cells(); cell++) {
            moved += moved(picture, cell) ? 1 : 0;
        }
        return (double) moved / picture.cells();
    }

    private double movedShare(Thumbnail picture, int[] cells) {
        var moved = 0;
        for (var cell : cells) {
            moved += moved(picture, cell) ? 1 : 0;
        }
        return (double) moved / cells.length;
    }

    private boolean moved(Thumbnail picture, int cell) {
        return picture.difference(cell, last.values(), 1) > MOVES;
    }

    /** For how many seconds a cell has looked the same. */
    float same(int cell) {
        return same[cell];
    }

    /** For how many seconds a cell has looked the same and the thing it belongs to hasn't moved. */
    float settled(int cell) {
        return Math.min(same[cell], unmoved[cell]);
    }

    void forget(int cell) {
        same[cell] = 0;
        unmoved[cell] = 0;
    }

    void forget() {
        Arrays.fill(same, 0);
        Arrays.fill(unmoved, 0);
    }
}
