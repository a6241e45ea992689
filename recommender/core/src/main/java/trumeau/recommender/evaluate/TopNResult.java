package trumeau.recommender.evaluate;

/**
 * Means over the shoppers that were tried.
 *
 * @param shoppers how many had something to find
 * @param recallAt20 hits among the first 20, over the smaller of 20 and what was to be found
 * @param recallAt50 the same for 50
 * @param ndcgAt10 binary gain, discounted by log2(1 + rank), over the best possible
 */
public record TopNResult(TopNMethod method, int shoppers, double recallAt20, double recallAt50, double ndcgAt10) {}
