package trumeau.vision.pipeline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import trumeau.vision.classify.Guess;
import trumeau.vision.track.Garment.Certainty;

/** Counts right and wrong answers. Expected calibration error as in Guo et al. 2017, 15 bins of equal width. */
final class Score {

    private static final int BINS = 15;

    private final Set<String> kinds;
    private final Map<String, int[]> perClass = new HashMap<>();
    private final List<Double> millis = new ArrayList<>();
    private final double[] confidences = new double[BINS];
    private final int[] hits = new int[BINS];
    private int n;
    private int first;
    private int three;
    private int answered;
    private int answeredRight;
    private int skipped;

    Score(Set<String> kinds) {
        this.kinds = kinds;
    }

    /** What the recogniser dared to say with a free choice, and how long it took. */
    record Answer(Certainty certainty, double millis) {}

    void skip() {
        skipped++;
    }

    void add(String label, List<Guess> ranking, Answer answer) {
        var forced = ranking.stream()
                .filter(guess -> kinds.contains(guess.category()))
                .toList();
        var right = isRight(forced.get(0), label);
        n++;
        first += right ? 1 : 0;
        three += forced.stream().limit(3).anyMatch(guess -> isRight(guess, label)) ? 1 : 0;
        var counts = perClass.computeIfAbsent(label, kind -> new int[2]);
        counts[0] += right ? 1 : 0;
        counts[1]++;
        millis.add(answer.millis());
        bin(forced, right);
        if (answer.certainty() == Certainty.RECOGNISED) {
            answered++;
            answeredRight += isRight(ranking.get(0), label) ? 1 : 0;
        }
    }

    private void bin(List<Guess> forced, boolean right) {
        var sum =
                forced.stream().mapToDouble(guess -> guess.confidence().value()).sum();
        var confidence = sum > 0 ? forced.get(0).confidence().value() / sum : 1.0 / forced.size();
        var bin = Math.min(BINS - 1, (int) (confidence * BINS));
        confidences[bin] += confidence;
        hits[bin] += right ? 1 : 0;
    }

    private static boolean isRight(Guess guess, String label) {
        return guess.category().equalsIgnoreCase(label);
    }

    Evaluation evaluation() {
        var recall = new HashMap<String, Double>();
        perClass.forEach((kind, counts) -> recall.put(kind, (double) counts[0] / counts[1]));
        var error = 0.0;
        for (var bin = 0; bin < BINS; bin++) {
            error += Math.abs(confidences[bin] - hits[bin]);
        }
        Collections.sort(millis);
        return new Evaluation(
                n,
                share(first, n),
                share(three, n),
                recall,
                n == 0 ? 0 : error / n,
                share(answered, n),
                share(answeredRight, answered),
                percentile(0.50),
                percentile(0.95),
                skipped);
    }

    private static double share(int part, int of) {
        return of == 0 ? 0 : (double) part / of;
    }

    private double percentile(double share) {
        return millis.isEmpty() ? 0 : millis.get((int) Math.min(millis.size() - 1, Math.floor(share * millis.size())));
    }
}
