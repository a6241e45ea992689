package trumeau.recommender.topn;

import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;

/**
 * As {@link Ease}, but each item is explained only by those that are nearest to it: one small solve an item, so the
 * work grows with the items and not with their cube, and the table is sparse.
 *
 * @param ease ridge and dropout
 * @param nearest how many items may explain one: those of the highest cosine
 */
public record LocalEase(Ease ease, int nearest) {

    public LocalEase {
        if (nearest < 1) {
            throw new IllegalArgumentException("at least 1 item explains another, not " + nearest);
        }
    }

    /** All processors. Equal input gives an equal table. */
    public SparseTable fit(TasteMatrix tastes) {
        var together = Together.of(tastes);
        var columns = new Column[tastes.items()];
        IntStream.range(0, tastes.items()).parallel().forEach(item -> columns[item] = column(together, item));
        var rows = new SparseRows(tastes.items());
        for (var item = 0; item < columns.length; item++) {
            for (var i = 0; i < columns[item].rows.length; i++) {
                rows.add(columns[item].rows[i], item, columns[item].weights[i]);
            }
        }
        return rows.build();
    }

    /** What explains one item. */
    private static final class Column {
        private final int[] rows;
        private final float[] weights;

        Column(int[] rows, float[] weights) {
            this.rows = rows;
            this.weights = weights;
        }
    }

    private Column column(Together together, int item) {
        var rows = together.nearest(item, nearest);
        if (rows.length == 0) {
            return new Column(rows, new float[0]);
        }
        var system = new DMatrixRMaj(rows.length, rows.length);
        var wanted = new DMatrixRMaj(rows.length, 1);
        together.among(rows, item, system, wanted);
        for (var i = 0; i < rows.length; i++) {
            system.data[i * rows.length + i] +=
                    ease.ridge() + ease.dropout() / (1 - ease.dropout()) * together.count(rows[i]);
        }
        var solver = LinearSolverFactory_DDRM.chol(rows.length);
        if (!solver.setA(system)) {
            throw new IllegalStateException("a matrix with a ridge of " + ease.ridge() + " has no inverse");
        }
        var solved = new DMatrixRMaj(rows.length, 1);
        solver.solve(wanted, solved);
        var weights = new float[rows.length];
        for (var i = 0; i < weights.length; i++) {
            weights[i] = (float) solved.data[i];
        }
        return new Column(rows, weights);
    }
}
