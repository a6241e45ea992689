package trumeau.recommender.evaluate;

import java.util.Arrays;
import java.util.stream.IntStream;
import trumeau.recommender.topn.Cohort;
import trumeau.recommender.topn.RankingMeasure;
import trumeau.recommender.topn.TasteMatrix;

/**
 * What the first ten suggestions are like, whatever they find.
 *
 * @param coverage the share of all items that anybody is shown
 * @param novelty the mean of -log2 of the share of shoppers who took what is shown, in bits
 * @param gini 0: every item is shown equally often, 1: one alone is shown
 * @param popularityLift how much more popular what is shown is than what its shopper took: .6 is 60 % more (GAP,
 *     Abdollahpouri et al. 2019)
 * @param longTail the share of what is shown that is not among the fifth of items that most took
 */
public record ShownItems(double coverage, double novelty, double gini, double popularityLift, double longTail) {

    private static final int HEAD = 5;

    /** Of a measure of a cohort whose items were learnt from a matrix. */
    static ShownItems of(RankingMeasure measure, Cohort cohort, TasteMatrix tastes) {
        var shown = new int[tastes.items()];
        var shownMean = 0.0;
        var ownMean = 0.0;
        for (var shopper = 0; shopper < measure.shoppers(); shopper++) {
            var ten = measure.firstTen(shopper);
            for (var row : ten) {
                shown[row]++;
            }
            var known = cohort.members().get(shopper).known();
            shownMean += tastes.meanCount(ten);
            ownMean += tastes.meanCount(known);
        }
        var all = Arrays.stream(shown).sum();
        return new ShownItems(
                (double) Arrays.stream(shown).filter(times -> times > 0).count() / shown.length,
                novelty(shown, tastes) / all,
                gini(shown),
                ownMean == 0 ? Double.NaN : shownMean / ownMean - 1,
                longTail(shown, tastes) / all);
    }

    private static double novelty(int[] shown, TasteMatrix tastes) {
        return IntStream.range(0, shown.length)
                .filter(row -> shown[row] > 0)
                .mapToDouble(
                        row -> -shown[row] * Math.log((double) tastes.count(row) / tastes.shoppers()) / Math.log(2))
                .sum();
    }

    private static double gini(int[] shown) {
        var sorted = shown.clone();
        Arrays.sort(sorted);
        var weighted = 0.0;
        var sum = 0.0;
        for (var i = 0; i < sorted.length; i++) {
            weighted += (2.0 * (i + 1) - sorted.length - 1) * sorted[i];
            sum += sorted[i];
        }
        return sum == 0 ? 0 : weighted / (sorted.length * sum);
    }

    private static double longTail(int[] shown, TasteMatrix tastes) {
        var counts =
                IntStream.range(0, shown.length).map(tastes::count).sorted().toArray();
        var head = counts[Math.max(0, counts.length - counts.length / HEAD - 1)];
        return IntStream.range(0, shown.length)
                .filter(row -> tastes.count(row) <= head)
                .mapToDouble(row -> shown[row])
                .sum();
    }
}
