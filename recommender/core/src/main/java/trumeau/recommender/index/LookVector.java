package trumeau.recommender.index;

import java.util.Arrays;
import java.util.Objects;

/** How a garment looks, as a vector of length 1 in one embedding space. Immutable: copied in, copied out. */
public final class LookVector {

    private final EmbeddingSpaceId space;
    private final float[] values;

    /**
     * Copies a vector and brings it to length 1.
     *
     * @throws IllegalArgumentException when it is empty, holds a value that is not finite, or has no length
     */
    public LookVector(EmbeddingSpaceId space, float[] values) {
        this.space = Objects.requireNonNull(space, "space");
        this.values = values.clone();
        normalise(this.values);
    }

    public EmbeddingSpaceId space() {
        return space;
    }

    public int dimensions() {
        return values.length;
    }

    /** A copy of the vector. */
    public float[] toArray() {
        return values.clone();
    }

    /** Writes the vector into {@code target} from {@code offset} on, without a copy between. */
    void copyTo(float[] target, int offset) {
        System.arraycopy(values, 0, target, offset, values.length);
    }

    private static void normalise(float[] values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("a look needs at least one dimension");
        }
        var squares = 0.0;
        for (var value : values) {
            if (!Float.isFinite(value)) {
                throw new IllegalArgumentException("a look may hold only finite numbers, not " + value);
            }
            squares += (double) value * value;
        }
        if (squares == 0) {
            throw new IllegalArgumentException("a look of zeros points nowhere");
        }
        var length = Math.sqrt(squares);
        for (var i = 0; i < values.length; i++) {
            values[i] = (float) (values[i] / length);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LookVector that && space.equals(that.space) && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return 31 * space.hashCode() + Arrays.hashCode(values);
    }
}
