package trumeau.vision.classify;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;

/**
 * What a net gives, in order: a net that looks at a garment gives logits, embedding and perhaps more; one that takes a
 * person apart gives parts alone.
 *
 * @param order each once
 * @param dimensions of the embedding, 1 to 4096; 0 when there is none
 * @param maskSide pixels a side of the square mask, 0 when there is none
 * @param attributes in the order of their numbers, empty when there are none
 * @param parts the cells of each part, 0 x 0 when there are none
 */
public record NetOutputs(List<Kind> order, int dimensions, int maskSide, List<Attribute> attributes, Grid parts) {

    private static final int LARGEST_SIDE = 1024;

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
        ATTRIBUTES,
        /** A grid of logits for each category, row by row from the top: which cell of the input is which part. */
        PARTS
    }

    /** Cells of each part; 0 x 0 for none. */
    public record Grid(int width, int height) {

        static final Grid NONE = new Grid(0, 0);

        int cells() {
            return width * height;
        }

        private boolean isUsable() {
            return width >= 1 && width <= LARGEST_SIDE && height >= 1 && height <= LARGEST_SIDE;
        }
    }

    public NetOutputs {
        order = List.copyOf(order);
        attributes = List.copyOf(attributes);
        require(new HashSet<>(order).size() == order.size(), "outputs must differ from each other");
        Objects.requireNonNull(parts, "parts");
        var parser = order.equals(List.of(Kind.PARTS));
        require(
                parser
                        || (order.contains(Kind.LOGITS)
                                && order.contains(Kind.EMBEDDING)
                                && !order.contains(Kind.PARTS)),
                "outputs must name logits and embedding, or parts alone");
        require(
                parser ? dimensions == 0 : dimensions >= 1 && dimensions <= 4096,
                "embedding.dimensions must be 1..4096, and missing beside parts, not " + dimensions);
        require(
                parser ? parts.isUsable() : parts.equals(Grid.NONE),
                "parts must have 1..1024 cells a side where outputs name them, and be missing elsewhere, not "
                        + parts.width() + " x " + parts.height());
        require(
                order.contains(Kind.MASK) ? maskSide >= 1 && maskSide <= LARGEST_SIDE : maskSide == 0,
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
        return new NetOutputs(List.of(Kind.LOGITS, Kind.EMBEDDING), dimensions, 0, List.of(), Grid.NONE);
    }

    /** Whether this net takes a person apart instead of looking at a garment. */
    public boolean isParser() {
        return order.contains(Kind.PARTS);
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
            case PARTS -> categories * parts.cells();
        };
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException(what);
        }
    }
}
