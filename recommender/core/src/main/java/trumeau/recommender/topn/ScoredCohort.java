package trumeau.recommender.topn;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The scores of one way of ranking for each shopper of a cohort, kept so that sums of several can be tried fast. */
final class ScoredCohort {

    private final float[][] scores;
    private final double spread;

    private ScoredCohort(float[][] scores) {
        this.scores = scores;
        this.spread = spread(scores);
    }

    static ScoredCohort of(TopNModel model, Cohort cohort) {
        var scores = new float[cohort.size()][];
        IntStream.range(0, cohort.size()).parallel().forEach(i -> {
            scores[i] = new float[model.items()];
            model.score(cohort.members().get(i).known(), scores[i]);
        });
        return new ScoredCohort(scores);
    }

    /** The mean over the shoppers of the standard deviation of their scores; never 0. */
    double spread() {
        return spread;
    }

    private static double spread(float[][] scores) {
        var sum = 0.0;
        for (var row : scores) {
            var mean = 0.0;
            var squares = 0.0;
            for (var score : row) {
                mean += score;
                squares += (double) score * score;
            }
            mean /= row.length;
            sum += Math.sqrt(Math.max(0, squares / row.length - mean * mean));
        }
        return Math.max(Float.MIN_NORMAL, sum / Math.max(1, scores.length));
    }

    /** A sum of them, each as many spreads as its weight. */
    static final class Sum implements RankingMeasure.Scores {
        private final List<ScoredCohort> parts;
        private final double[] weights;

        Sum(List<ScoredCohort> parts, double[] weights) {
            this.parts = List.copyOf(parts);
            this.weights = weights;
        }

        @Override
        public int items() {
            return parts.get(0).scores[0].length;
        }

        @Override
        public void of(int shopper, Cohort.Member member, float[] scores) {
            Arrays.fill(scores, 0);
            for (var part = 0; part < weights.length; part++) {
                var weight = (float) (weights[part] / parts.get(part).spread);
                if (weight != 0) {
                    var own = parts.get(part).scores[shopper];
                    for (var item = 0; item < scores.length; item++) {
                        scores[item] += weight * own[item];
                    }
                }
            }
        }
    }
}
