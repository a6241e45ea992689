package trumeau.recommender.topn;

import org.ejml.data.DMatrixRMaj;

/** For each pair of items what the shoppers of both weigh together; on the diagonal those of one. */
final class Gram {

    private Gram() {}

    /** X'X, as counts. n * n doubles. */
    static DMatrixRMaj counts(TasteMatrix tastes) {
        return weighted(tastes, 0);
    }

    /**
     * X'DX, where a shopper of n items weighs n to the power of {@code -damping}.
     *
     * @throws IllegalArgumentException when there are more than {@link DenseTable#MOST_ITEMS} items
     */
    static DMatrixRMaj weighted(TasteMatrix tastes, double damping) {
        var items = tastes.items();
        if (items > DenseTable.MOST_ITEMS) {
            throw new IllegalArgumentException("a table of every pair holds " + DenseTable.MOST_ITEMS
                    + " items at most, not " + items + "; choose the model local-ease, user-knn or popularity");
        }
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
