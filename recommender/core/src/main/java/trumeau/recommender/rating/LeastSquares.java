package trumeau.recommender.rating;

import java.util.random.RandomGenerator;

/**
 * Alternating least squares with baselines: p_u . q_i stands for how far a rating lies above the baseline; each user's
 * factors are the ridge regression on the items', then the other way round. The ridge grows with the number of ratings
 * (Zhou et al. 2008, ALS-WR). For an unknown user or item the baseline is left. Any thread.
 */
public final class LeastSquares implements RatingModel {

    private final Baselines baselines;
    private final float[][] users;
    private final float[][] items;

    /**
     * Learns from ratings.
     *
     * @param settings of which the rate is not used
     */
    public LeastSquares(Ratings train, FactorSettings settings, RandomGenerator random) {
        baselines = new Baselines(train);
        users = new float[train.users()][settings.factors()];
        items = Factors.drawn(train.items(), settings, random);
        var equations = new NormalEquations(settings.factors());
        for (var round = 0; round < settings.epochs(); round++) {
            for (var user = 0; user < users.length; user++) {
                settle(Side.USERS, train.byUser(), user, settings, equations);
            }
            for (var item = 0; item < items.length; item++) {
                settle(Side.ITEMS, train.byItem(), item, settings, equations);
            }
        }
    }

    @Override
    public double predict(int user, int item) {
        return baselines.predict(user, item) + (user < 0 || item < 0 ? 0 : Factors.dot(users[user], items[item]));
    }

    private void settle(Side side, Lines lines, int line, FactorSettings settings, NormalEquations equations) {
        var count = lines.count(line);
        if (count == 0) {
            return;
        }
        equations.clear();
        for (var at = lines.start[line]; at < lines.start[line + 1]; at++) {
            var other = lines.other[at];
            if (side == Side.USERS) {
                equations.add(items[other], lines.value[at] - baselines.predict(line, other));
            } else {
                equations.add(users[other], lines.value[at] - baselines.predict(other, line));
            }
        }
        equations.solve(settings.regularisation() * count, side == Side.USERS ? users[line] : items[line]);
    }
}
