package trumeau.vision.classify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Turns logits into honest confidences: softmax after division by the model's temperature (Guo et al. 2017). */
public final class Calibration {

    private final List<String> categories;
    private final double temperature;

    public Calibration(ModelCard card) {
        this.categories = Objects.requireNonNull(card, "card").categories();
        this.temperature = card.temperature();
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
        var highest = Double.NEGATIVE_INFINITY;
        for (var logit : logits) {
            highest = Math.max(highest, logit);
        }
        var shares = new double[logits.length];
        var sum = 0.0;
        for (var i = 0; i < logits.length; i++) {
            shares[i] = Math.exp((logits[i] - highest) / temperature);
            sum += shares[i];
        }
        var ranking = new ArrayList<Guess>(logits.length);
        for (var i = 0; i < logits.length; i++) {
            ranking.add(new Guess(categories.get(i), new Confidence(shares[i] / sum)));
        }
        ranking.sort(Comparator.comparing(Guess::confidence).reversed());
        return ranking;
    }
}
