package trumeau.recommender.topn;

import java.io.Serializable;
import java.util.Arrays;

/** Some items, each with a weight: what a known item says of them, or what they say of it. Immutable; any thread. */
public final class SparseRow implements Serializable {

    private static final long serialVersionUID = 1;

    private final int[] items;
    private final float[] weights;

    /** Takes over its arrays, of one length. */
    public SparseRow(int[] items, float[] weights) {
        if (items.length != weights.length) {
            throw new IllegalArgumentException(items.length + " items with " + weights.length + " weights");
        }
        this.items = items;
        this.weights = weights;
    }

    public int size() {
        return items.length;
    }

    public int item(int entry) {
        return items[entry];
    }

    public float weight(int entry) {
        return weights[entry];
    }

    /** The {@code most} entries of the largest weights, of either sign; none of 0. Of equal ones the earlier stays. */
    public SparseRow strongest(int most) {
        var strength = new float[weights.length];
        for (var entry = 0; entry < strength.length; entry++) {
            strength[entry] = Math.abs(weights[entry]);
        }
        var kept = Arrays.stream(Ranking.highest(strength, most))
                .filter(entry -> strength[entry] > 0)
                .toArray();
        var stay = new float[kept.length];
        for (var i = 0; i < stay.length; i++) {
            stay[i] = weights[kept[i]];
        }
        return new SparseRow(Arrays.stream(kept).map(entry -> items[entry]).toArray(), stay);
    }

    /** The items; a copy. */
    public int[] items() {
        return items.clone();
    }

    /** The weights; a copy. */
    public float[] weights() {
        return weights.clone();
    }

    double squares() {
        var sum = 0.0;
        for (var weight : weights) {
            sum += (double) weight * weight;
        }
        return sum;
    }
}
