package trumeau.recommender.topn;

import java.util.Arrays;

/** The highest of some scores. */
public final class Ranking {

    private Ranking() {}

    /** The rows of the highest scores, the highest first and of equal ones the lower row; all when there are fewer. */
    public static int[] highest(float[] scores, int most) {
        var heap = new long[Math.min(most, scores.length)];
        var size = 0;
        for (var row = 0; row < scores.length; row++) {
            var key = key(scores[row], row);
            if (size < heap.length) {
                heap[size++] = key;
                if (size == heap.length) {
                    Arrays.sort(heap);
                }
            } else if (size > 0 && key > heap[0]) {
                sink(heap, key);
            }
        }
        Arrays.sort(heap);
        var rows = new int[size];
        for (var i = 0; i < size; i++) {
            rows[i] = Integer.MAX_VALUE - (int) heap[size - 1 - i];
        }
        return rows;
    }

    /** Orders by score, what is no number last, then by the lower row. */
    private static long key(float score, int row) {
        var bits = Float.floatToIntBits(Float.isNaN(score) ? Float.NEGATIVE_INFINITY : score);
        var ordered = bits ^ ((bits >> 31) & Integer.MAX_VALUE);
        return ((long) ordered << 32) | (Integer.MAX_VALUE - row);
    }

    /** Replaces the least of a heap. A sorted array is one. */
    private static void sink(long[] heap, long key) {
        var at = 0;
        while (2 * at + 1 < heap.length) {
            var child = 2 * at + 1;
            if (child + 1 < heap.length && heap[child + 1] < heap[child]) {
                child++;
            }
            if (heap[child] >= key) {
                break;
            }
            heap[at] = heap[child];
            at = child;
        }
        heap[at] = key;
    }
}
