package trumeau.recommender.topn;

import java.util.Arrays;

/**
 * A weight for each pair of items; an item's score is the sum of its weights in the rows of what is known. For
 * catalogues of up to some ten thousand items: n * n floats.
 */
public final class DenseTable implements TopNModel {

    /** One table of floats of so many items takes 600 MB. */
    public static final int MOST_ITEMS = 12_000;

    private final int items;
    private final float[] weights;

    /** Takes over {@code weights}: the one of item j in the row of known item i at {@code i * items + j}. */
    DenseTable(int items, float[] weights) {
        if (weights.length != (long) items * items) {
            throw new IllegalArgumentException(
                    items + " items need " + (long) items * items + " weights, not " + weights.length);
        }
        this.items = items;
        this.weights = weights;
    }

    @Override
    public int items() {
        return items;
    }

    public float weight(int known, int item) {
        return weights[known * items + item];
    }

    @Override
    public void score(int[] known, float[] scores) {
        Arrays.fill(scores, 0);
        for (var row : known) {
            var at = row * items;
            for (var item = 0; item < items; item++) {
                scores[item] += weights[at + item];
            }
        }
    }

    /** The sum of two tables, the other one times a factor. */
    DenseTable plus(DenseTable other, float factor) {
        var sum = weights.clone();
        for (var i = 0; i < sum.length; i++) {
            sum[i] += factor * other.weights[i];
        }
        return new DenseTable(items, sum);
    }

    /** The standard deviation of all weights, about 0; never 0 itself. */
    float spread() {
        var sum = 0.0;
        for (var weight : weights) {
            sum += (double) weight * weight;
        }
        return (float) Math.max(Float.MIN_NORMAL, Math.sqrt(sum / Math.max(1, weights.length)));
    }
}
