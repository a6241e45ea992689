package trumeau.recommender.index;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import trumeau.recommender.RecommenderException;
import trumeau.recommender.RecommenderException.Reason;
import trumeau.recommender.catalog.ItemId;

/**
 * The looks of all items, a row for each photo; up to 20,000 are compared one by one, more are searched in a graph. The
 * rows of an item stand together, its main photo first. Immutable; any thread.
 *
 * <p>All rows lie in one embedding space; a vector of another is refused, since its cosine would mean nothing.
 */
public final class ItemVectors {

    static final int NO_COLOUR = -1;

    /** Up to here comparing one by one is quick enough: 7 to 10 ms for 384 dimensions. */
    static final int ONE_BY_ONE = 20_000;
    /** So many rows a search keeps in sight at first. */
    private static final int BREADTH = 400;

    private static final Comparator<Hit> NEAREST_FIRST =
            Comparator.comparing(Hit::cosine).reversed().thenComparing(Hit::row);

    private final EmbeddingSpaceId space;
    private final int dimensions;
    private final List<ItemId> items;
    private final float[] rows;
    private final int[] colours;
    private final Map<ItemId, Integer> rowOf = new HashMap<>();
    private final Optional<RowGraph> graph;

    /** Takes over the arrays. */
    ItemVectors(EmbeddingSpaceId space, List<ItemId> items, float[] rows, int[] colours, Optional<RowGraph> graph) {
        this.graph = graph;
        this.space = Objects.requireNonNull(space, "space");
        this.items = List.copyOf(items);
        this.rows = rows;
        this.colours = colours;
        this.dimensions = items.isEmpty() ? 0 : rows.length / items.size();
        for (var row = 0; row < items.size(); row++) {
            rowOf.putIfAbsent(items.get(row), row);
        }
    }

    /**
     * Copies looks, in the order of their item ids; those of one item keep the order in which they are given. More than
     * 20,000 get a graph, which takes minutes: that is for a publisher, not for a device.
     *
     * @throws RecommenderException with WRONG_SPACE when one is of another space or has other dimensions
     */
    public static ItemVectors of(EmbeddingSpaceId space, List<ItemLook> looks) {
        return of(space, looks, ONE_BY_ONE);
    }

    /** The same with a graph for more rows than this. */
    public static ItemVectors of(EmbeddingSpaceId space, List<ItemLook> looks, int oneByOne) {
        var sorted = looks.stream()
                .sorted((left, right) -> left.item().compareTo(right.item()))
                .toList();
        var ids = sorted.stream().map(ItemLook::item).toList();
        var dimensions = sorted.isEmpty() ? 0 : sorted.get(0).vector().dimensions();
        var rows = new float[ids.size() * dimensions];
        var colours = new int[ids.size()];
        for (var row = 0; row < ids.size(); row++) {
            requireComparable(sorted.get(row).vector(), space, dimensions);
            sorted.get(row).vector().copyTo(rows, row * dimensions);
            colours[row] = sorted.get(row).rgb().orElse(NO_COLOUR);
        }
        var graph = ids.size() > oneByOne ? Optional.of(RowGraph.of(rows, dimensions)) : Optional.<RowGraph>empty();
        return new ItemVectors(space, ids, rows, colours, graph);
    }

    public EmbeddingSpaceId space() {
        return space;
    }

    /** Numbers in a row; 0 when there is no row. */
    public int dimensions() {
        return dimensions;
    }

    /** Rows: one for each photo of each item. */
    public int size() {
        return items.size();
    }

    /** The item that a row shows. */
    public ItemId item(int row) {
        return items.get(row);
    }

    /** The row of an item's main photo. */
    public OptionalInt row(ItemId item) {
        var row = rowOf.get(item);
        return row == null ? OptionalInt.empty() : OptionalInt.of(row);
    }

    /** The look of an item in its main photo, where it has one. */
    public Optional<LookVector> vector(ItemId item) {
        var row = row(item);
        return row.isEmpty() ? Optional.empty() : Optional.of(look(row.getAsInt()));
    }

    /** The colour measured in the row's photo, 0xRRGGBB. */
    public OptionalInt rgb(int row) {
        return colours[row] == NO_COLOUR ? OptionalInt.empty() : OptionalInt.of(colours[row]);
    }

    /**
     * The cosine of a look to every row.
     *
     * @throws RecommenderException with WRONG_SPACE when the look is of another space
     */
    public float[] similarities(LookVector look) {
        if (items.isEmpty()) {
            return new float[0];
        }
        requireComparable(look, space, dimensions);
        var query = look.toArray();
        var found = new float[items.size()];
        for (var row = 0; row < found.length; row++) {
            found[row] = cosine(query, row);
        }
        return found;
    }

    /** Whether {@link #nearest} is quicker than {@link #similarities}, and may miss a row now and then. */
    public boolean isLarge() {
        return graph.isPresent();
    }

    /**
     * The rows nearest to a look, the nearest first, of equal ones the lower row. As many as are asked for wherever so
     * many pass: a search that ends with fewer is widened until it has seen all.
     *
     * @param k at most so many
     * @param passes which rows come into question
     * @throws RecommenderException with WRONG_SPACE when the look is of another space
     */
    public List<Hit> nearest(LookVector look, int k, IntPredicate passes) {
        requireComparable(look, space, dimensions);
        if (graph.isEmpty()) {
            return oneByOne(look, k, passes);
        }
        var query = look.toArray();
        for (var breadth = Math.max(BREADTH, 2 * k); breadth < items.size(); breadth *= 4) {
            var found = graph.get().nearest(query, k, breadth, passes);
            if (found.length >= k) {
                return Arrays.stream(found)
                        .mapToObj(row -> new Hit(row, cosine(query, row)))
                        .sorted(NEAREST_FIRST)
                        .toList();
            }
        }
        return oneByOne(look, k, passes);
    }

    private List<Hit> oneByOne(LookVector look, int k, IntPredicate passes) {
        var similarities = similarities(look);
        return IntStream.range(0, similarities.length)
                .filter(passes)
                .mapToObj(row -> new Hit(row, similarities[row]))
                .sorted(NEAREST_FIRST)
                .limit(k)
                .toList();
    }

    Optional<RowGraph> graph() {
        return graph;
    }

    /** The look of a row. */
    public LookVector look(int row) {
        return new LookVector(space, Arrays.copyOfRange(rows, row * dimensions, (row + 1) * dimensions));
    }

    List<ItemId> items() {
        return items;
    }

    float[] rows() {
        return rows;
    }

    int[] colours() {
        return colours;
    }

    private float cosine(float[] query, int row) {
        return Math.max(-1, Math.min(1, dot(query, row * dimensions)));
    }

    /** Four sums at once, so that the processor need not wait for one. */
    private float dot(float[] query, int start) {
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        var i = 0;
        for (; i + 3 < dimensions; i += 4) {
            a += query[i] * rows[start + i];
            b += query[i + 1] * rows[start + i + 1];
            c += query[i + 2] * rows[start + i + 2];
            d += query[i + 3] * rows[start + i + 3];
        }
        for (; i < dimensions; i++) {
            a += query[i] * rows[start + i];
        }
        return a + b + c + d;
    }

    private static void requireComparable(LookVector look, EmbeddingSpaceId space, int dimensions) {
        if (!look.space().equals(space) || look.dimensions() != dimensions) {
            throw new RecommenderException(
                    Reason.WRONG_SPACE,
                    "a look of space " + look.space().digest() + " with " + look.dimensions()
                            + " dimensions can't be compared with space " + space.digest() + " with " + dimensions);
        }
    }
}
