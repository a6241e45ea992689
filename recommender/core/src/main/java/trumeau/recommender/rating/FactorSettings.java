package trumeau.recommender.rating;

/**
 * How factors are learned by stochastic gradient descent.
 *
 * @param factors how many numbers stand for a user and for an item
 * @param epochs how often all ratings are gone through
 * @param rate the step of the descent
 * @param regularisation how strongly all parameters are drawn to 0
 * @param spread the standard deviation of the normal distribution that factors start from
 */
public record FactorSettings(int factors, int epochs, double rate, double regularisation, double spread) {

    public FactorSettings {
        if (factors < 1 || epochs < 0) {
            throw new IllegalArgumentException("at least 1 factor and 0 epochs, not " + factors + " and " + epochs);
        }
        if (!(rate > 0 && rate < 1) || !(regularisation >= 0 && spread >= 0)) {
            throw new IllegalArgumentException("a rate lies in 0..1, regularisation and spread are not negative: "
                    + rate + ", " + regularisation + ", " + spread);
        }
    }

    /** What Surprise takes for SVD when nothing is said. */
    public static FactorSettings ofSvd() {
        return new FactorSettings(100, 20, 0.005, 0.02, 0.1);
    }

    /** What Surprise takes for SVD++ when nothing is said. */
    public static FactorSettings ofSvdPlusPlus() {
        return new FactorSettings(20, 20, 0.007, 0.02, 0.1);
    }
}
