package trumeau.vision.attribute;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How likely each name of the palette is to be given to a colour; together 1. Immutable. */
public final class ColourChances {

    private static final List<ColourName> NAMES = List.of(ColourName.values());

    private final float[] shares;

    private ColourChances(float[] shares) {
        this.shares = shares;
    }

    /** Nobody doubts this name. */
    public static ColourChances certain(ColourName name) {
        var shares = new float[NAMES.size()];
        shares[NAMES.indexOf(name)] = 1;
        return new ColourChances(shares);
    }

    /**
     * In the order of the names; scaled to 1, copied.
     *
     * @throws IllegalArgumentException when they are not as many as the names, or no number of them is above zero
     */
    public static ColourChances of(float[] weights) {
        var sum = 0.0;
        for (var weight : weights) {
            sum += weight >= 0 ? weight : Double.NaN;
        }
        if (weights.length != NAMES.size() || !(sum > 0) || Double.isInfinite(sum)) {
            throw new IllegalArgumentException(
                    "chances are one number of 0 or more for each of the names, not " + Arrays.toString(weights));
        }
        var shares = weights.clone();
        for (var i = 0; i < shares.length; i++) {
            shares[i] /= (float) sum;
        }
        return new ColourChances(shares);
    }

    public float of(ColourName name) {
        return shares[NAMES.indexOf(name)];
    }

    /** The likeliest name. */
    public ColourName best() {
        var best = NAMES.get(0);
        for (var name : NAMES) {
            if (of(name) > of(best)) {
                best = name;
            }
        }
        return best;
    }

    /** By the code of the name. */
    public Map<String, Double> byCode() {
        var chances = new HashMap<String, Double>();
        NAMES.forEach(name -> chances.put(name.code(), (double) of(name)));
        return chances;
    }

    /** In the order of the names; a copy. */
    public float[] toArray() {
        return shares.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ColourChances chances && Arrays.equals(shares, chances.shares);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(shares);
    }

    @Override
    public String toString() {
        return best() + " at " + of(best());
    }
}
