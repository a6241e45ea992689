package trumeau.recommender.topn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A sum of several ways of ranking; how much each counts turns on the length of the visit. */
public final class Blend implements TopNModel {

    private final List<TopNModel> parts;
    private final Map<VisitLength, float[]> weights;

    private Blend(List<TopNModel> parts, Map<VisitLength, float[]> weights) {
        this.parts = List.copyOf(parts);
        this.weights = new EnumMap<>(weights);
    }

    /**
     * Of parts over the same items.
     *
     * @param weights for every length as many as there are parts
     */
    public static Blend of(List<TopNModel> parts, Map<VisitLength, List<Float>> weights) {
        var copied = new EnumMap<VisitLength, float[]>(VisitLength.class);
        for (var length : VisitLength.values()) {
            var given = weights.getOrDefault(length, List.of());
            if (given.size() != parts.size()) {
                throw new IllegalArgumentException(
                        parts.size() + " parts need as many weights at " + length + ", not " + given.size());
            }
            copied.put(length, floats(given));
        }
        return new Blend(parts, copied);
    }

    @Override
    public int items() {
        return parts.get(0).items();
    }

    /** How much each part counts at this length. */
    public List<Float> weights(VisitLength length) {
        var found = new ArrayList<Float>();
        for (var weight : weightsAt(length)) {
            found.add(weight);
        }
        return found;
    }

    @Override
    public void score(int[] known, float[] scores) {
        Arrays.fill(scores, 0);
        var at = weightsAt(VisitLength.of(known.length));
        var part = new float[scores.length];
        for (var i = 0; i < at.length; i++) {
            if (at[i] != 0) {
                parts.get(i).score(known, part);
                for (var item = 0; item < scores.length; item++) {
                    scores[item] += at[i] * part[item];
                }
            }
        }
    }

    private float[] weightsAt(VisitLength length) {
        return weights.getOrDefault(length, new float[parts.size()]);
    }

    private static float[] floats(List<Float> given) {
        var copy = new float[given.size()];
        for (var i = 0; i < copy.length; i++) {
            copy[i] = given.get(i);
        }
        return copy;
    }
}
