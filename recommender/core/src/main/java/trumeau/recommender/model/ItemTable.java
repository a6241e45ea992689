package trumeau.recommender.model;

import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import trumeau.recommender.catalog.Catalogue;
import trumeau.recommender.catalog.ItemId;

/**
 * What a trained recommender knows: for each known item j the candidates i with their weights w(j, i), so that the
 * score of i is the sum of w(j, i) over the known items j of a visit; how popular each item is; and how these are
 * blended.
 *
 * <p>There are up to three such tables, see {@link Part}. A weight is {@code scale of its row * int8 / 127} and may be
 * negative. A row's number stays the same from one day's table to the next, so an item that is no longer there leaves
 * its row behind ({@link #isGone}). No shopper is in it, only sums over shoppers. Its columns may be views of a mapped
 * file: they live as long as this object. Immutable; any thread.
 */
public final class ItemTable {

    static final int STEPS = 127;
    static final int NOWHERE = -1;
    static final int GONE = -1;

    private final RowIds ids;
    private final Columns columns;
    private final Training training;
    private final Blend blend;
    private final IntBuffer words;
    private final int longestRow;
    private final int[] byPopularity;
    private final BitSet gone = new BitSet();

    ItemTable(RowIds ids, Columns columns, Training training, Blend blend) {
        this.ids = ids;
        this.columns = columns;
        this.training = Objects.requireNonNull(training, "training");
        this.blend = Objects.requireNonNull(blend, "blend");
        this.words = columns.words();
        this.longestRow = ItemTableCheck.longestRow(columns, ids.size(), blend);
        this.byPopularity = mostPopularFirst();
        for (var row = 0; row < ids.size(); row++) {
            gone.set(row, columns.takers().get(row) == GONE);
        }
    }

    /**
     * For which visits a table was learnt: counted, for one known item; regularised strongly for a few, less so for
     * many.
     */
    public enum Part {
        ONE,
        FEW,
        MANY
    }

    /**
     * The values of the table; popularity, takers and begins have one a row, and zeros in reserve behind.
     *
     * @param ids in UTF-8, one a line, and zeros in reserve behind
     * @param takers how many shoppers took the item; -1 for one that is gone
     * @param begins the word of {@code entries} at which a row begins, or -1; absent for a part that was not learnt
     * @param entries the rows, each in words of 4 bytes: its number of entries, its scale, its neighbours by ascending
     *     row, then its weights as bytes, filled up with zeros to whole words
     */
    record Columns(
            ByteBuffer ids, FloatBuffer popularity, IntBuffer takers, Map<Part, IntBuffer> begins, ByteBuffer entries) {

        Columns {
            begins = new EnumMap<>(begins);
        }

        IntBuffer words() {
            return entries.slice().order(entries.order()).asIntBuffer();
        }
    }

    /**
     * How a table and a catalogue agree.
     *
     * @param both items that both know
     * @param unknown items of the table that the catalogue does not have
     * @param missing items of the catalogue that the table does not know, so that only content speaks for them
     */
    public record Coverage(int both, int unknown, int missing) {}

    public Training training() {
        return training;
    }

    public Blend blend() {
        return blend;
    }

    /** The same table, blended otherwise; for those who choose a blend. */
    public ItemTable blendedBy(Blend other) {
        return new ItemTable(ids, columns, training, other);
    }

    /** How many rows there are, gone ones included. */
    public int size() {
        return ids.size();
    }

    public ItemId item(int row) {
        return ids.item(row);
    }

    /** The row of an item, even of one that is gone. */
    public OptionalInt row(ItemId item) {
        return ids.row(item);
    }

    /** Whether the item of this row is no longer there; it is never a candidate. */
    public boolean isGone(int row) {
        return gone.get(row);
    }

    /** The prior of an item; 0 or more, highest for what is most taken. */
    public float popularity(int row) {
        return columns.popularity().get(row);
    }

    /** How many shoppers took the item of this row; 0 also when they are too few to be told. */
    public int takers(int row) {
        return Math.max(0, columns.takers().get(row));
    }

    /** The rows by falling prior, then by their numbers: the first has place 0. */
    public int rowByPopularity(int place) {
        return byPopularity[place];
    }

    public boolean has(Part part) {
        return columns.begins().containsKey(part);
    }

    /** A place to load rows of this table into. */
    public TableRow newRow() {
        return new TableRow(longestRow);
    }

    /** Loads the row of a known item; empty where the part or the row was not learnt. Allocates nothing. */
    public void load(Part part, int known, TableRow row) {
        row.load(words, columns.entries(), begin(part, known));
    }

    /** How the living rows and a catalogue agree. */
    public Coverage coverage(Catalogue catalogue) {
        var both = 0;
        for (var item : catalogue.items()) {
            var row = row(item.id());
            both += row.isPresent() && !isGone(row.getAsInt()) ? 1 : 0;
        }
        var living = size() - gone.cardinality();
        return new Coverage(both, living - both, catalogue.size() - both);
    }

    int begin(Part part, int row) {
        var begins = columns.begins().get(part);
        return begins == null ? NOWHERE : begins.get(row);
    }

    /** A row's bytes as they lie among the entries. */
    byte[] bytes(Part part, int row) {
        var begin = begin(part, row);
        var bytes = new byte[TableRow.words(words.get(begin)) * Integer.BYTES];
        columns.entries().get(begin * Integer.BYTES, bytes);
        return bytes;
    }

    Columns columns() {
        return columns;
    }

    RowIds ids() {
        return ids;
    }

    private int[] mostPopularFirst() {
        var keys = new long[size()];
        for (var row = 0; row < keys.length; row++) {
            keys[row] = (long) -Float.floatToIntBits(popularity(row)) << Integer.SIZE | row;
        }
        Arrays.sort(keys);
        return Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
    }
}
