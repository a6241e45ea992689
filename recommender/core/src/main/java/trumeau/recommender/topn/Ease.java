package trumeau.recommender.topn;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;

/**
 * Item-to-item weights that explain each item by all the others, in closed form: EASE (Steck, Embarrassingly Shallow
 * Autoencoders, WWW 2019), and with dropout EDLAE (Steck, Autoencoders that don't overfit towards the Identity, NeurIPS
 * 2020). Cubic in the items: seconds for 2,000, a minute for 10,000.
 *
 * @param ridge added to the diagonal, in shoppers; the more, the nearer to 0 all weights
 * @param dropout 0..1, 1 excluded: the share of a shopper's items that is hidden while learning; the more, the better
 *     for a visit of few items. 0 is EASE
 */
public record Ease(double ridge, double dropout) {

    public Ease {
        if (!(ridge > 0 && Double.isFinite(ridge))) {
            throw new IllegalArgumentException("a ridge lies above 0, not " + ridge);
        }
        if (!(dropout >= 0 && dropout < 1)) {
            throw new IllegalArgumentException("dropout lies in 0..1, below 1, not " + dropout);
        }
    }

    public DenseTable fit(TasteMatrix tastes) {
        return fit(Gram.counts(tastes));
    }

    /**
     * The same, where a shopper of n items weighs n to the power of {@code -damping}, and the ridge as much as the mean
     * shopper of an item.
     */
    DenseTable fit(TasteMatrix tastes, double damping) {
        var weights = 0.0;
        for (var shopper = 0; shopper < tastes.shoppers(); shopper++) {
            weights += Math.pow(Math.max(1, tastes.taken(shopper)), 1 - damping);
        }
        var mean = weights / Math.max(1, tastes.deeds());
        return new Ease(ridge * mean, dropout).fit(Gram.weighted(tastes, damping));
    }

    /** Overwrites {@code gram}. */
    DenseTable fit(DMatrixRMaj gram) {
        var items = gram.numRows;
        for (var row = 0; row < items; row++) {
            gram.data[row * items + row] += ridge + dropout / (1 - dropout) * gram.data[row * items + row];
        }
        var solver = LinearSolverFactory_DDRM.symmPosDef(items);
        if (!solver.setA(gram)) {
            throw new IllegalStateException("a matrix with a ridge of " + ridge + " has no inverse");
        }
        var inverse = new DMatrixRMaj(items, items);
        solver.invert(inverse);
        var weights = new float[items * items];
        for (var row = 0; row < items; row++) {
            for (var item = 0; item < items; item++) {
                weights[row * items + item] = row == item
                        ? 0
                        : (float) (-inverse.data[row * items + item] / inverse.data[item * items + item]);
            }
        }
        return new DenseTable(items, weights);
    }
}
