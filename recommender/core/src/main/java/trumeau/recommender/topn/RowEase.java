package trumeau.recommender.topn;

import java.io.Serializable;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;

/**
 * As {@link Ease} under strong dropout, but each known item speaks only of those that most of its takers took: one
 * small solve an item gives its row of the inverse. {@link LocalEase} gives columns; under strong dropout a popular
 * item is explained by a little of very many others, so that its nearest ones do not do, whereas a row needs only the
 * popular.
 *
 * @param ease ridge and dropout
 * @param most of how many items one may speak
 */
record RowEase(Ease ease, int most) {

    /** One row before it is known how much the others vary by themselves. */
    static final class Solved implements Serializable {
        private static final long serialVersionUID = 1;

        private final SparseRow row;
        private final float own;

        Solved(SparseRow row, float own) {
            this.row = row;
            this.own = own;
        }

        /** The item's own entry of the inverse. */
        float own() {
            return own;
        }

        /** The weights of the row, for the entries that every item solved for itself. */
        SparseRow divided(float[] owns) {
            var weights = row.weights();
            for (var entry = 0; entry < weights.length; entry++) {
                weights[entry] /= owns[row.item(entry)];
            }
            return new SparseRow(row.items(), weights);
        }
    }

    /**
     * Solves for one item.
     *
     * @param fewest shoppers that two items need, so that one may speak of the other
     */
    Solved solve(int known, Together together, int fewest) {
        var others = together.oftenest(known, most, fewest);
        var all = IntStream.concat(Arrays.stream(others), IntStream.of(known))
                .sorted()
                .toArray();
        var system = new DMatrixRMaj(all.length, all.length);
        var unit = new DMatrixRMaj(all.length, 1);
        together.among(all, known, system, unit);
        unit.zero();
        for (var i = 0; i < all.length; i++) {
            system.data[i * all.length + i] +=
                    ease.ridge() + ease.dropout() / (1 - ease.dropout()) * together.count(all[i]);
            unit.data[i] = all[i] == known ? 1 : 0;
        }
        var solver = LinearSolverFactory_DDRM.chol(all.length);
        if (!solver.setA(system)) {
            throw new IllegalStateException("a matrix with a ridge of " + ease.ridge() + " has no inverse");
        }
        var inverse = new DMatrixRMaj(all.length, 1);
        solver.solve(unit, inverse);
        return solved(known, others, all, inverse.data);
    }

    private static Solved solved(int known, int[] others, int[] all, double[] inverse) {
        var weights = new float[others.length];
        for (var i = 0; i < others.length; i++) {
            weights[i] = (float) -inverse[Arrays.binarySearch(all, others[i])];
        }
        return new Solved(new SparseRow(others, weights), (float) inverse[Arrays.binarySearch(all, known)]);
    }
}
