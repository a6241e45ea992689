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
 * @param attributes in the order of their numbers, empty when there are none
 */
public record NetOutputs(List<Kind> order, int dimensions, int maskSide, List<Attribute> attributes) {

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
        MASK,
        /** One logit for each value of each attribute, attribute after attribute. */
        ATTRIBUTES
    }

    public NetOutputs {
        order = List.copyOf(order);
        attributes = List.copyOf(attributes);
        require(new HashSet<>(order).size() == order.size(), "outputs must differ from each other");
        require(
                order.contains(Kind.LOGITS) && order.contains(Kind.EMBEDDING),
                "outputs must name logits and embedding");
        require(dimensions >= 1 && dimensions <= 4096, "embedding.dimensions must be 1..4096, not " + dimensions);
        require(
                order.contains(Kind.MASK) ? maskSide >= 1 && maskSide <= LARGEST_MASK : maskSide == 0,
                "mask.size must be 1..1024 where outputs name a mask, and missing elsewhere, not " + maskSide);
        require(
                order.contains(Kind.ATTRIBUTES) != attributes.isEmpty(),
                "attributes must be described where outputs name them, and missing elsewhere");
        require(
                attributes.stream().map(Attribute::name).distinct().count() == attributes.size(),
                "attributes must differ from each other");
    }

    /** The two that every net gives. */
    static NetOutputs usual(int dimensions) {
        return new NetOutputs(List.of(Kind.LOGITS, Kind.EMBEDDING), dimensions, 0, List.of());
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
            case ATTRIBUTES ->
                attributes.stream()
                        .mapToInt(attribute -> attribute.values().size())
                        .sum();
        };
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException(what);
        }
    }
}
