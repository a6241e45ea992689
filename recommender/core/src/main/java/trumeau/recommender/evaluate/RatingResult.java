package trumeau.recommender.evaluate;

import trumeau.recommender.rating.RatingMethod;

/**
 * What a method did on one split.
 *
 * @param split its name
 * @param unknown how many ratings were of a user or an item that the training set lacks; they are foretold by the
 *     method's fallback and count in the errors
 * @param fitSeconds from the ratings in memory to a model that answers
 * @param predictSeconds for all ratings of the test set, one after the other
 */
public record RatingResult(
        String split,
        RatingMethod method,
        RatingErrors errors,
        long unknown,
        double fitSeconds,
        double predictSeconds) {

    /** The share of ratings whose user and item are both in the training set. */
    public double coverage() {
        return 1 - (double) unknown / errors.ratings();
    }
}
