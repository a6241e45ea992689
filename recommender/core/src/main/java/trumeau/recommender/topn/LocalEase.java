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
        return fit(Together.of(tastes), 1);
    }

    /**
     * The same of pairs that were counted.
     *
     * @param fewest shoppers that two items need, so that one may explain the other
     */
    SparseTable fit(Together together, int fewest) {
        var columns = new SparseRow[together.items()];
        IntStream.range(0, columns.length)
                .parallel()
                .forEach(item -> columns[item] = explaining(item, together, fewest));
        var rows = new SparseRows(columns.length);
        for (var item = 0; item < columns.length; item++) {
            for (var entry = 0; entry < columns[item].size(); entry++) {
                rows.add(columns[item].item(entry), item, columns[item].weight(entry));
            }
        }
        return rows.build();
    }

    /** The items that explain this one, ascending, with what each adds to its score when it is known. */
    SparseRow explaining(int item, Together together, int fewest) {
        var rows = together.nearest(item, nearest, fewest);
        if (rows.length == 0) {
            return new SparseRow(rows, new float[0]);
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
        return new SparseRow(rows, weights);
    }
}
