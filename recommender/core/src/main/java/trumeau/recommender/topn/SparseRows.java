package trumeau.recommender.topn;

import java.util.Arrays;

/** Gathers the entries of a table in any order of rows, then builds it; a row keeps the order of its own entries. */
final class SparseRows {

    private final int rows;
    private int[] rowOf = new int[1024];
    private int[] items = new int[1024];
    private float[] weights = new float[1024];
    private int size;

    SparseRows(int rows) {
        this.rows = rows;
    }

    void add(int row, int item, float weight) {
        if (size == rowOf.length) {
            rowOf = Arrays.copyOf(rowOf, size * 2);
            items = Arrays.copyOf(items, size * 2);
            weights = Arrays.copyOf(weights, size * 2);
        }
        rowOf[size] = row;
        items[size] = item;
        weights[size++] = weight;
    }

    SparseTable build() {
        var begins = new int[rows + 1];
        for (var i = 0; i < size; i++) {
            begins[rowOf[i] + 1]++;
        }
        for (var row = 0; row < rows; row++) {
            begins[row + 1] += begins[row];
        }
        var next = begins.clone();
        var sortedItems = new int[size];
        var sortedWeights = new float[size];
        for (var i = 0; i < size; i++) {
            var at = next[rowOf[i]]++;
            sortedItems[at] = items[i];
            sortedWeights[at] = weights[i];
        }
        return new SparseTable(begins, sortedItems, sortedWeights);
    }
}
