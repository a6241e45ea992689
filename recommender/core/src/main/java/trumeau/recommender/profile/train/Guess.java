package trumeau.recommender.profile.train;

import java.util.List;

/**
 * What the model said to the first items of a visit, and what was true.
 *
 * @param chances of each segment, before calibration
 * @param nearest the segment whose centroid is nearest to the first items
 * @param truth the segment that the whole visit belongs to
 */
record Guess(List<Double> chances, int nearest, int truth) {

    Guess {
        chances = List.copyOf(chances);
    }

    int likeliest() {
        var best = 0;
        for (var i = 1; i < chances.size(); i++) {
            best = chances.get(i) > chances.get(best) ? i : best;
        }
        return best;
    }

    boolean right() {
        return likeliest() == truth;
    }

    /** The chance of one segment when logits are divided by the temperature. */
    double chance(int segment, double temperature) {
        var sum = 0.0;
        for (var chance : chances) {
            sum += Math.pow(chance, 1 / temperature);
        }
        return Math.pow(chances.get(segment), 1 / temperature) / sum;
    }

    double confidence(double temperature) {
        return chance(likeliest(), temperature);
    }
}
