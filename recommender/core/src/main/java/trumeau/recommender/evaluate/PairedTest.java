package trumeau.recommender.evaluate;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Whether one model is better than another on the same shoppers: the mean difference, its 95 % interval by the
 * bootstrap (Efron 1979), and the chance that a difference this large comes by chance, by turning signs at random
 * (Fisher 1935), two-sided.
 *
 * @param difference first less second
 */
public record PairedTest(double difference, double low, double high, double p) {

    private static final int DRAWS = 10_000;
    private static final long SEED = 7;

    /** Of two measures of the same shoppers in the same order. */
    public static PairedTest of(double[] first, double[] second) {
        if (first.length != second.length || first.length == 0) {
            throw new IllegalArgumentException(
                    "a paired test needs as many of one as of the other: " + first.length + ", " + second.length);
        }
        var differences = new double[first.length];
        Arrays.setAll(differences, i -> first[i] - second[i]);
        var mean = Arrays.stream(differences).average().orElse(0);
        var dice = new SplittableRandom(SEED);
        var means = new double[DRAWS];
        var beyond = 0;
        for (var draw = 0; draw < DRAWS; draw++) {
            means[draw] = drawn(differences, dice);
            beyond += Math.abs(turned(differences, dice)) >= Math.abs(mean) - 1e-15 ? 1 : 0;
        }
        Arrays.sort(means);
        return new PairedTest(mean, means[DRAWS / 40], means[DRAWS - 1 - DRAWS / 40], (beyond + 1.0) / (DRAWS + 1.0));
    }

    /** The 95 % interval of the mean of one measure. */
    public static double[] interval(double[] values) {
        var dice = new SplittableRandom(SEED);
        var means = new double[DRAWS];
        Arrays.setAll(means, draw -> drawn(values, dice));
        Arrays.sort(means);
        return new double[] {means[DRAWS / 40], means[DRAWS - 1 - DRAWS / 40]};
    }

    private static double drawn(double[] values, SplittableRandom dice) {
        var sum = 0.0;
        for (var i = 0; i < values.length; i++) {
            sum += values[dice.nextInt(values.length)];
        }
        return sum / values.length;
    }

    private static double turned(double[] values, SplittableRandom dice) {
        var sum = 0.0;
        for (var value : values) {
            sum += dice.nextBoolean() ? value : -value;
        }
        return sum / values.length;
    }
}
