package trumeau.vision.classify;

import java.util.Arrays;
import java.util.Objects;

/** A garment's look as a vector of length 1. Immutable: copied in, copied out. */
public final class Embedding {

    private final EmbeddingSpaceId space;
    private final float[] values;

    /**
     * Copies a vector.
     *
     * @throws IllegalArgumentException when a value is not finite or the vector is empty
     */
    public Embedding(EmbeddingSpaceId space, float[] values) {
        this.space = Objects.requireNonNull(space, "space");
        this.values = values.clone();
        if (values.length == 0) {
            throw new IllegalArgumentException("an embedding needs at least one dimension");
        }
        for (var value : values) {
            if (!Float.isFinite(value)) {
                throw new IllegalArgumentException("an embedding may hold only finite numbers, not " + value);
            }
        }
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

    @Override
    public boolean equals(Object other) {
        return other instanceof Embedding that && space.equals(that.space) && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return 31 * space.hashCode() + Arrays.hashCode(values);
    }
}
