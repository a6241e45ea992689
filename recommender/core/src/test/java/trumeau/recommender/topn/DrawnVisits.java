package trumeau.recommender.topn;

import java.util.ArrayList;
import java.util.SplittableRandom;
import java.util.TreeSet;

/**
 * Visits of a large chain, drawn by a seed: each is about a style of 100 items or two, of which few are popular, and
 * now and then about anything.
 */
final class DrawnVisits {

    private static final int STYLE = 100;
    private static final int PER_ITEM = 50;
    private static final long SEED = 20_261_201;

    private DrawnVisits() {}

    /** So many items, and 50 times as many pairs of a visit and an item. */
    static TasteMatrix of(int items) {
        var dice = new SplittableRandom(SEED);
        var visits = new ArrayList<int[]>();
        for (var left = (long) items * PER_ITEM; left > 0; ) {
            var first = dice.nextInt(items / STYLE);
            var second = dice.nextInt(items / STYLE);
            var taken = new TreeSet<Integer>();
            var wanted = Math.min(left, 2 + (int) (48 * Math.pow(dice.nextDouble(), 3)));
            while (taken.size() < wanted) {
                var style = dice.nextInt(10) < 7 ? first : second;
                var place = (int) (STYLE * Math.pow(dice.nextDouble(), 2));
                taken.add(dice.nextInt(10) == 0 ? dice.nextInt(items) : style * STYLE + place);
            }
            left -= wanted;
            visits.add(taken.stream().mapToInt(Integer::intValue).toArray());
        }
        return TasteMatrix.ofRows(items, visits);
    }
}
