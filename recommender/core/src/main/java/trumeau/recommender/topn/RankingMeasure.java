package trumeau.recommender.topn;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How well a ranking finds what is to be found, for each shopper of a cohort by itself. What is known is never
 * suggested. Recall at K counts against the lesser of K and what is to be found (Liang et al. 2018); NDCG is binary.
 */
public final class RankingMeasure {

    private static final int DEEPEST = 100;

    private final double[] recallAt20;
    private final double[] recallAt50;
    private final double[] ndcgAt10;
    private final double[] ndcgAt100;
    private final double[] averagePrecisionAt10;
    private final int[][] firstTen;

    private RankingMeasure(int shoppers) {
        recallAt20 = new double[shoppers];
        recallAt50 = new double[shoppers];
        ndcgAt10 = new double[shoppers];
        ndcgAt100 = new double[shoppers];
        averagePrecisionAt10 = new double[shoppers];
        firstTen = new int[shoppers][];
    }

    /** What each shopper of a cohort is scored by. */
    interface Scores {
        int items();

        /** Overwrites {@code scores}, one for each row. */
        void of(int shopper, Cohort.Member member, float[] scores);
    }

    /** All processors. */
    public static RankingMeasure of(TopNModel model, Cohort cohort) {
        return of(
                new Scores() {
                    @Override
                    public int items() {
                        return model.items();
                    }

                    @Override
                    public void of(int shopper, Cohort.Member member, float[] scores) {
                        model.score(member.known(), scores);
                    }
                },
                cohort);
    }

    static RankingMeasure of(Scores scored, Cohort cohort) {
        var measure = new RankingMeasure(cohort.size());
        var scratch = ThreadLocal.withInitial(() -> new float[scored.items()]);
        IntStream.range(0, cohort.size()).parallel().forEach(i -> {
            var scores = scratch.get();
            var member = cohort.members().get(i);
            scored.of(i, member, scores);
            measure.take(i, member, scores);
        });
        return measure;
    }

    /** Counts a shopper whose scores are given; what is known is overwritten. */
    private void take(int shopper, Cohort.Member member, float[] scores) {
        for (var row : member.known()) {
            scores[row] = Float.NEGATIVE_INFINITY;
        }
        var ranked = Ranking.highest(scores, Math.min(DEEPEST, scores.length - member.known().length));
        var hits = new boolean[DEEPEST];
        for (var rank = 0; rank < ranked.length; rank++) {
            hits[rank] = Arrays.binarySearch(member.wanted(), ranked[rank]) >= 0;
        }
        var wanted = member.wanted().length;
        recallAt20[shopper] = recall(hits, 20, wanted);
        recallAt50[shopper] = recall(hits, 50, wanted);
        ndcgAt10[shopper] = ndcg(hits, 10, wanted);
        ndcgAt100[shopper] = ndcg(hits, 100, wanted);
        averagePrecisionAt10[shopper] = averagePrecision(hits, wanted);
        firstTen[shopper] = Arrays.copyOf(ranked, Math.min(10, ranked.length));
    }

    public double[] recallAt20() {
        return recallAt20.clone();
    }

    public double[] recallAt50() {
        return recallAt50.clone();
    }

    public double[] ndcgAt10() {
        return ndcgAt10.clone();
    }

    public double[] ndcgAt100() {
        return ndcgAt100.clone();
    }

    /** The mean of the precisions at the ranks up to 10 that hit, against the lesser of 10 and what is to be found. */
    public double[] averagePrecisionAt10() {
        return averagePrecisionAt10.clone();
    }

    /** The rows that are suggested first. */
    public int[] firstTen(int shopper) {
        return firstTen[shopper].clone();
    }

    public int shoppers() {
        return firstTen.length;
    }

    /** What settings are chosen by: the mean of NDCG at 10 and recall at 20. */
    double worth() {
        return Arrays.stream(ndcgAt10).average().orElse(0)
                + Arrays.stream(recallAt20).average().orElse(0);
    }

    private static double recall(boolean[] hits, int depth, int wanted) {
        var found = 0;
        for (var rank = 0; rank < depth; rank++) {
            found += hits[rank] ? 1 : 0;
        }
        return (double) found / Math.min(depth, wanted);
    }

    private static double ndcg(boolean[] hits, int depth, int wanted) {
        var gain = 0.0;
        var best = 0.0;
        for (var rank = 0; rank < depth; rank++) {
            var discounted = Math.log(2) / Math.log(rank + 2.0);
            gain += hits[rank] ? discounted : 0;
            best += rank < wanted ? discounted : 0;
        }
        return gain / best;
    }

    private static double averagePrecision(boolean[] hits, int wanted) {
        var found = 0;
        var sum = 0.0;
        for (var rank = 0; rank < 10; rank++) {
            if (hits[rank]) {
                sum += (double) ++found / (rank + 1);
            }
        }
        return sum / Math.min(10, wanted);
    }
}
