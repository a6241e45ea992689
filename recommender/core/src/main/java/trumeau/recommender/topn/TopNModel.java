package trumeau.recommender.topn;

/** Ranks items for a shopper by the items that are known of them. Immutable; any thread. */
public interface TopNModel {

    /** How many items there are; rows are 0 to this. */
    int items();

    /**
     * Overwrites {@code scores}, one for each row: the higher, the sooner suggested; only differences mean something.
     *
     * @param known rows, each once, in any order; none is a shopper of whom nothing is known
     */
    void score(int[] known, float[] scores);
}
