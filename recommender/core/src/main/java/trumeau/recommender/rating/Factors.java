package trumeau.recommender.rating;

import java.util.random.RandomGenerator;

/** Arithmetic on rows of factors, in single precision, written so that the compiler makes vector code of it. */
final class Factors {

    private Factors() {}

    /** Rows of factors drawn about 0. */
    static float[][] drawn(int rows, FactorSettings settings, RandomGenerator random) {
        var drawn = new float[rows][settings.factors()];
        for (var row : drawn) {
            for (var factor = 0; factor < row.length; factor++) {
                row[factor] = (float) (random.nextGaussian() * settings.spread());
            }
        }
        return drawn;
    }

    /** The scalar product, in four chains of sums. */
    static float dot(float[] left, float[] right) {
        var sum0 = 0f;
        var sum1 = 0f;
        var sum2 = 0f;
        var sum3 = 0f;
        var at = 0;
        for (; at + 3 < left.length; at += 4) {
            sum0 += left[at] * right[at];
            sum1 += left[at + 1] * right[at + 1];
            sum2 += left[at + 2] * right[at + 2];
            sum3 += left[at + 3] * right[at + 3];
        }
        for (; at < left.length; at++) {
            sum0 += left[at] * right[at];
        }
        return sum0 + sum1 + (sum2 + sum3);
    }

    /** Draws two rows along the gradient of a squared error, both from what they were before. */
    static void descend(float[] user, float[] item, float step, float keep) {
        for (var at = 0; at < user.length; at++) {
            var before = user[at];
            user[at] = keep * before + step * item[at];
            item[at] = keep * item[at] + step * before;
        }
    }
}
