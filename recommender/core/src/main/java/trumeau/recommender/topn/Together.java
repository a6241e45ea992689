package trumeau.recommender.topn;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;

/** How many shoppers took two items, for the pairs that somebody took: the Gram matrix of a large catalogue (CSR). */
final class Together {

    private final int[] counts;
    private final int[][] others;
    private final int[][] shoppers;

    private Together(int[] counts, int[][] others, int[][] shoppers) {
        this.counts = counts;
        this.others = others;
        this.shoppers = shoppers;
    }

    static Together of(TasteMatrix tastes) {
        var items = tastes.items();
        var counts = new int[items];
        Arrays.setAll(counts, tastes::count);
        var others = new int[items][];
        var shoppers = new int[items][];
        var scratch = ThreadLocal.withInitial(() -> new int[items]);
        IntStream.range(0, items).parallel().forEach(row -> count(tastes, row, scratch.get(), others, shoppers));
        return new Together(counts, others, shoppers);
    }

    private static void count(TasteMatrix tastes, int row, int[] both, int[][] others, int[][] shoppers) {
        var touched = 0;
        for (var shopper : tastes.takers(row)) {
            for (var other : tastes.taste(shopper)) {
                touched += both[other]++ == 0 ? 1 : 0;
            }
        }
        var found = new int[touched];
        var size = 0;
        for (var shopper : tastes.takers(row)) {
            for (var other : tastes.taste(shopper)) {
                if (both[other] > 0) {
                    both[other] = -both[other];
                    found[size++] = other;
                }
            }
        }
        Arrays.sort(found);
        var seen = new int[touched];
        for (var i = 0; i < touched; i++) {
            seen[i] = -both[found[i]];
            both[found[i]] = 0;
        }
        others[row] = found;
        shoppers[row] = seen;
    }

    int count(int row) {
        return counts[row];
    }

    /** How many shoppers took both. */
    int both(int one, int other) {
        var at = Arrays.binarySearch(others[one], other);
        return at < 0 ? 0 : shoppers[one][at];
    }

    /** The items of the highest cosine with this one, ascending by row; fewer when fewer were taken with it. */
    int[] nearest(int item, int most) {
        var cosines = new float[others[item].length];
        for (var i = 0; i < cosines.length; i++) {
            var other = others[item][i];
            cosines[i] = other == item
                    ? Float.NEGATIVE_INFINITY
                    : (float) (shoppers[item][i] / Math.sqrt((double) counts[item] * counts[other]));
        }
        var without = Math.max(0, cosines.length - 1);
        return Arrays.stream(Ranking.highest(cosines, Math.min(most, without)))
                .map(i -> others[item][i])
                .sorted()
                .toArray();
    }

    /** Fills in how often these rows, ascending, were taken with each other, and with {@code item}. */
    void among(int[] rows, int item, DMatrixRMaj system, DMatrixRMaj wanted) {
        for (var i = 0; i < rows.length; i++) {
            meet(rows, rows[i], system.data, i * rows.length);
        }
        meet(rows, item, wanted.data, 0);
    }

    /** Both lists ascend; the shorter one is looked up in the longer one. */
    private void meet(int[] rows, int item, double[] into, int at) {
        var list = others[item];
        var from = 0;
        for (var i = 0; i < rows.length; i++) {
            from = Arrays.binarySearch(list, from, list.length, rows[i]);
            if (from >= 0) {
                into[at + i] = shoppers[item][from];
            } else {
                from = -from - 1;
            }
        }
    }
}
