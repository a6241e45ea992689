package trumeau.recommender.rating;

import java.util.random.RandomGenerator;

/** SVD++ as it is written in the paper: each rating moves the y of everything its user rated, one by one. */
final class PlainSvdPlusPlus implements RatingModel {

    private final Ratings train;
    private final FactorSettings settings;
    private final double[] userBias;
    private final double[] itemBias;
    private final float[][] users;
    private final float[][] items;
    private final float[][] implied;

    PlainSvdPlusPlus(Ratings train, FactorSettings settings, RandomGenerator random) {
        this.train = train;
        this.settings = settings;
        userBias = new double[train.users()];
        itemBias = new double[train.items()];
        users = Factors.drawn(train.users(), settings, random);
        items = Factors.drawn(train.items(), settings, random);
        implied = Factors.drawn(train.items(), settings, random);
        for (var epoch = 0; epoch < settings.epochs(); epoch++) {
            for (var user = 0; user < train.users(); user++) {
                for (var row = train.begin(user); row < train.end(user); row++) {
                    learn(user, train.item(row), train.value(row) - predict(user, train.item(row)));
                }
            }
        }
    }

    @Override
    public double predict(int user, int item) {
        var dot = 0.0;
        for (var factor = 0; factor < settings.factors(); factor++) {
            dot += items[item][factor] * (users[user][factor] + implied(user, factor));
        }
        return train.mean() + userBias[user] + itemBias[item] + dot;
    }

    private double implied(int user, int factor) {
        var sum = 0.0;
        for (var row = train.begin(user); row < train.end(user); row++) {
            sum += implied[train.item(row)][factor];
        }
        return sum / Math.sqrt(train.end(user) - train.begin(user));
    }

    private void learn(int user, int item, double error) {
        var rate = settings.rate();
        var drag = settings.regularisation();
        var root = Math.sqrt(train.end(user) - train.begin(user));
        userBias[user] += rate * (error - drag * userBias[user]);
        itemBias[item] += rate * (error - drag * itemBias[item]);
        for (var factor = 0; factor < settings.factors(); factor++) {
            var mine = users[user][factor];
            var theirs = items[item][factor];
            var sum = implied(user, factor);
            users[user][factor] += (float) (rate * (error * theirs - drag * mine));
            items[item][factor] += (float) (rate * (error * (mine + sum) - drag * theirs));
            for (var row = train.begin(user); row < train.end(user); row++) {
                var y = implied[train.item(row)];
                y[factor] += (float) (rate * (error * theirs / root - drag * y[factor]));
            }
        }
    }
}
