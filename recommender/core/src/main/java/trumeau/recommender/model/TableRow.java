package trumeau.recommender.model;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.util.Arrays;

/**
 * One row of a table, copied out to where it is fast to read: the candidates of one known item, by ascending row, each
 * with its weight. The caller owns it and loads one row after the other into it; loading allocates nothing. One thread.
 */
public final class TableRow {

    /** Before the entries of a row: how many they are, and the scale. */
    static final int HEAD = 2;

    private final int[] neighbours;
    private final byte[] weights;
    private int size;
    private float scale;

    TableRow(int longest) {
        neighbours = new int[longest];
        weights = new byte[longest];
    }

    /** How many words (4 bytes) a row of this many entries takes. */
    static int words(int entries) {
        return HEAD + entries + (entries + Integer.BYTES - 1) / Integer.BYTES;
    }

    /** Reads the row that begins at this word; an absent row is empty. */
    void load(IntBuffer words, ByteBuffer bytes, int begin) {
        if (begin == ItemTable.NOWHERE) {
            size = 0;
            return;
        }
        size = words.get(begin);
        scale = Float.intBitsToFloat(words.get(begin + 1));
        words.get(begin + HEAD, neighbours, 0, size);
        bytes.get((begin + HEAD + size) * Integer.BYTES, weights, 0, size);
    }

    public int size() {
        return size;
    }

    /** The row of the candidate of an entry. */
    public int neighbour(int entry) {
        return neighbours[entry];
    }

    /** The weight of an entry in steps, -127 to 127. */
    public int steps(int entry) {
        return weights[entry];
    }

    /** What one step weighs. */
    public float step() {
        return scale / ItemTable.STEPS;
    }

    /** The entry of this candidate, or a negative number. */
    public int entryOf(int neighbour) {
        return Arrays.binarySearch(neighbours, 0, size, neighbour);
    }

    /** The weight of this candidate; 0 when the row lacks it. */
    public float weightOf(int neighbour) {
        var entry = entryOf(neighbour);
        return entry < 0 ? 0 : step() * weights[entry];
    }
}
