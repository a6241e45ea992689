package trumeau.recommender.rating;

/** The controls that are always told beside a model: the mean of everything, and that of the item. */
enum Means {
    /** The mean of all ratings. */
    OF_ALL {
        @Override
        RatingModel of(Ratings train) {
            return (user, item) -> train.mean();
        }
    },
    /** The mean of the item's ratings, with two of the mean of all beside them; that of all for an unknown one. */
    OF_ITEM {
        @Override
        RatingModel of(Ratings train) {
            return of(train, train.byItem(), Side.ITEMS);
        }
    },
    /** The same of the user's ratings. */
    OF_USER {
        @Override
        RatingModel of(Ratings train) {
            return of(train, train.byUser(), Side.USERS);
        }
    };

    private static final double DAMPING = 2;

    abstract RatingModel of(Ratings train);

    static RatingModel of(Ratings train, Lines lines, Side side) {
        var means = new double[lines.size()];
        for (var line = 0; line < means.length; line++) {
            means[line] = (lines.sum(line) + DAMPING * train.mean()) / (lines.count(line) + DAMPING);
        }
        return (user, item) -> {
            var line = side == Side.USERS ? user : item;
            return line < 0 ? train.mean() : means[line];
        };
    }
}
