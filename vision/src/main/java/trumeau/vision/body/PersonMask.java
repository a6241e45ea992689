package trumeau.vision.body;

import java.util.Objects;
import java.util.Optional;
import trumeau.vision.frame.Box;

/** Which pixels of a square of a frame are the person's. Immutable. */
public final class PersonMask {

    private final BodySquare square;
    private final int width;
    private final int height;
    private final float[] logits;

    private PersonMask(BodySquare square, int width, int height, float[] logits) {
        this.square = square;
        this.width = width;
        this.height = height;
        this.logits = logits;
    }

    /**
     * Of the net's logits, one a cell, rows from the top; copied.
     *
     * @throws IllegalArgumentException when they don't fill the grid
     */
    public static PersonMask ofLogits(BodySquare square, int width, int height, float[] logits) {
        Objects.requireNonNull(square, "square");
        if (width < 1 || logits.length != width * height) {
            throw new IllegalArgumentException(logits.length + " logits are not " + width + " x " + height + " cells");
        }
        return new PersonMask(square, width, height, logits.clone());
    }

    /** The probability, 0..1, that this pixel of the frame is the person's, bilinear between cells; 0 outside. */
    public double at(double frameX, double frameY) {
        var column = square.squareX(frameX, frameY) * width - 0.5;
        var row = square.squareY(frameX, frameY) * height - 0.5;
        if (column < -0.5 || row < -0.5 || column > width - 0.5 || row > height - 0.5) {
            return 0;
        }
        var logit = between(Math.max(0, Math.min(width - 1.0, column)), Math.max(0, Math.min(height - 1.0, row)));
        return 1 / (1 + Math.exp(-logit));
    }

    /**
     * The upright box, in shares of the frame, of all cells that are likelier the person's than not; empty when there
     * are none in the frame.
     */
    public Optional<Box> box(int frameWidth, int frameHeight) {
        var across = Math.cos(square.angle()) * square.side();
        var down = Math.sin(square.angle()) * square.side();
        var left = 1.0;
        var top = 1.0;
        var right = 0.0;
        var bottom = 0.0;
        for (var cell = 0; cell < logits.length; cell++) {
            if (logits[cell] > 0) {
                var u = (cell % width + 0.5) / width - 0.5;
                var v = (Math.floorDiv(cell, width) + 0.5) / height - 0.5;
                var x = Math.max(0, Math.min(1, (square.x() + across * u - down * v) / frameWidth));
                var y = Math.max(0, Math.min(1, (square.y() + down * u + across * v) / frameHeight));
                left = Math.min(left, x);
                right = Math.max(right, x);
                top = Math.min(top, y);
                bottom = Math.max(bottom, y);
            }
        }
        return right > left && bottom > top
                ? Optional.of(new Box(left, top, right - left, bottom - top))
                : Optional.empty();
    }

    private double between(double column, double row) {
        var left = (int) column;
        var top = (int) row;
        var right = Math.min(width - 1, left + 1);
        var bottom = Math.min(height - 1, top + 1);
        var across = column - left;
        var upper = logits[top * width + left] * (1 - across) + logits[top * width + right] * across;
        var lower = logits[bottom * width + left] * (1 - across) + logits[bottom * width + right] * across;
        return upper + (row - top) * (lower - upper);
    }
}
