package trumeau.recommender.topn;

import java.util.Arrays;

/** As a {@link DenseTable}, of which only some entries of each row are kept (CSR). */
public final class SparseTable implements TopNModel {

    private final int[] begins;
    private final int[] items;
    private final float[] weights;

    /** Takes over its arrays: the entries of row r are {@code begins[r]} to {@code begins[r + 1]}. */
    SparseTable(int[] begins, int[] items, float[] weights) {
        if (items.length != weights.length || begins[begins.length - 1] != items.length) {
            throw new IllegalArgumentException("entries: " + items.length + " items, " + weights.length
                    + " weights, rows end at " + begins[begins.length - 1]);
        }
        this.begins = begins;
        this.items = items;
        this.weights = weights;
    }

    /** What a row of a table keeps: its strongest entries, positive or negative. */
    public static SparseTable strongest(DenseTable table, int most) {
        var rows = new SparseRows(table.items());
        var strength = new float[table.items()];
        for (var row = 0; row < table.items(); row++) {
            for (var item = 0; item < strength.length; item++) {
                strength[item] = Math.abs(table.weight(row, item));
            }
            for (var item : Ranking.highest(strength, Math.min(most, strength.length))) {
                if (strength[item] > 0) {
                    rows.add(row, item, table.weight(row, item));
                }
            }
        }
        return rows.build();
    }

    @Override
    public int items() {
        return begins.length - 1;
    }

    public int begin(int row) {
        return begins[row];
    }

    public int end(int row) {
        return begins[row + 1];
    }

    public int item(int entry) {
        return items[entry];
    }

    public float weight(int entry) {
        return weights[entry];
    }

    @Override
    public void score(int[] known, float[] scores) {
        Arrays.fill(scores, 0);
        for (var row : known) {
            for (var entry = begins[row]; entry < begins[row + 1]; entry++) {
                scores[items[entry]] += weights[entry];
            }
        }
    }
}
