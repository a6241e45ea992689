package trumeau.recommender.index;

import java.util.Arrays;

/** Keeps the rows of the highest scores seen: a small sorted list, since k is small. Of equals the first seen wins. */
final class TopRows {

    private final int[] rows;
    private final float[] scores;
    private int size;

    TopRows(int k) {
        rows = new int[k];
        scores = new float[k];
    }

    boolean wants(float score) {
        return size < rows.length || (size > 0 && score > scores[size - 1]);
    }

    void add(int row, float score) {
        var at = size < rows.length ? size++ : size - 1;
        while (at > 0 && scores[at - 1] < score) {
            scores[at] = scores[at - 1];
            rows[at] = rows[at - 1];
            at--;
        }
        scores[at] = score;
        rows[at] = row;
    }

    int[] rows() {
        return Arrays.copyOf(rows, size);
    }
}
