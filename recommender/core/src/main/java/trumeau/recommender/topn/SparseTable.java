package trumeau.recommender.topn;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

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
        var all = IntStream.range(0, table.items()).toArray();
        for (var row = 0; row < table.items(); row++) {
            var weights = new float[all.length];
            for (var item = 0; item < weights.length; item++) {
                weights[item] = table.weight(row, item);
            }
            var kept = new SparseRow(all, weights).strongest(most);
            for (var entry = 0; entry < kept.size(); entry++) {
                rows.add(row, kept.item(entry), kept.weight(entry));
            }
        }
        return rows.build();
    }

    /** The strongest entries of each row. */
    List<SparseRow> strongestRows(int most) {
        return IntStream.range(0, items())
                .parallel()
                .mapToObj(row -> new SparseRow(
                                Arrays.copyOfRange(items, begins[row], begins[row + 1]),
                                Arrays.copyOfRange(weights, begins[row], begins[row + 1]))
                        .strongest(most))
                .toList();
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
