package trumeau.recommender.serve;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * The one rule of order: what is in stock stands before what is not, then the higher score, then the lower item id.
 *
 * <p>So an item that is not in stock never stands before an equally good one that is, nor before a worse one.
 */
final class InStockFirst {

    /** More than any score, which lies in 0..1. */
    private static final double STOCKED = 2;

    private final Shelf shelf;
    private final IntPredicate shown;

    /** Ranks only positions that may be shown; asked as late as possible, since filters cost more than scores. */
    InStockFirst(Shelf shelf, IntPredicate shown) {
        this.shelf = shelf;
        this.shown = shown;
    }

    /** A score for each position; NaN for one that does not come into question. */
    interface Scores {
        double of(int position);
    }

    /** The best {@code k} of the candidates that may be shown, the best first. */
    int[] best(int[] candidates, Scores scores, int k) {
        return highest(candidates, position -> scores.of(position) + (shelf.inStock(position) ? STOCKED : 0), shown, k);
    }

    /** The {@code k} candidates of the highest score, in stock or not, the highest first. */
    static int[] highest(int[] candidates, Scores scores, IntPredicate passes, int k) {
        var positions = new int[k];
        var keys = new double[k];
        var size = 0;
        for (var position : candidates) {
            var key = scores.of(position);
            if (Double.isNaN(key) || (size == k && !(key > keys[k - 1])) || !passes.test(position)) {
                continue;
            }
            var at = size < k ? size++ : k - 1;
            for (; at > 0 && keys[at - 1] < key; at--) {
                keys[at] = keys[at - 1];
                positions[at] = positions[at - 1];
            }
            keys[at] = key;
            positions[at] = position;
        }
        return Arrays.copyOf(positions, size);
    }
}
