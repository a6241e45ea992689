package trumeau.recommender.rating;

import java.util.random.RandomGenerator;

/**
 * Biased matrix factorisation, called SVD: mean + b_u + b_i + p_u . q_i, learned by stochastic gradient descent over
 * the ratings user by user (Koren, Bell, Volinsky 2009). For an unknown user or item what is known of the other is
 * left. Any thread.
 */
public final class Svd implements RatingModel {

    private final double mean;
    private final double[] userBias;
    private final double[] itemBias;
    private final float[][] users;
    private final float[][] items;

    public Svd(Ratings train, FactorSettings settings, RandomGenerator random) {
        mean = train.mean();
        userBias = new double[train.users()];
        itemBias = new double[train.items()];
        users = Factors.drawn(train.users(), settings, random);
        items = Factors.drawn(train.items(), settings, random);
        for (var epoch = 0; epoch < settings.epochs(); epoch++) {
            goThrough(train.byUser(), settings);
        }
    }

    @Override
    public double predict(int user, int item) {
        return mean
                + (user < 0 ? 0 : userBias[user])
                + (item < 0 ? 0 : itemBias[item])
                + (user < 0 || item < 0 ? 0 : Factors.dot(users[user], items[item]));
    }

    private void goThrough(Lines ratings, FactorSettings settings) {
        var rate = settings.rate();
        var keep = 1 - rate * settings.regularisation();
        for (var user = 0; user < ratings.size(); user++) {
            var mine = users[user];
            var bias = userBias[user];
            for (var at = ratings.start[user]; at < ratings.start[user + 1]; at++) {
                var item = ratings.other[at];
                var error = ratings.value[at] - (mean + bias + itemBias[item] + Factors.dot(mine, items[item]));
                bias = keep * bias + rate * error;
                itemBias[item] = keep * itemBias[item] + rate * error;
                Factors.descend(mine, items[item], (float) (rate * error), (float) keep);
            }
            userBias[user] = bias;
        }
    }
}
