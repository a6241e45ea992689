package trumeau.recommender.serve;

import java.util.Arrays;

/**
 * What a scorer found, the best first: rows of the item table with their scores and what speaks for each. The caller
 * owns it and has it filled again and again; nothing is allocated then. One thread.
 */
public final class RankedRows {

    /** No known item speaks for it. */
    public static final int NOBODY = -1;

    private final int[] rows;
    private final float[] scores;
    private final Source[] sources;
    private final int[] because;
    private final float[] shares;
    private int size;

    /** @param most how many rows are asked for, at least 1 */
    public RankedRows(int most) {
        if (most < 1) {
            throw new IllegalArgumentException("at least 1 row is asked for, not " + most);
        }
        rows = new int[most];
        scores = new float[most];
        sources = new Source[most];
        because = new int[most];
        shares = new float[most];
        Arrays.fill(sources, Source.POPULAR);
    }

    /** Which part gives most of a score. */
    public enum Source {
        /** It is taken with known items; {@link #because} names the one that says so most. */
        TAKEN_WITH,
        /** It is like the known items. */
        CONTENT,
        /** Many take it. */
        POPULAR
    }

    /** How many rows were asked for. */
    public int capacity() {
        return rows.length;
    }

    /** How many rows were found. */
    public int size() {
        return size;
    }

    public int row(int place) {
        return rows[place];
    }

    public float score(int place) {
        return scores[place];
    }

    public Source source(int place) {
        return sources[place];
    }

    /** The row of the known item that gives most to the score, or {@link #NOBODY}. */
    public int because(int place) {
        return because[place];
    }

    /** How much of the score that known item gives; 0 when nobody does. */
    public float share(int place) {
        return shares[place];
    }

    void clear(int found) {
        size = found;
    }

    void put(int place, int row, float score, Source source) {
        rows[place] = row;
        scores[place] = score;
        sources[place] = source;
        because[place] = NOBODY;
        shares[place] = 0;
    }

    /** Takes note of what a known item gives to a row, if none gives more. */
    void credit(int place, int known, float share) {
        if (share > shares[place]) {
            because[place] = known;
            shares[place] = share;
        }
    }
}
