package trumeau.recommender.profile.train;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import trumeau.recommender.profile.segment.Stage;

/** Makes confidences honest on visits that the weights were not fitted on. */
final class Calibration {

    /** A named segment shall be right so often; below that it is better to say nothing. */
    static final double RIGHT = 0.8;
    /** A threshold rests on at least so many named visits. */
    static final int FEWEST = 30;

    private static final double COLDEST = 0.05;
    private static final double HOTTEST = 20;
    private static final int STEPS = 60;
    private static final int BINS = 10;
    private static final double TINY = 1e-12;

    private Calibration() {}

    /** The stage that begins at so many items; without guesses it names nothing. */
    static Stage stage(int fromItems, List<Guess> guesses) {
        if (guesses.isEmpty()) {
            return new Stage(fromItems, 1, OptionalDouble.empty());
        }
        var temperature = temperature(guesses);
        return new Stage(fromItems, temperature, threshold(guesses, temperature));
    }

    /** The temperature of the least negative log likelihood, which has one minimum: by ternary search of its log. */
    static double temperature(List<Guess> guesses) {
        var low = Math.log(COLDEST);
        var high = Math.log(HOTTEST);
        for (var step = 0; step < STEPS; step++) {
            var left = low + (high - low) / 3;
            var right = high - (high - low) / 3;
            if (loss(guesses, Math.exp(left)) <= loss(guesses, Math.exp(right))) {
                high = right;
            } else {
                low = left;
            }
        }
        return Math.exp((low + high) / 2);
    }

    /** The lowest confidence from which on enough guesses are right; empty when there is none. */
    static OptionalDouble threshold(List<Guess> guesses, double temperature) {
        var surest = surestFirst(guesses, temperature);
        var found = OptionalDouble.empty();
        var right = 0;
        for (var i = 0; i < surest.size(); i++) {
            right += surest.get(i).right() ? 1 : 0;
            var confidence = surest.get(i).confidence(temperature);
            var isLastOfEqual = i + 1 == surest.size() || surest.get(i + 1).confidence(temperature) < confidence;
            if (isLastOfEqual && i + 1 >= FEWEST && right >= RIGHT * (i + 1)) {
                found = OptionalDouble.of(confidence);
            }
        }
        return found;
    }

    /** The expected calibration error over bins of equal mass; NaN without guesses. */
    static double error(List<Guess> guesses, double temperature) {
        var surest = surestFirst(guesses, temperature);
        var gaps = 0.0;
        for (var bin = 0; bin < BINS; bin++) {
            var part = surest.subList(bin * surest.size() / BINS, (bin + 1) * surest.size() / BINS);
            gaps += Math.abs(part.stream()
                    .mapToDouble(guess -> guess.confidence(temperature) - (guess.right() ? 1 : 0))
                    .sum());
        }
        return guesses.isEmpty() ? Double.NaN : gaps / guesses.size();
    }

    private static double loss(List<Guess> guesses, double temperature) {
        return guesses.stream()
                .mapToDouble(guess -> -Math.log(Math.max(TINY, guess.chance(guess.truth(), temperature))))
                .sum();
    }

    private static List<Guess> surestFirst(List<Guess> guesses, double temperature) {
        return guesses.stream()
                .sorted(Comparator.comparingDouble((Guess guess) -> guess.confidence(temperature))
                        .reversed())
                .toList();
    }
}
