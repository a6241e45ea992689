package trumeau.recommender.serve;

/**
 * The best rows seen so far, at most so many: a heap with the worst on top. Of equal scores the lower row is better.
 */
final class TopRows {

    private final int[] rows;
    private final float[] scores;
    private int most;
    private int size;

    TopRows(int capacity) {
        rows = new int[capacity];
        scores = new float[capacity];
    }

    /** Forgets all; from now on keeps at most this many, which may not be more than there is room for. */
    void clear(int keep) {
        most = keep;
        size = 0;
    }

    int size() {
        return size;
    }

    int row(int place) {
        return rows[place];
    }

    float score(int place) {
        return scores[place];
    }

    /** Whether a row of this score would be kept, whatever its number. */
    boolean takes(float score) {
        return size < most ? most > 0 : score >= scores[0];
    }

    void offer(int row, float score) {
        if (size < most) {
            rise(size++, row, score);
        } else if (most > 0 && isWorse(rows[0], scores[0], row, score)) {
            sink(row, score);
        }
    }

    /** Takes the worst out; so taking all out from the back gives the best first. */
    void dropWorst() {
        size--;
        if (size > 0) {
            sink(rows[size], scores[size]);
        }
    }

    private void rise(int from, int row, float score) {
        var place = from;
        while (place > 0) {
            var parent = (place - 1) / 2;
            if (!isWorse(row, score, rows[parent], scores[parent])) {
                break;
            }
            put(place, rows[parent], scores[parent]);
            place = parent;
        }
        put(place, row, score);
    }

    /** Puts a row in the place of the top, down to where it belongs. */
    private void sink(int row, float score) {
        var place = 0;
        for (var child = 1; child < size; child = 2 * place + 1) {
            if (child + 1 < size && isWorse(rows[child + 1], scores[child + 1], rows[child], scores[child])) {
                child++;
            }
            if (!isWorse(rows[child], scores[child], row, score)) {
                break;
            }
            put(place, rows[child], scores[child]);
            place = child;
        }
        put(place, row, score);
    }

    private void put(int place, int row, float score) {
        rows[place] = row;
        scores[place] = score;
    }

    private static boolean isWorse(int row, float score, int other, float otherScore) {
        return score < otherScore || (score == otherScore && row > other);
    }
}
