package trumeau.recommender.rating;

/**
 * What a rating is without any taste: the mean, how much above it a user rates, and how much above it an item is rated
 * (Koren 2010, "Factor in the neighbors", section 2.1). Learned by alternating least squares, ten rounds from zero,
 * with the regularisation that Surprise takes: 10 for items, 15 for users. An unknown user or item deviates by nothing.
 */
public final class Baselines implements RatingModel {

    private static final int ROUNDS = 10;
    private static final double ITEM_REGULARISATION = 10;
    private static final double USER_REGULARISATION = 15;

    private final double mean;
    private final double[] ofUser;
    private final double[] ofItem;

    public Baselines(Ratings train) {
        mean = train.mean();
        ofUser = new double[train.users()];
        ofItem = new double[train.items()];
        for (var round = 0; round < ROUNDS; round++) {
            settle(train.byItem(), ofItem, ofUser, ITEM_REGULARISATION);
            settle(train.byUser(), ofUser, ofItem, USER_REGULARISATION);
        }
    }

    @Override
    public double predict(int user, int item) {
        return mean + (user < 0 ? 0 : ofUser[user]) + (item < 0 ? 0 : ofItem[item]);
    }

    private void settle(Lines lines, double[] mine, double[] others, double regularisation) {
        for (var line = 0; line < lines.size(); line++) {
            var sum = 0.0;
            for (var at = lines.start[line]; at < lines.start[line + 1]; at++) {
                sum += lines.value[at] - mean - others[lines.other[at]];
            }
            mine[line] = sum / (regularisation + lines.count(line));
        }
    }
}
