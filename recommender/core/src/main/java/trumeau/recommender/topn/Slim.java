package trumeau.recommender.topn;

import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;

/**
 * Sparse weights, none below 0, that explain each item by a few others: SLIM (Ning and Karypis, ICDM 2011), by
 * coordinate descent on the Gram matrix (Friedman, Hastie and Tibshirani 2010).
 *
 * @param l1 the more, the fewer weights are kept
 * @param l2 the more, the nearer to 0 they are
 * @param sweeps over all items, at most; it ends sooner when nothing moves any more
 */
public record Slim(double l1, double l2, int sweeps) {

    private static final double STILL = 1e-4;

    public Slim {
        if (!(l1 >= 0 && l2 > 0 && Double.isFinite(l1 + l2)) || sweeps < 1) {
            throw new IllegalArgumentException(
                    "l1 is zero or more, l2 above, at least 1 sweep; not " + l1 + ", " + l2 + ", " + sweeps);
        }
    }

    public DenseTable fit(TasteMatrix tastes) {
        var gram = Gram.counts(tastes);
        var items = tastes.items();
        var weights = new float[items * items];
        IntStream.range(0, items).parallel().forEach(item -> {
            var column = column(gram, item);
            for (var row = 0; row < items; row++) {
                weights[row * items + item] = (float) column[row];
            }
        });
        return new DenseTable(items, weights);
    }

    /** The weights of all items for one; {@code left} is what they leave unexplained, times each item. */
    private double[] column(DMatrixRMaj gram, int item) {
        var items = gram.numRows;
        var weights = new double[items];
        var left = new double[items];
        for (var row = 0; row < items; row++) {
            left[row] = gram.data[row * items + item];
        }
        for (var sweep = 0; sweep < sweeps; sweep++) {
            var moved = 0.0;
            for (var row = 0; row < items; row++) {
                var square = gram.data[row * items + row];
                var wanted = Math.max(0, left[row] + square * weights[row] - l1) / (square + l2);
                var by = wanted - weights[row];
                if (row != item && by != 0) {
                    weights[row] = wanted;
                    subtract(gram, row, by, left);
                    moved = Math.max(moved, Math.abs(by));
                }
            }
            if (moved < STILL) {
                break;
            }
        }
        return weights;
    }

    private static void subtract(DMatrixRMaj gram, int row, double by, double[] left) {
        var at = row * gram.numRows;
        for (var other = 0; other < left.length; other++) {
            left[other] -= by * gram.data[at + other];
        }
    }
}
