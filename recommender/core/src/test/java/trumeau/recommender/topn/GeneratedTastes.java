package trumeau.recommender.topn;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;

/** Shoppers of a few groups, each with items of its own that it mostly takes, and some of all. */
final class GeneratedTastes {

    private GeneratedTastes() {}

    static TasteMatrix of(int shoppers, int items, int groups, long seed) {
        var dice = new SplittableRandom(seed);
        var rows = new ArrayList<int[]>();
        for (var shopper = 0; shopper < shoppers; shopper++) {
            var group = dice.nextInt(groups);
            var taken = new TreeSet<Integer>();
            var count = 5 + dice.nextInt(10);
            while (taken.size() < count) {
                var item = (int) (items * Math.pow(dice.nextDouble(), 1.5));
                taken.add(dice.nextDouble() < 0.8 ? (item / groups * groups + group) % items : item);
            }
            rows.add(taken.stream().mapToInt(Integer::intValue).toArray());
        }
        return TasteMatrix.ofRows(items, List.copyOf(rows));
    }
}
