package trumeau.recommender.rating;

/**
 * The plain formula r_ui = sum of w_uv * r_vi over v in N(u), where N(u) are the nearest of all users and those who did
 * not rate the item add nothing; with items for users likewise. Nothing is divided or centred, so sums lie mostly
 * beyond the scale. Of an unknown user or item it says the mean of all ratings.
 */
final class NeighbourSum implements RatingModel {

    private final double mean;
    private final Side side;
    private final Lines raters;
    private final SimilarityRows likeness;

    NeighbourSum(Ratings train, Neighbours settings) {
        mean = train.mean();
        side = settings.side();
        raters = side.theirs(train);
        likeness = new SimilarityRows(train, settings, settings.nearest());
    }

    @Override
    public double predict(int user, int item) {
        if (user < 0 || item < 0) {
            return mean;
        }
        var row = likeness.of(side.mine(user, item));
        var line = side.theirs(user, item);
        var sum = 0.0;
        for (var at = raters.start[line]; at < raters.start[line + 1]; at++) {
            var weight = row[raters.other[at]];
            sum += weight > 0 ? weight * raters.value[at] : 0;
        }
        return sum;
    }
}
