package trumeau.vision.evaluate.figure;

/**
 * The temperature at which answers are likeliest (Guo et al. 2017). The negative log likelihood is convex in the
 * inverse of the temperature, so a golden-section search finds its only valley.
 */
public final class TemperatureFit {

    private static final double LOWEST = 0.05;
    private static final double HIGHEST = 20;
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
    private static final int STEPS = 60;

    private TemperatureFit() {}

    /**
     * The temperature, 0.05 to 20: answers that are all right, or right by chance, pull to an end.
     *
     * @throws IllegalArgumentException without any answer
     */
    public static double of(Answers answers) {
        if (answers.n() == 0) {
            throw new IllegalArgumentException("a temperature can't be fitted to no answers");
        }
        var low = Math.log(LOWEST);
        var high = Math.log(HIGHEST);
        for (var step = 0; step < STEPS; step++) {
            var width = GOLDEN * (high - low);
            if (loss(answers, high - width) < loss(answers, low + width)) {
                high = low + width;
            } else {
                low = high - width;
            }
        }
        return Math.exp((low + high) / 2);
    }

    private static double loss(Answers answers, double logarithm) {
        return answers.at(Math.exp(logarithm)).negativeLogLikelihood();
    }
}
