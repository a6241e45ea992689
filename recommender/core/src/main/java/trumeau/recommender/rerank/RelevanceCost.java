package trumeau.recommender.rerank;

import java.util.List;

/**
 * What mixing cost, as discounted cumulative gain: the sum of relevance over log2 of place plus one, places from 1.
 * J&auml;rvelin and Kek&auml;l&auml;inen, Cumulated gain-based evaluation of IR techniques, ACM TOIS 20(4), 2002.
 *
 * @param before of the most relevant ones in their order
 * @param after of what is shown
 */
public record RelevanceCost(double before, double after) {

    static RelevanceCost of(List<Candidate> ranked, List<Candidate> shown) {
        return new RelevanceCost(gain(ranked.subList(0, shown.size())), gain(shown));
    }

    /** The share that was given up, 0..1. */
    public double lost() {
        return before == 0 ? 0 : 1 - after / before;
    }

    private static double gain(List<Candidate> list) {
        var sum = 0.0;
        for (var i = 0; i < list.size(); i++) {
            sum += list.get(i).relevance() * Math.log(2) / Math.log(i + 2.0);
        }
        return sum;
    }
}
