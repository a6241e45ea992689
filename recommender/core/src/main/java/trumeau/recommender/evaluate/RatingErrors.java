package trumeau.recommender.evaluate;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import trumeau.recommender.RecommenderException;
import trumeau.recommender.RecommenderException.Reason;
import trumeau.recommender.rating.RatingModel;
import trumeau.recommender.rating.Ratings;

/**
 * How far a model was off, summed for each user, as the errors on one user's ratings belong together.
 *
 * @param ofUser by the user's id
 */
public record RatingErrors(SortedMap<String, Sums> ofUser) {

    public RatingErrors {
        ofUser = Collections.unmodifiableSortedMap(new TreeMap<>(ofUser));
    }

    /**
     * Asks a model for every rating of a test set, user by user.
     *
     * @throws RecommenderException MALFORMED when it foretells something that is no number
     */
    public static RatingErrors of(RatingModel model, Ratings test) {
        var found = new TreeMap<String, Sums>();
        for (var user = 0; user < test.users(); user++) {
            var squared = 0.0;
            var absolute = 0.0;
            for (var row = test.begin(user); row < test.end(user); row++) {
                var error = model.predict(user, test.item(row)) - test.value(row);
                squared += error * error;
                absolute += Math.abs(error);
            }
            var count = test.end(user) - test.begin(user);
            if (!Double.isFinite(squared)) {
                throw new RecommenderException(
                        Reason.MALFORMED,
                        "a rating of user " + test.userNames().name(user) + " was foretold as no number: this model"
                                + " does not settle on ratings of this scale; choose another, as item-knn-baseline");
            }
            if (count > 0) {
                found.put(test.userNames().name(user), new Sums(squared, absolute, count));
            }
        }
        return new RatingErrors(found);
    }

    /** The errors on two test sets that have no rating in common. */
    public RatingErrors plus(RatingErrors other) {
        var both = new TreeMap<>(ofUser);
        other.ofUser.forEach((user, sums) -> both.merge(user, sums, Sums::plus));
        return new RatingErrors(both);
    }

    public double rmse() {
        return total().rmse();
    }

    public double mae() {
        var total = total();
        return total.absolute / total.count;
    }

    public long ratings() {
        return total().count;
    }

    Sums total() {
        return ofUser.values().stream().reduce(new Sums(0, 0, 0), Sums::plus);
    }

    /**
     * Of some ratings.
     *
     * @param squared sum of squared errors
     * @param absolute sum of absolute errors
     */
    public record Sums(double squared, double absolute, long count) {

        Sums plus(Sums other) {
            return new Sums(squared + other.squared, absolute + other.absolute, count + other.count);
        }

        double rmse() {
            return Math.sqrt(squared / count);
        }
    }
}
