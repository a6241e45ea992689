package trumeau.recommender.topn;

import org.ejml.data.DMatrixRMaj;

/**
 * Weights that are counted: how many shoppers of a known item took another one, as a share.
 *
 * <p>The weight of j in the row of i is {@code c(i, j) / ((n(i) + shrinkage)^a * (n(j) + shrinkage)^(1 - a))}, where a
 * shopper of m items counts m to the power of {@code -damping}: the cosine for a = 0.5, P(j|i) for a = 1 (Deshpande and
 * Karypis 2004). With a = 1 and damping of 0.5 to 1 it is what user-based neighbours find for a shopper of one item,
 * without a row of any shopper.
 *
 * @param asymmetry 0.5..1
 * @param shrinkage shoppers added, so that rare items don't shout
 * @param damping 0..1: by how much a shopper of many items counts less
 */
public record CoOccurrence(double asymmetry, double shrinkage, double damping) {

    public CoOccurrence {
        if (!(asymmetry >= 0.5 && asymmetry <= 1) || !(damping >= 0 && damping <= 1)) {
            throw new IllegalArgumentException(
                    "asymmetry lies in 0.5..1, damping in 0..1, not " + asymmetry + " and " + damping);
        }
        if (!(shrinkage >= 0 && Double.isFinite(shrinkage))) {
            throw new IllegalArgumentException("shrinkage must be zero or more, not " + shrinkage);
        }
    }

    public DenseTable fit(TasteMatrix tastes) {
        return fit(tastes, Gram.weighted(tastes, damping));
    }

    private DenseTable fit(TasteMatrix tastes, DMatrixRMaj gram) {
        var items = tastes.items();
        var weights = new float[items * items];
        for (var row = 0; row < items; row++) {
            var known = Math.pow(tastes.count(row) + shrinkage, asymmetry);
            for (var item = 0; item < items; item++) {
                var other = Math.pow(tastes.count(item) + shrinkage, 1 - asymmetry);
                weights[row * items + item] =
                        row == item ? 0 : (float) (gram.data[row * items + item] / (known * other));
            }
        }
        return new DenseTable(items, weights);
    }

    /** The same with only the {@code most} strongest entries of each row: the item-based neighbours of most papers. */
    public SparseTable fit(TasteMatrix tastes, int most) {
        return SparseTable.strongest(fit(tastes), most);
    }
}
