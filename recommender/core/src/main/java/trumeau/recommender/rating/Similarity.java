package trumeau.recommender.rating;

/**
 * How alike two users rate, or two items are rated: 1 for the same, and never counted where it is 0 or less. All but
 * {@link #COSINE} look only at what both have; pairs with nothing in common are 0.
 */
public enum Similarity {
    /** The cosine of whole lines; what only one of two has makes them less alike. */
    COSINE {
        @Override
        double of(Common common, double mySquares, double theirSquares) {
            return ratio(common.xy(), mySquares * theirSquares);
        }
    },
    /** The cosine over what both have, as Surprise counts it: one thing in common makes two the same. */
    COMMON_COSINE {
        @Override
        double of(Common common, double mySquares, double theirSquares) {
            return ratio(common.xy(), common.xx() * common.yy());
        }
    },
    /** 1 / (1 + the mean squared difference). */
    MEAN_SQUARED_DIFFERENCE {
        @Override
        double of(Common common, double mySquares, double theirSquares) {
            return 1 / ((common.xx() + common.yy() - 2 * common.xy()) / common.count() + 1);
        }
    },
    /** The correlation, each about its own mean of what both have. */
    PEARSON {
        @Override
        double of(Common common, double mySquares, double theirSquares) {
            var n = common.count();
            var mine = n * common.xx() - common.x() * common.x();
            var theirs = n * common.yy() - common.y() * common.y();
            return mine < ROUNDING || theirs < ROUNDING
                    ? 0
                    : (n * common.xy() - common.x() * common.y()) / Math.sqrt(mine * theirs);
        }
    },
    /**
     * The correlation about the baselines, shrunk by (n - 1) / (n - 1 + 100) where n things are common (Koren 2010,
     * "Factor in the neighbors", equation 3); 0 for less than two.
     */
    PEARSON_BASELINE {
        @Override
        double of(Common common, double mySquares, double theirSquares) {
            var pairs = common.count() - 1;
            return ratio(common.xy(), common.xx() * common.yy()) * pairs / (pairs + SHRINKAGE);
        }

        @Override
        RatingModel origin(Ratings train, Side side) {
            return new Baselines(train);
        }
    },
    /**
     * The cosine over what both have, each rating about the mean of who gave it (Sarwar et al. 2001, for items); for
     * users about the mean of what was rated.
     */
    ADJUSTED_COSINE {
        @Override
        double of(Common common, double mySquares, double theirSquares) {
            return ratio(common.xy(), common.xx() * common.yy());
        }

        @Override
        RatingModel origin(Ratings train, Side side) {
            var theirs = side.theirs(train);
            return (user, item) -> {
                var line = side.theirs(user, item);
                return theirs.sum(line) / theirs.count(line);
            };
        }
    };

    private static final double SHRINKAGE = 100;
    private static final double ROUNDING = 1e-9;

    /** @param mySquares the sum of squares of my whole line; {@code theirSquares} likewise */
    abstract double of(Common common, double mySquares, double theirSquares);

    /** What ratings are counted from before they are compared. */
    RatingModel origin(Ratings train, Side side) {
        return (user, item) -> 0;
    }

    private static double ratio(double product, double squares) {
        return squares <= 0 ? 0 : product / Math.sqrt(squares);
    }

    /**
     * Sums over what two have in common: of one's values x, of the other's y, of their squares and products.
     *
     * @param count how many things that are, at least 1
     */
    record Common(int count, double x, double y, double xx, double yy, double xy) {}
}
