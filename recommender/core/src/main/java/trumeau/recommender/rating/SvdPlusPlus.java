package trumeau.recommender.rating;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * SVD++: mean + b_u + b_i + q_i . (p_u + |N(u)|^-1/2 * sum of y_j over N(u)), where N(u) is all that the user rated
 * (Koren 2008, "Factorization meets the neighborhood", section 3), learned by stochastic gradient descent over the
 * ratings user by user. For an unknown user or item what is known of the other is left. Any thread.
 *
 * <p>Each rating moves the y of everything its user rated, which takes |N(u)|^2 steps a user. But it moves all of them
 * alike, to {@code keep * y + step * q_i}; so while one user is gone through, all moves together are one scale and one
 * shift, kept beside, and applied once at the end. The result is the same, in |N(u)| steps.
 */
public final class SvdPlusPlus implements RatingModel {

    private final double mean;
    private final double[] userBias;
    private final double[] itemBias;
    private final float[][] users;
    private final float[][] items;
    private final float[][] implied;
    private final float rate;
    private final float keep;

    public SvdPlusPlus(Ratings train, FactorSettings settings, RandomGenerator random) {
        mean = train.mean();
        userBias = new double[train.users()];
        itemBias = new double[train.items()];
        users = Factors.drawn(train.users(), settings, random);
        items = Factors.drawn(train.items(), settings, random);
        implied = Factors.drawn(train.items(), settings, random);
        rate = (float) settings.rate();
        keep = (float) (1 - settings.rate() * settings.regularisation());
        var pass = new Pass(settings.factors());
        for (var epoch = 0; epoch < settings.epochs(); epoch++) {
            for (var user = 0; user < train.users(); user++) {
                pass.through(user, train.byUser());
            }
        }
        for (var user = 0; user < train.users(); user++) {
            addImplied(user, train.byUser());
        }
    }

    @Override
    public double predict(int user, int item) {
        return mean
                + (user < 0 ? 0 : userBias[user])
                + (item < 0 ? 0 : itemBias[item])
                + (user < 0 || item < 0 ? 0 : Factors.dot(users[user], items[item]));
    }

    /** Once learned, the user's factors and the implied ones are only needed as their sum. */
    private void addImplied(int user, Lines ratings) {
        var root = (float) Math.sqrt(ratings.count(user));
        for (var at = ratings.start[user]; at < ratings.start[user + 1]; at++) {
            var mine = users[user];
            var more = implied[ratings.other[at]];
            for (var factor = 0; factor < mine.length; factor++) {
                mine[factor] += more[factor] / root;
            }
        }
    }

    /** One user's ratings, gone through once. */
    private final class Pass {

        /** The sum of y over N(u), over the root of their number. */
        private final float[] sum;

        /** What was added to each y since the pass began. */
        private final float[] shift;

        private final float[] taste;

        Pass(int factors) {
            sum = new float[factors];
            shift = new float[factors];
            taste = new float[factors];
        }

        void through(int user, Lines ratings) {
            var count = ratings.count(user);
            if (count == 0) {
                return;
            }
            var root = (float) Math.sqrt(count);
            begin(ratings, user, root);
            var scale = 1f;
            for (var at = ratings.start[user]; at < ratings.start[user + 1]; at++) {
                var item = ratings.other[at];
                learn(user, item, ratings.value[at], root);
                scale *= keep;
            }
            end(ratings, user, scale);
        }

        private void begin(Lines ratings, int user, float root) {
            Arrays.fill(sum, 0);
            Arrays.fill(shift, 0);
            for (var at = ratings.start[user]; at < ratings.start[user + 1]; at++) {
                var more = implied[ratings.other[at]];
                for (var factor = 0; factor < sum.length; factor++) {
                    sum[factor] += more[factor];
                }
            }
            for (var factor = 0; factor < sum.length; factor++) {
                sum[factor] /= root;
            }
        }

        private void learn(int user, int item, float value, float root) {
            var mine = users[user];
            var theirs = items[item];
            for (var factor = 0; factor < taste.length; factor++) {
                taste[factor] = mine[factor] + sum[factor];
            }
            var error = (float) (value - (mean + userBias[user] + itemBias[item] + Factors.dot(taste, theirs)));
            userBias[user] = keep * userBias[user] + rate * error;
            itemBias[item] = keep * itemBias[item] + rate * error;
            var step = rate * error;
            var stepOfOne = step / root;
            for (var factor = 0; factor < taste.length; factor++) {
                var before = theirs[factor];
                theirs[factor] = keep * before + step * taste[factor];
                mine[factor] = keep * mine[factor] + step * before;
                sum[factor] = keep * sum[factor] + step * before;
                shift[factor] = keep * shift[factor] + stepOfOne * before;
            }
        }

        private void end(Lines ratings, int user, float scale) {
            for (var at = ratings.start[user]; at < ratings.start[user + 1]; at++) {
                var more = implied[ratings.other[at]];
                for (var factor = 0; factor < more.length; factor++) {
                    more[factor] = scale * more[factor] + shift[factor];
                }
            }
        }
    }
}
