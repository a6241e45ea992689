package trumeau.vision.body;

import java.util.Objects;
import trumeau.vision.frame.Box;

/**
 * Where one person is in a frame, with a soft edge around it.
 *
 * @param region of the frame; nothing of the person is outside it
 * @param width cells from left to right
 * @param height cells from top to bottom
 * @param alpha how much of each cell is the person's, 0..255 as an unsigned byte, rows from the top; written by nobody
 */
@SuppressWarnings("ArrayRecordComponent") // lives for one frame, compared by nobody
public record Spotlight(Box region, int width, int height, byte[] alpha) {

    private static final int WIDTH = 64;
    private static final int HEIGHT = 96;
    /** Of the person's height, on each side: room for the soft edge. */
    private static final double MARGIN = 0.1;
    /** Cells to each side of which a cell's mean is taken. */
    private static final int REACH = 2;
    /** The edge lies outside the person. */
    private static final double GAIN = 2;

    public Spotlight {
        Objects.requireNonNull(region, "region");
        if (alpha.length != width * height) {
            throw new IllegalArgumentException(alpha.length + " cells are not " + width + " x " + height);
        }
    }

    /**
     * On the person in a box of a frame of this size.
     *
     * @param person in shares of the frame
     */
    public static Spotlight on(PersonMask mask, Box person, int frameWidth, int frameHeight) {
        var region = widened(person, (double) frameHeight / frameWidth);
        var chances = new float[WIDTH * HEIGHT];
        for (var cell = 0; cell < chances.length; cell++) {
            var x = region.x() + (cell % WIDTH + 0.5) / WIDTH * region.width();
            var y = region.y() + (Math.floorDiv(cell, WIDTH) + 0.5) / HEIGHT * region.height();
            chances[cell] = (float) mask.at(x * frameWidth, y * frameHeight);
        }
        var alpha = new byte[chances.length];
        for (var cell = 0; cell < alpha.length; cell++) {
            var soft = GAIN * mean(chances, cell % WIDTH, Math.floorDiv(cell, WIDTH));
            alpha[cell] = (byte) Math.round(255 * Math.min(1, soft));
        }
        return new Spotlight(region, WIDTH, HEIGHT, alpha);
    }

    private static Box widened(Box person, double aspect) {
        var down = MARGIN * person.height();
        var across = down * aspect;
        var left = Math.max(0, person.x() - across);
        var top = Math.max(0, person.y() - down);
        var right = Math.min(1, person.x() + person.width() + across);
        var bottom = Math.min(1, person.y() + person.height() + down);
        return new Box(left, top, right - left, bottom - top);
    }

    private static double mean(float[] chances, int column, int row) {
        var sum = 0.0;
        var count = 0;
        for (var y = Math.max(0, row - REACH); y <= Math.min(HEIGHT - 1, row + REACH); y++) {
            for (var x = Math.max(0, column - REACH); x <= Math.min(WIDTH - 1, column + REACH); x++) {
                sum += chances[y * WIDTH + x];
                count++;
            }
        }
        return sum / count;
    }
}
