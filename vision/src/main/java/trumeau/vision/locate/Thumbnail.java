package trumeau.vision.locate;

import java.nio.ByteBuffer;
import trumeau.vision.frame.Frame;

/**
 * A frame at small size: its longer side has 160 to 319 cells if not told otherwise (fewer where it has fewer pixels),
 * each the mean of four of its pixels.
 *
 * @param values blue, green, red of each cell, row by row, 0..255
 */
@SuppressWarnings("ArrayRecordComponent") // lives for one frame, compared by nobody
record Thumbnail(int width, int height, float[] values) {

    private static final int LEAST_CELLS = 160;

    static Thumbnail of(Frame frame) {
        return of(frame, LEAST_CELLS);
    }

    /** The longer side has {@code leastCells} or up to twice as many, where the frame has so many pixels. */
    static Thumbnail of(Frame frame, int leastCells) {
        var cell = Math.max(1, Math.max(frame.width(), frame.height()) / leastCells);
        var width = Math.max(1, frame.width() / cell);
        var height = Math.max(1, frame.height() / cell);
        var values = new float[width * height * 3];
        var bgr = frame.pixels();
        int[] steps = {Math.min(cell, frame.width()) / 2 * 3, Math.min(cell, frame.height()) / 2 * 3 * frame.width()};
        for (var row = 0; row < height; row++) {
            for (var column = 0; column < width; column++) {
                var at = (row * cell * frame.width() + column * cell) * 3;
                mean(bgr, at, steps, values, (row * width + column) * 3);
            }
        }
        return new Thumbnail(width, height, values);
    }

    private static void mean(ByteBuffer bgr, int at, int[] steps, float[] values, int to) {
        for (var channel = 0; channel < 3; channel++) {
            var from = at + channel;
            var sum = (bgr.get(from) & 0xFF)
                    + (bgr.get(from + steps[0]) & 0xFF)
                    + (bgr.get(from + steps[1]) & 0xFF)
                    + (bgr.get(from + steps[0] + steps[1]) & 0xFF);
            values[to + channel] = sum / 4f;
        }
    }

    int cells() {
        return width * height;
    }

    boolean sameSize(Thumbnail other) {
        return width == other.width && height == other.height;
    }

    /** Whether it shows the same view as another of any size: a camera that only changed its resolution. */
    boolean sameShape(Thumbnail other) {
        return Math.abs(width * other.height - height * other.width) <= Math.max(width, other.width);
    }

    /** The same picture with so many cells, bilinear between its own. */
    Thumbnail resized(int toWidth, int toHeight) {
        var to = new float[toWidth * toHeight * 3];
        for (var cell = 0; cell < toWidth * toHeight; cell++) {
            var x = Math.max(0, Math.min(width - 1f, (cell % toWidth + 0.5f) * width / toWidth - 0.5f));
            var row = cell / toWidth;
            var y = Math.max(0, Math.min(height - 1f, (row + 0.5f) * height / toHeight - 0.5f));
            between(x, y, to, 3 * cell);
        }
        return new Thumbnail(toWidth, toHeight, to);
    }

    private void between(float x, float y, float[] to, int at) {
        var left = 3 * (((int) y) * width + ((int) x));
        var right = (int) x < width - 1 ? 3 : 0;
        var down = (int) y < height - 1 ? 3 * width : 0;
        var beside = x - (int) x;
        var below = y - (int) y;
        for (var channel = left; channel < left + 3; channel++) {
            var upper = values[channel] + beside * (values[channel + right] - values[channel]);
            var lower = values[channel + down] + beside * (values[channel + down + right] - values[channel + down]);
            to[at + channel - left] = upper + below * (lower - upper);
        }
    }

    /** Brightness of a cell, 0..255. */
    float brightness(int cell) {
        return (values[3 * cell] + 2 * values[3 * cell + 1] + values[3 * cell + 2]) / 4;
    }

    /** The largest difference of a cell's channels to another picture's, that one's multiplied by a gain. */
    float difference(int cell, float[] other, float gain) {
        var blue = Math.abs(values[3 * cell] - gain * other[3 * cell]);
        var green = Math.abs(values[3 * cell + 1] - gain * other[3 * cell + 1]);
        var red = Math.abs(values[3 * cell + 2] - gain * other[3 * cell + 2]);
        return Math.max(blue, Math.max(green, red));
    }

    /** The largest difference of the channels of two cells. */
    float difference(int one, int other) {
        var most = 0f;
        for (var channel = 0; channel < 3; channel++) {
            most = Math.max(most, Math.abs(values[3 * one + channel] - values[3 * other + channel]));
        }
        return most;
    }

    /** How alike the edges of two pictures are, -1..1, whatever their light; 0 when one has none. */
    double likeness(Thumbnail other) {
        double both = 0;
        double here = 0;
        double there = 0;
        for (var cell = width + 1; cell < cells(); cell++) {
            var dx = brightness(cell) - brightness(cell - 1);
            var dy = brightness(cell) - brightness(cell - width);
            var ox = other.brightness(cell) - other.brightness(cell - 1);
            var oy = other.brightness(cell) - other.brightness(cell - width);
            both += dx * ox + dy * oy;
            here += dx * dx + dy * dy;
            there += ox * ox + oy * oy;
        }
        return here * there == 0 ? 0 : both / Math.sqrt(here * there);
    }
}
