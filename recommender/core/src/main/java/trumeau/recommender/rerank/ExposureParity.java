package trumeau.recommender.rerank;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import trumeau.recommender.catalog.ItemId;

/**
 * Shows each group of goods, as a size or a price band, about as often as it is to be had: its share among what is
 * shown differs from its share among the candidates by at most {@code within}. Groups may overlap, as an item that
 * hangs here in S and M is of both. After demographic parity of exposure, Singh and Joachims, Fairness of exposure in
 * rankings, KDD 2018, with places of equal weight.
 *
 * @param within 0..1, as 0.1 for ten points of a hundred
 */
public record ExposureParity(double within) {

    public ExposureParity {
        if (!(within >= 0 && within <= 1)) {
            throw new IllegalArgumentException("parity is within 0..1, not " + within);
        }
    }

    /**
     * The first {@code places}, in parity where the candidates allow it; {@link Balanced#before} and
     * {@link Balanced#after} add up, over the groups, how far each is beyond the bound.
     */
    public Balanced rerank(List<Candidate> candidates, Function<ItemId, Set<String>> groups, int places) {
        var available = shares(candidates, groups);
        return SwapSearch.search(candidates, places, shown -> excess(available, shares(shown, groups)));
    }

    /** The share of items that are of each group. */
    public static Map<String, Double> shares(List<Candidate> list, Function<ItemId, Set<String>> groups) {
        var shares = new HashMap<String, Double>();
        for (var candidate : list) {
            groups.apply(candidate.item()).forEach(group -> shares.merge(group, 1.0 / list.size(), Double::sum));
        }
        return shares;
    }

    private double excess(Map<String, Double> available, Map<String, Double> shown) {
        var sum = 0.0;
        for (var group : available.entrySet()) {
            sum += Math.max(0, Math.abs(shown.getOrDefault(group.getKey(), 0.0) - group.getValue()) - within);
        }
        return sum;
    }
}
