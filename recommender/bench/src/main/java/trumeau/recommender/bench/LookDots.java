package trumeau.recommender.bench;

import java.util.SplittableRandom;
import trumeau.recommender.serve.ContentScore;

/** Content as looks would give it: the cosine with the mean look of the known items, of drawn looks of 288 numbers. */
public final class LookDots implements ContentScore {

    private static final int DIMENSIONS = 288;
    private static final int NAMED = 64;

    private final float[] looks;
    private final int items;
    private final float[] mean = new float[DIMENSIONS];

    public LookDots(int items) {
        this.items = items;
        this.looks = new float[items * DIMENSIONS];
        var random = new SplittableRandom(items);
        for (var i = 0; i < looks.length; i++) {
            looks[i] = (float) ((random.nextDouble() - .5) / 5);
        }
    }

    /** Rows anywhere, as a search of near looks would find them. */
    @Override
    public int candidates(int[] known, int count, int[] rows) {
        var named = Math.min(NAMED, Math.min(rows.length, items));
        for (var i = 0; i < named; i++) {
            rows[i] = (int) ((known[0] + 7919L * i) % items);
        }
        return count == 0 ? 0 : named;
    }

    @Override
    public void score(int[] known, int count, int[] rows, int candidates, float[] scores) {
        for (var i = 0; i < DIMENSIONS; i++) {
            var sum = 0f;
            for (var visited = 0; visited < count; visited++) {
                sum += looks[known[visited] * DIMENSIONS + i];
            }
            mean[i] = sum / Math.max(1, count);
        }
        for (var candidate = 0; candidate < candidates; candidate++) {
            scores[candidate] = dot(rows[candidate] * DIMENSIONS);
        }
    }

    private float dot(int start) {
        var sum = 0f;
        for (var i = 0; i < DIMENSIONS; i++) {
            sum += mean[i] * looks[start + i];
        }
        return sum;
    }
}
