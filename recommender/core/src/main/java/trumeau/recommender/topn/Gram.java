package trumeau.recommender.topn;

import org.ejml.data.DMatrixRMaj;

/** For each pair of items what the shoppers of both weigh together; on the diagonal those of one. */
final class Gram {

    private Gram() {}

    /** X'X, as counts. n * n doubles. */
    static DMatrixRMaj counts(TasteMatrix tastes) {
        return weighted(tastes, 0);
    }

    /** X'DX, where a shopper of n items weighs n to the power of {@code -damping}. */
    static DMatrixRMaj weighted(TasteMatrix tastes, double damping) {
        var items = tastes.items();
        var gram = new DMatrixRMaj(items, items);
        for (var shopper = 0; shopper < tastes.shoppers(); shopper++) {
            var taste = tastes.taste(shopper);
            var weight = Math.pow(taste.length, -damping);
            for (var row : taste) {
                var at = row * items;
                for (var other : taste) {
                    gram.data[at + other] += weight;
                }
            }
        }
        return gram;
    }
}
