package trumeau.recommender.topn;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;

/** The best vector for somebody, when those of the other side are given. Any thread. */
final class FactorSolve {

    private final DMatrixRMaj others;
    private final DMatrixRMaj unseen;
    private final double ridge;
    private final double unobserved;

    /** Against {@code others}, one vector a row. */
    FactorSolve(DMatrixRMaj others, double ridge, double unobserved) {
        this.others = others;
        this.ridge = ridge;
        this.unobserved = unobserved;
        this.unseen = new DMatrixRMaj(others.numCols, others.numCols);
        CommonOps_DDRM.multInner(others, unseen);
        CommonOps_DDRM.scale(unobserved, unseen);
    }

    /** {@code unobserved * V'V}. */
    DMatrixRMaj unseen() {
        return unseen.copy();
    }

    /** The ridge of somebody of whom so many are known. */
    double ridge(int known) {
        return ridge * (known + unobserved * others.numRows);
    }

    /** Solves for who took the rows {@code taken}, into a row of {@code target}. */
    void into(int[] taken, DMatrixRMaj target, int row) {
        var solved = vector(taken);
        System.arraycopy(solved, 0, target.data, row * target.numCols, solved.length);
    }

    double[] vector(int[] taken) {
        var size = others.numCols;
        var system = unseen.copy();
        var wanted = new DMatrixRMaj(size, 1);
        for (var other : taken) {
            addOuter(system.data, other * size, wanted.data);
        }
        for (var i = 0; i < size; i++) {
            system.data[i * size + i] += ridge(taken.length);
            for (var j = 0; j < i; j++) {
                system.data[j * size + i] = system.data[i * size + j];
            }
        }
        var solver = LinearSolverFactory_DDRM.chol(size);
        if (!solver.setA(system)) {
            throw new IllegalStateException("factors are no numbers any more: the ridge " + ridge + " is too small");
        }
        var solved = new DMatrixRMaj(size, 1);
        solver.solve(wanted, solved);
        return solved.data;
    }

    /** Adds v v' to the lower half of a matrix, and v to a vector. */
    private void addOuter(double[] system, int at, double[] wanted) {
        var size = wanted.length;
        for (var i = 0; i < size; i++) {
            var value = others.data[at + i];
            wanted[i] += value;
            for (var j = 0; j <= i; j++) {
                system[i * size + j] += value * others.data[at + j];
            }
        }
    }
}
