package trumeau.recommender.topn;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;

/** A vector for each item; a shopper's is solved from what is known of them (fold-in), so none is kept. */
public final class ItemFactors implements TopNModel {

    private final DMatrixRMaj factors;
    private final FactorSolve solve;

    ItemFactors(DMatrixRMaj factors, double ridge, double unobserved) {
        this.factors = factors;
        this.solve = new FactorSolve(factors, ridge, unobserved);
    }

    @Override
    public int items() {
        return factors.numRows;
    }

    @Override
    public void score(int[] known, float[] scores) {
        var shopper = solve.vector(known);
        for (var item = 0; item < scores.length; item++) {
            var sum = 0.0;
            for (var i = 0; i < shopper.length; i++) {
                sum += shopper[i] * factors.data[item * shopper.length + i];
            }
            scores[item] = (float) sum;
        }
    }

    /**
     * The fold-in of shoppers of few items as a table: H (unobserved H'H + ridge I)^-1 H', in which what is known no
     * longer weighs more than what is not. It finds about as much and can be added to other tables.
     */
    public DenseTable table() {
        var size = factors.numCols;
        var system = solve.unseen();
        for (var i = 0; i < size; i++) {
            system.data[i * size + i] += solve.ridge(0);
        }
        var solver = LinearSolverFactory_DDRM.chol(size);
        if (!solver.setA(system)) {
            throw new IllegalStateException("factors are no numbers any more");
        }
        var turned = CommonOps_DDRM.transpose(factors, null);
        var solved = new DMatrixRMaj(size, items());
        solver.solve(turned, solved);
        var product = new DMatrixRMaj(items(), items());
        CommonOps_DDRM.mult(factors, solved, product);
        var weights = new float[items() * items()];
        for (var i = 0; i < weights.length; i++) {
            weights[i] = i % (items() + 1) == 0 ? 0 : (float) product.data[i];
        }
        return new DenseTable(items(), weights);
    }
}
