package trumeau.recommender.serve;

import java.util.Arrays;

/**
 * How much candidates are like the known items by what they are (look, category, other attributes), whoever took them.
 * So an item that nobody took yet can be found. Rows are those of the item table. One thread; a scorer calls it while
 * it works, so what it needs it keeps, and it allocates nothing.
 */
public interface ContentScore {

    /** Knows nothing of any item. */
    ContentScore NONE = new ContentScore() {
        @Override
        public int candidates(int[] known, int count, int[] rows) {
            return 0;
        }

        @Override
        public void score(int[] known, int count, int[] rows, int candidates, float[] scores) {
            Arrays.fill(scores, 0, candidates, 0);
        }
    };

    /**
     * Names rows that are worth a look even if nobody took them with the known items, as the nearest by look.
     *
     * @param known rows of the visit, the first {@code count} are valid
     * @param rows where to write them, each once
     * @return how many were written, at most the length of {@code rows}
     */
    int candidates(int[] known, int count, int[] rows);

    /**
     * Scores candidates.
     *
     * @param known rows of the visit, the first {@code count} are valid
     * @param rows the candidates, the first {@code candidates} are valid
     * @param scores where to write their scores: finite, in one measure for all visits, as a mean cosine
     */
    void score(int[] known, int count, int[] rows, int candidates, float[] scores);
}
