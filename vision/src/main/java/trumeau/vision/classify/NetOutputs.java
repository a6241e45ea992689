package trumeau.vision.classify;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;

/**
 * What a net gives, in order.
 *
 * @param order logits and embedding among them, each once
 * @param dimensions of the embedding, 1 to 4096
 * @param maskSide pixels a side of the square mask, 0 when there is none
 */
public record NetOutputs(List<Kind> order, int dimensions, int maskSide) {

    private static final int LARGEST_MASK = 1024;

    /** One result of a forward pass. */
    public enum Kind {
        /** One number for each category. */
        LOGITS,
        /** The look as a vector of length 1. */
        EMBEDDING,
        /** One logit: whether this is a garment at all. */
        GARMENT,
        /** A square of logits, row by row from the top: where the garment is in the net's input. */
        MASK
    }

    public NetOutputs {
        order = List.copyOf(order);
        require(new HashSet<>(order).size() == order.size(), "outputs must differ from each other");
        require(
                order.contains(Kind.LOGITS) && order.contains(Kind.EMBEDDING),
                "outputs must name logits and embedding");
        require(dimensions >= 1 && dimensions <= 4096, "embedding.dimensions must be 1..4096, not " + dimensions);
        require(
                order.contains(Kind.MASK) ? maskSide >= 1 && maskSide <= LARGEST_MASK : maskSide == 0,
                "mask.size must be 1..1024 where outputs name a mask, and missing elsewhere, not " + maskSide);
    }

    /** The two that every net gives. */
    static NetOutputs usual(int dimensions) {
        return new NetOutputs(List.of(Kind.LOGITS, Kind.EMBEDDING), dimensions, 0);
    }

    /** Numbers of one result; 0 for one that this net doesn't give. */
    public int sizeOf(Kind kind, int categories) {
        if (!order.contains(Objects.requireNonNull(kind, "kind"))) {
            return 0;
        }
        return switch (kind) {
            case LOGITS -> categories;
            case EMBEDDING -> dimensions;
            case GARMENT -> 1;
            case MASK -> maskSide * maskSide;
        };
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException(what);
        }
    }
}
