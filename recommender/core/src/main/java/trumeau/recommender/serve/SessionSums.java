package trumeau.recommender.serve;

import java.util.Arrays;
import trumeau.recommender.model.TableRow;

/**
 * A number a row, of which few are used at a time. Those that are not hold a NaN, so that one look tells whether a row
 * was met before; clearing costs as much as was used.
 */
final class SessionSums {

    private final float[] sums;
    private final int[] met;
    private int size;

    SessionSums(int rows) {
        sums = new float[rows];
        met = new int[rows];
        Arrays.fill(sums, Float.NaN);
    }

    /** Adds the weights of a row to the sums of its candidates, each times {@code factor}. */
    void add(TableRow row, float factor) {
        for (var entry = 0; entry < row.size(); entry++) {
            var candidate = row.neighbour(entry);
            var sum = sums[candidate];
            if (Float.isNaN(sum)) {
                met[size++] = candidate;
                sum = 0;
            }
            sums[candidate] = sum + factor * row.steps(entry);
        }
    }

    int size() {
        return size;
    }

    /** The rows that were met, in the order in which they were. */
    int met(int place) {
        return met[place];
    }

    boolean has(int row) {
        return !Float.isNaN(sums[row]);
    }

    /** The sum of a row, 0 for one that was not met. */
    float of(int row) {
        var sum = sums[row];
        return Float.isNaN(sum) ? 0 : sum;
    }

    void clear() {
        for (var i = 0; i < size; i++) {
            sums[met[i]] = Float.NaN;
        }
        size = 0;
    }
}
