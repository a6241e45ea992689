package trumeau.vision.classify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Turns logits into honest confidences: softmax after division by the model's temperature (Guo et al. 2017). */
public final class Calibration {

    private final List<String> categories;
    private final double temperature;
    private final List<Attribute> attributes;

    public Calibration(ModelCard card) {
        this.categories = Objects.requireNonNull(card, "card").categories();
        this.temperature = card.temperature();
        this.attributes = card.outputs().attributes();
    }

    /**
     * All categories, the surest first.
     *
     * @throws IllegalArgumentException unless there is one finite logit for each category
     */
    public List<Guess> rank(float[] logits) {
        if (logits.length != categories.size()) {
            throw new IllegalArgumentException(logits.length + " logits for " + categories.size() + " categories");
        }
        var shares = softmax(logits, 0, logits.length, temperature);
        var ranking = new ArrayList<Guess>(logits.length);
        for (var i = 0; i < logits.length; i++) {
            ranking.add(new Guess(categories.get(i), new Confidence(shares[i])));
        }
        ranking.sort(Comparator.comparing(Guess::confidence).reversed());
        return ranking;
    }

    /**
     * The likeliest value of each attribute that is said of garments of this category; their logits are calibrated as
     * they are.
     *
     * @param logits as {@link NetOutput#attributes}
     */
    public List<Trait> traits(float[] logits, String category) {
        var traits = new ArrayList<Trait>();
        var from = 0;
        for (var attribute : attributes) {
            var shares = softmax(logits, from, attribute.values().size(), 1);
            from += shares.length;
            if (attribute.isOf(category)) {
                var best = largest(shares);
                traits.add(new Trait(attribute.name(), attribute.values().get(best), new Confidence(shares[best])));
            }
        }
        return traits;
    }

    private static double[] softmax(float[] logits, int from, int count, double temperature) {
        var highest = Double.NEGATIVE_INFINITY;
        for (var i = 0; i < count; i++) {
            highest = Math.max(highest, logits[from + i]);
        }
        var shares = new double[count];
        var sum = 0.0;
        for (var i = 0; i < count; i++) {
            shares[i] = Math.exp((logits[from + i] - highest) / temperature);
            sum += shares[i];
        }
        for (var i = 0; i < count; i++) {
            shares[i] /= sum;
        }
        return shares;
    }

    private static int largest(double[] shares) {
        var best = 0;
        for (var i = 1; i < shares.length; i++) {
            best = shares[i] > shares[best] ? i : best;
        }
        return best;
    }
}
