package trumeau.recommender.rerank;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import trumeau.recommender.catalog.ItemId;

/**
 * Shows groups (as categories) in the shares of a visit's interests: at each place the item that makes the largest
 * {@code (1 - trade) * sum of relevance - trade * KL(wanted, shown)}, the shares shown smoothed by a hundredth of the
 * wanted ones. Steck, Calibrated recommendations, RecSys 2018.
 *
 * @param trade 0 keeps the order of relevance, 1 looks at shares alone
 */
public record Calibrated(double trade) {

    private static final double SMOOTHING = 0.01;

    public Calibrated {
        if (!(trade >= 0 && trade <= 1)) {
            throw new IllegalArgumentException("the trade lies in 0..1, not " + trade);
        }
    }

    /**
     * The first {@code places} of these candidates.
     *
     * @param wanted shares that add up to 1; without any the order of relevance is kept
     * @param group of an item; one without counts for none
     */
    public Reranked rerank(
            List<Candidate> candidates,
            Map<String, Double> wanted,
            Function<ItemId, Optional<String>> group,
            int places) {
        var ranked = Candidate.ranked(candidates);
        return Reranked.of(ranked, GreedyChoice.fill(ranked, places, (next, before) -> {
            var relevance = next.relevance();
            var counts = new HashMap<String, Integer>();
            for (var shown : before) {
                relevance += shown.relevance();
                count(counts, group.apply(shown.item()));
            }
            count(counts, group.apply(next.item()));
            return (1 - trade) * relevance - trade * divergence(wanted, counts, before.size() + 1);
        }));
    }

    private static void count(Map<String, Integer> counts, Optional<String> group) {
        group.ifPresent(name -> counts.merge(name, 1, Integer::sum));
    }

    /** Kullback and Leibler's, in nats; 0 when what is shown has exactly the wanted shares. */
    static double divergence(Map<String, Double> wanted, Map<String, Integer> counts, int shown) {
        var sum = 0.0;
        for (var entry : wanted.entrySet()) {
            var share = entry.getValue();
            var seen = (double) counts.getOrDefault(entry.getKey(), 0) / shown;
            if (share > 0) {
                sum += share * Math.log(share / ((1 - SMOOTHING) * seen + SMOOTHING * share));
            }
        }
        return sum;
    }
}
