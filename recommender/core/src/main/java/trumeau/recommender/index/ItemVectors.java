package trumeau.recommender.index;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import trumeau.recommender.RecommenderException;
import trumeau.recommender.RecommenderException.Reason;
import trumeau.recommender.catalog.ItemId;

/**
 * The looks of all items, one row each, compared one by one. Immutable; any thread.
 *
 * <p>All rows lie in one embedding space; a vector of another is refused, since its cosine would mean nothing.
 */
public final class ItemVectors {

    static final int NO_COLOUR = -1;

    private final EmbeddingSpaceId space;
    private final int dimensions;
    private final List<ItemId> items;
    private final float[] rows;
    private final int[] colours;
    private final Map<ItemId, Integer> rowOf = new HashMap<>();

    /** Takes over the arrays. */
    ItemVectors(EmbeddingSpaceId space, List<ItemId> items, float[] rows, int[] colours) {
        this.space = Objects.requireNonNull(space, "space");
        this.items = List.copyOf(items);
        this.rows = rows;
        this.colours = colours;
        this.dimensions = items.isEmpty() ? 0 : rows.length / items.size();
        for (var row = 0; row < items.size(); row++) {
            rowOf.put(items.get(row), row);
        }
    }

    /**
     * Copies looks, in the order of their item ids.
     *
     * @throws RecommenderException with WRONG_SPACE when one is of another space or has other dimensions
     * @throws IllegalArgumentException when an item comes twice
     */
    public static ItemVectors of(EmbeddingSpaceId space, List<ItemLook> looks) {
        var sorted = looks.stream()
                .sorted((left, right) -> left.item().compareTo(right.item()))
                .toList();
        var ids = sorted.stream().map(ItemLook::item).toList();
        if (ids.stream().distinct().count() != ids.size()) {
            throw new IllegalArgumentException("an item has one look, not two");
        }
        var dimensions = sorted.isEmpty() ? 0 : sorted.get(0).vector().dimensions();
        var rows = new float[ids.size() * dimensions];
        var colours = new int[ids.size()];
        for (var row = 0; row < ids.size(); row++) {
            requireComparable(sorted.get(row).vector(), space, dimensions);
            sorted.get(row).vector().copyTo(rows, row * dimensions);
            colours[row] = sorted.get(row).rgb().orElse(NO_COLOUR);
        }
        return new ItemVectors(space, ids, rows, colours);
    }

    public EmbeddingSpaceId space() {
        return space;
    }

    /** Numbers in a row; 0 when there is no row. */
    public int dimensions() {
        return dimensions;
    }

    public int size() {
        return items.size();
    }

    public ItemId item(int row) {
        return items.get(row);
    }

    public OptionalInt row(ItemId item) {
        var row = rowOf.get(item);
        return row == null ? OptionalInt.empty() : OptionalInt.of(row);
    }

    /** The look of an item, where it has one. */
    public Optional<LookVector> vector(ItemId item) {
        var row = row(item);
        return row.isEmpty() ? Optional.empty() : Optional.of(vectorAt(row.getAsInt()));
    }

    /** The colour measured in the item's picture, 0xRRGGBB. */
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
            found[row] = Math.max(-1, Math.min(1, dot(query, row * dimensions)));
        }
        return found;
    }

    LookVector vectorAt(int row) {
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
