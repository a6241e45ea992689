package trumeau.recommender.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * How much of a figure is chance: users, not ratings, are drawn again and again, as one user's errors belong together
 * (Efron and Tibshirani 1993, chapters 13 and 15). One thread.
 */
public final class UserBootstrap {

    private static final int DRAWS = 2000;
    private static final double OUTSIDE = 0.025;

    private final RandomGenerator random;

    public UserBootstrap(RandomGenerator random) {
        this.random = random;
    }

    /** In which 95 % of the draws lie. */
    public record Interval(double low, double high) {}

    /**
     * One model's RMSE less another's, on the same ratings.
     *
     * @param difference below 0 where the first one is better
     * @param chance how often users' errors, given to the two models by a coin for each user, differ as much; the
     *     two-sided p of a permutation test
     */
    public record Comparison(double difference, Interval interval, double chance) {}

    /** The interval of the RMSE over all ratings. */
    public Interval rmse(RatingErrors errors) {
        var users = List.copyOf(errors.ofUser().values());
        var drawn = new double[DRAWS];
        for (var draw = 0; draw < DRAWS; draw++) {
            var sums = new Totals();
            for (var at = 0; at < users.size(); at++) {
                sums.add(users.get(random.nextInt(users.size())));
            }
            drawn[draw] = sums.rmse();
        }
        return interval(drawn);
    }

    /**
     * Compares two models.
     *
     * @throws IllegalArgumentException when they were not asked for ratings of the same users
     */
    public Comparison compare(RatingErrors first, RatingErrors second) {
        if (!first.ofUser().keySet().equals(second.ofUser().keySet())) {
            throw new IllegalArgumentException("two models are compared on ratings of the same users");
        }
        var mine = new ArrayList<>(first.ofUser().values());
        var theirs = new ArrayList<>(second.ofUser().values());
        var difference = first.rmse() - second.rmse();
        var drawn = new double[DRAWS];
        var asFar = 0;
        for (var draw = 0; draw < DRAWS; draw++) {
            drawn[draw] = drawnDifference(mine, theirs);
            asFar += Math.abs(swappedDifference(mine, theirs)) >= Math.abs(difference) - 1e-12 ? 1 : 0;
        }
        return new Comparison(difference, interval(drawn), (asFar + 1.0) / (DRAWS + 1));
    }

    private double drawnDifference(List<RatingErrors.Sums> mine, List<RatingErrors.Sums> theirs) {
        var first = new Totals();
        var second = new Totals();
        for (var at = 0; at < mine.size(); at++) {
            var user = random.nextInt(mine.size());
            first.add(mine.get(user));
            second.add(theirs.get(user));
        }
        return first.rmse() - second.rmse();
    }

    private double swappedDifference(List<RatingErrors.Sums> mine, List<RatingErrors.Sums> theirs) {
        var first = new Totals();
        var second = new Totals();
        for (var user = 0; user < mine.size(); user++) {
            var swapped = random.nextBoolean();
            first.add(swapped ? theirs.get(user) : mine.get(user));
            second.add(swapped ? mine.get(user) : theirs.get(user));
        }
        return first.rmse() - second.rmse();
    }

    private static Interval interval(double[] drawn) {
        Arrays.sort(drawn);
        var cut = (int) (OUTSIDE * drawn.length);
        return new Interval(drawn[cut], drawn[drawn.length - 1 - cut]);
    }

    /** Sums that grow without garbage. */
    private static final class Totals {

        private double squared;
        private long count;

        private void add(RatingErrors.Sums sums) {
            squared += sums.squared();
            count += sums.count();
        }

        private double rmse() {
            return Math.sqrt(squared / count);
        }
    }
}
