package trumeau.recommender.topn;

import java.io.Serializable;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;

/**
 * How many shoppers took two items, for the pairs that somebody took: the Gram matrix of a large catalogue (CSR), once
 * as plain counts and once with shoppers of many items counting less. 12 bytes a pair. Immutable; any thread.
 *
 * <p>A shopper of m items counts {@code 1 / sqrt(m)}, summed as a whole number, so that the sum is the same in whatever
 * order shoppers come, on one machine or on many.
 */
public final class Together implements Serializable {

    private static final long serialVersionUID = 1;
    private static final double ONE = 1L << 32;

    private final int[] counts;
    private final int[][] others;
    private final int[][] shoppers;
    private final float[][] damped;

    private Together(int items) {
        counts = new int[items];
        others = new int[items][];
        shoppers = new int[items][];
        damped = new float[items][];
        Arrays.fill(others, new int[0]);
        Arrays.fill(shoppers, new int[0]);
        Arrays.fill(damped, new float[0]);
    }

    public static Together of(TasteMatrix tastes) {
        var found = new Together(tastes.items());
        Arrays.setAll(found.counts, tastes::count);
        var scratch = ThreadLocal.withInitial(() -> new Counted(tastes.items()));
        IntStream.range(0, tastes.items()).parallel().forEach(row -> scratch.get()
                .count(tastes, row, found));
        return found;
    }

    /** What a shopper of so many items counts, in parts of 2^32. */
    public static long share(int items) {
        return Math.round(ONE / Math.sqrt(items));
    }

    /** Of items whose pairs were counted elsewhere. */
    public static final class Builder {
        private final Together found;

        public Builder(int items) {
            found = new Together(items);
        }

        /**
         * Sets what is known of an item; arrays are taken over.
         *
         * @param others the items that were taken with it, ascending, with itself
         * @param shoppers how many took both; of itself all who took it
         * @param shares the sum of what these count, see {@link #share}
         */
        public Builder row(int item, int[] others, int[] shoppers, long[] shares) {
            found.set(item, others, shoppers, shares);
            var self = Arrays.binarySearch(others, item);
            if (self < 0 || others.length != shoppers.length || others.length != shares.length) {
                throw new IllegalArgumentException("item " + item + " was not counted with itself");
            }
            found.counts[item] = shoppers[self];
            return this;
        }

        public Together build() {
            return found;
        }
    }

    /** Counts one row after the other. One thread. */
    private static final class Counted {
        private final int[] both;
        private final long[] shares;

        Counted(int items) {
            both = new int[items];
            shares = new long[items];
        }

        void count(TasteMatrix tastes, int row, Together into) {
            var met = new int[8];
            var size = 0;
            for (var shopper : tastes.takers(row)) {
                var share = share(tastes.taken(shopper));
                for (var other : tastes.taste(shopper)) {
                    if (both[other]++ == 0) {
                        met = size == met.length ? Arrays.copyOf(met, size * 2) : met;
                        met[size++] = other;
                    }
                    shares[other] += share;
                }
            }
            var found = Arrays.copyOf(met, size);
            Arrays.sort(found);
            into.set(
                    row,
                    found,
                    Arrays.stream(found).map(other -> both[other]).toArray(),
                    Arrays.stream(found).mapToLong(other -> shares[other]).toArray());
            for (var other : found) {
                both[other] = 0;
                shares[other] = 0;
            }
        }
    }

    private void set(int row, int[] found, int[] both, long[] shares) {
        others[row] = found;
        shoppers[row] = both;
        damped[row] = new float[shares.length];
        for (var i = 0; i < shares.length; i++) {
            damped[row][i] = (float) (shares[i] / ONE);
        }
    }

    public int items() {
        return counts.length;
    }

    /** How many shoppers took this. */
    public int count(int item) {
        return counts[item];
    }

    /** How many shoppers took both. */
    int both(int one, int other) {
        var at = Arrays.binarySearch(others[one], other);
        return at < 0 ? 0 : shoppers[one][at];
    }

    /**
     * The share of a known item's takers who took another one, those of many items counting less.
     *
     * @param fewest shoppers of both that are needed to tell of a pair
     * @param shrinkage shoppers added to the known item's
     */
    SparseRow counted(int known, int fewest, double shrinkage) {
        var kept = IntStream.range(0, others[known].length)
                .filter(i -> others[known][i] != known && shoppers[known][i] >= fewest)
                .toArray();
        var weights = new float[kept.length];
        for (var i = 0; i < kept.length; i++) {
            weights[i] = (float) (damped[known][kept[i]] / (counts[known] + shrinkage));
        }
        return new SparseRow(Arrays.stream(kept).map(i -> others[known][i]).toArray(), weights);
    }

    /**
     * The items of the highest cosine with this one, ascending by row.
     *
     * @param most how many; there are fewer when fewer were taken with it
     * @param fewest shoppers of both that are needed
     */
    int[] nearest(int item, int most, int fewest) {
        return highest(item, most, fewest, (both, other) -> both / Math.sqrt((double) counts[item] * counts[other]));
    }

    /** The items that most takers of this one took, ascending by row; otherwise as {@link #nearest}. */
    int[] oftenest(int item, int most, int fewest) {
        return highest(item, most, fewest, (both, other) -> both);
    }

    /** How near an item is of which {@code both} shoppers took this one, too. */
    private interface Nearness {
        double of(int both, int other);
    }

    private int[] highest(int item, int most, int fewest, Nearness nearness) {
        var near = new float[others[item].length];
        var may = 0;
        for (var i = 0; i < near.length; i++) {
            var allowed = others[item][i] != item && shoppers[item][i] >= fewest;
            may += allowed ? 1 : 0;
            near[i] = allowed ? (float) nearness.of(shoppers[item][i], others[item][i]) : Float.NEGATIVE_INFINITY;
        }
        return Arrays.stream(Ranking.highest(near, Math.min(most, may)))
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
