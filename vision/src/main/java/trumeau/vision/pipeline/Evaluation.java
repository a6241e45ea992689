package trumeau.vision.pipeline;

import java.util.Map;
import java.util.TreeMap;

/**
 * How well a recogniser does on labelled photos, its choice forced among the kinds that are present.
 *
 * @param n photos measured
 * @param top1 share whose first guess is right
 * @param top3 share with the right one among the first three
 * @param perClass recall of each kind
 * @param calibrationError expected calibration error of the first guess, 15 bins
 * @param answered share at which the recogniser would not have said "not sure"; free choice
 * @param answeredRight share of those that are right; free choice
 * @param p50Millis median time from encoded photo to sighting
 * @param p95Millis 95th percentile of the same
 * @param skipped photos that could not be read, or of a kind that the model doesn't know
 */
public record Evaluation(
        int n,
        double top1,
        double top3,
        Map<String, Double> perClass,
        double calibrationError,
        double answered,
        double answeredRight,
        double p50Millis,
        double p95Millis,
        int skipped) {

    public Evaluation {
        perClass = java.util.Collections.unmodifiableMap(new TreeMap<>(perClass));
    }
}
