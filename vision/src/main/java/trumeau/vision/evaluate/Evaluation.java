package trumeau.vision.evaluate;

import java.util.List;
import java.util.Objects;
import trumeau.vision.evaluate.figure.Answers;

/**
 * What a recogniser answered to labelled photos, its choice forced among the kinds that are present.
 *
 * @param asTrained the answers at temperature 1
 * @param temperature by which the model makes its confidences
 * @param abstention of the free choice
 * @param skipped photos that could not be read, or of a kind that the model doesn't know
 */
public record Evaluation(Answers asTrained, double temperature, Abstention abstention, Timing timing, int skipped) {

    public Evaluation {
        Objects.requireNonNull(asTrained, "asTrained");
        Objects.requireNonNull(abstention, "abstention");
        Objects.requireNonNull(timing, "timing");
    }

    /** The answers as the recogniser gives them, at its temperature. */
    public Answers answers() {
        return asTrained.at(temperature);
    }

    /**
     * What the recogniser says when it may choose among all it knows, and may say "not sure".
     *
     * @param answered share at which it would not have said "not sure"
     * @param answeredRight share of those that are right
     */
    public record Abstention(double answered, double answeredRight) {}

    /**
     * How long a photo takes from encoded bytes to sighting.
     *
     * @param p50Millis median
     * @param p95Millis 95th percentile
     */
    public record Timing(double p50Millis, double p95Millis) {

        static Timing of(List<Double> millis) {
            var sorted = millis.stream().sorted().toList();
            return new Timing(percentile(sorted, 0.50), percentile(sorted, 0.95));
        }

        private static double percentile(List<Double> sorted, double share) {
            return sorted.isEmpty()
                    ? 0
                    : sorted.get((int) Math.min(sorted.size() - 1, Math.floor(share * sorted.size())));
        }
    }
}
