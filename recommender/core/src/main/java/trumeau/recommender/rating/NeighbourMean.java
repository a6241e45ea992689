package trumeau.recommender.rating;

/** The origin of a pair, and the weighed mean of how far the nearest neighbours that rated lie above theirs. */
final class NeighbourMean implements RatingModel {

    private final Side side;
    private final int nearest;
    private final RatingModel fallback;
    private final Lines raters;
    private final float[] above;
    private final RatingModel origin;
    private final SimilarityRows likeness;

    NeighbourMean(Ratings train, Neighbours settings) {
        side = settings.side();
        nearest = settings.nearest();
        fallback = settings.form().fallback(train, side);
        origin = settings.form().origin(train, side);
        raters = side.theirs(train);
        above = new float[train.size()];
        for (var line = 0; line < raters.size(); line++) {
            for (var at = raters.start[line]; at < raters.start[line + 1]; at++) {
                above[at] = (float) (raters.value[at] - origin(raters.other[at], line));
            }
        }
        likeness = new SimilarityRows(train, settings, Integer.MAX_VALUE);
    }

    @Override
    public double predict(int user, int item) {
        if (user < 0 || item < 0) {
            return fallback.predict(user, item);
        }
        var row = likeness.of(side.mine(user, item));
        var line = side.theirs(user, item);
        var weights = new float[nearest];
        var values = new float[nearest];
        var found = 0;
        for (var at = raters.start[line]; at < raters.start[line + 1]; at++) {
            var weight = row[raters.other[at]];
            if (weight > 0 && (found < nearest || weight > weights[nearest - 1])) {
                var to = found < nearest ? found++ : nearest - 1;
                for (; to > 0 && weights[to - 1] < weight; to--) {
                    weights[to] = weights[to - 1];
                    values[to] = values[to - 1];
                }
                weights[to] = weight;
                values[to] = above[at];
            }
        }
        return found == 0 ? fallback.predict(user, item) : origin.predict(user, item) + mean(weights, values, found);
    }

    private static double mean(float[] weights, float[] values, int found) {
        var sum = 0.0;
        var weight = 0.0;
        for (var at = 0; at < found; at++) {
            sum += (double) weights[at] * values[at];
            weight += weights[at];
        }
        return sum / weight;
    }

    private double origin(int mine, int theirs) {
        return side == Side.USERS ? origin.predict(mine, theirs) : origin.predict(theirs, mine);
    }
}
