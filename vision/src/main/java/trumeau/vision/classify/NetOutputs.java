package trumeau.vision.classify;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a net gives, in order.
 *
 * @param order each once, all of one {@link Task}
 * @param dimensions of the embedding, 1 to 4096; 0 when there is none
 * @param maskSide pixels a side of the square mask, 0 when there is none
 * @param attributes in the order of their numbers, empty when there are none
 * @param grid the cells of each part, or of the person; 0 x 0 when there are none
 * @param anchors places where a body may be found; 0 when there are none
 */
public record NetOutputs(
        List<Kind> order, int dimensions, int maskSide, List<Attribute> attributes, Grid grid, int anchors) {

    /** Numbers of one box: centre, size, and four points, x and y of each, in pixels of the input from its anchor. */
    public static final int BOX_NUMBERS = 12;
    /** Numbers of one point: x and y in pixels of the input, depth, and logits of being seen and of being there. */
    public static final int POINT_NUMBERS = 5;

    private static final int LARGEST_SIDE = 1024;
    private static final int MOST_ANCHORS = 65_536;

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
        PARTS,
        /** {@link #BOX_NUMBERS} for each anchor. */
        BOXES,
        /** One logit for each anchor: whether a body is there. */
        SCORES,
        /** {@link #POINT_NUMBERS} for each category, which is a point of the body. */
        POINTS,
        /** One probability: whether a body is in the picture. */
        PRESENCE,
        /** A grid of logits, row by row from the top: which cell of the input is the person. */
        PERSON
    }

    /** What a net is for. */
    public enum Task {
        /** Says what a garment is. */
        GARMENT(Set.of(Kind.LOGITS, Kind.EMBEDDING), Set.of(Kind.GARMENT, Kind.MASK, Kind.ATTRIBUTES)),
        /** Says which pixels of a person are which part. */
        PARSER(Set.of(Kind.PARTS), Set.of()),
        /** Says where bodies are. */
        BODIES(Set.of(Kind.BOXES, Kind.SCORES), Set.of()),
        /** Says where the points of a body are. */
        LANDMARKS(Set.of(Kind.POINTS, Kind.PRESENCE, Kind.PERSON), Set.of());

        @SuppressWarnings("ImmutableEnumChecker") // made by Set.of
        private final Set<Kind> needed;

        @SuppressWarnings("ImmutableEnumChecker") // made by Set.of
        private final Set<Kind> possible;

        Task(Set<Kind> needed, Set<Kind> possible) {
            this.needed = needed;
            this.possible = possible;
        }

        private boolean gives(Set<Kind> kinds) {
            return kinds.containsAll(needed)
                    && kinds.stream().allMatch(kind -> (needed.contains(kind) || possible.contains(kind)));
        }

        /** What its outputs name at least, as words: {@code boxes and scores}. */
        public String words() {
            return needed.stream()
                    .sorted()
                    .map(Kind::name)
                    .map(name -> name.toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(" and "));
        }
    }

    /** Cells; 0 x 0 for none. */
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
        Objects.requireNonNull(grid, "grid");
        require(new HashSet<>(order).size() == order.size(), "outputs must differ from each other");
        require(
                taskOf(order) != null,
                "outputs must name "
                        + Arrays.stream(Task.values()).map(Task::words).collect(Collectors.joining(", or ")));
        require(
                order.contains(Kind.EMBEDDING) ? dimensions >= 1 && dimensions <= 4096 : dimensions == 0,
                "embedding.dimensions must be 1..4096 where outputs name an embedding, and missing elsewhere, not "
                        + dimensions);
        require(
                (order.contains(Kind.PARTS) || order.contains(Kind.PERSON)) ? grid.isUsable() : grid.equals(Grid.NONE),
                "parts and person must have 1..1024 cells a side where outputs name them, and be missing elsewhere, not "
                        + grid.width() + " x " + grid.height());
        require(
                order.contains(Kind.MASK) ? maskSide >= 1 && maskSide <= LARGEST_SIDE : maskSide == 0,
                "mask.size must be 1..1024 where outputs name a mask, and missing elsewhere, not " + maskSide);
        require(
                order.contains(Kind.BOXES) ? anchors >= 1 && anchors <= MOST_ANCHORS : anchors == 0,
                "anchors must be 1.." + MOST_ANCHORS + " where outputs name boxes, and missing elsewhere, not "
                        + anchors);
        require(
                order.contains(Kind.ATTRIBUTES) != attributes.isEmpty(),
                "attributes must be described where outputs name them, and missing elsewhere");
        require(
                attributes.stream().map(Attribute::name).distinct().count() == attributes.size(),
                "attributes must differ from each other");
    }

    /** The two that every net gives that looks at garments. */
    static NetOutputs usual(int dimensions) {
        return new NetOutputs(List.of(Kind.LOGITS, Kind.EMBEDDING), dimensions, 0, List.of(), Grid.NONE, 0);
    }

    /** What this net is for. */
    public Task task() {
        return Objects.requireNonNull(taskOf(order));
    }

    private static @Nullable Task taskOf(List<Kind> order) {
        var kinds = Set.copyOf(order);
        return Arrays.stream(Task.values())
                .filter(task -> task.gives(kinds))
                .findFirst()
                .orElse(null);
    }

    /** Numbers of one result; 0 for one that this net doesn't give. */
    public int sizeOf(Kind kind, int categories) {
        if (!order.contains(Objects.requireNonNull(kind, "kind"))) {
            return 0;
        }
        return switch (kind) {
            case LOGITS -> categories;
            case EMBEDDING -> dimensions;
            case GARMENT, PRESENCE -> 1;
            case MASK -> maskSide * maskSide;
            case ATTRIBUTES ->
                attributes.stream()
                        .mapToInt(attribute -> attribute.values().size())
                        .sum();
            case PARTS -> categories * grid.cells();
            case BOXES -> BOX_NUMBERS * anchors;
            case SCORES -> anchors;
            case POINTS -> POINT_NUMBERS * categories;
            case PERSON -> grid.cells();
        };
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException(what);
        }
    }
}
