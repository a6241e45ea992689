package trumeau.recommender.rerank;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Brings a list under a bound by swaps of a shown item for one that is not: each time the swap that takes away most
 * excess for the relevance that it costs, until there is no excess or no swap helps. What is shown is in the order of
 * relevance.
 */
final class SwapSearch {

    /** A swap that costs nothing is as good as one that costs this. */
    private static final double LEAST_COST = 1e-6;

    private static final double NOTHING = 1e-9;

    private SwapSearch() {}

    /** By how much a list is over the bound; 0 when it isn't. */
    interface Excess {
        double of(List<Candidate> shown);
    }

    static Balanced search(List<Candidate> candidates, int places, Excess excess) {
        var ranked = Candidate.ranked(candidates);
        var shown = new ArrayList<>(ranked.subList(0, Math.min(places, ranked.size())));
        var spare = new ArrayList<>(ranked.subList(shown.size(), ranked.size()));
        var before = excess.of(shown);
        var now = before;
        while (now > NOTHING && swapBest(shown, spare, now, excess)) {
            now = excess.of(shown);
        }
        shown.sort(Comparator.comparingInt(ranked::indexOf));
        return new Balanced(
                Reranked.of(ranked, shown),
                before,
                now,
                now > NOTHING ? Balanced.Outcome.AS_NEAR_AS_FOUND : Balanced.Outcome.WITHIN_BOUND);
    }

    /** Whether there was a swap that helps; it is done. */
    private static boolean swapBest(List<Candidate> shown, List<Candidate> spare, double now, Excess excess) {
        var bestOut = -1;
        var bestIn = -1;
        var most = 0.0;
        for (var out = 0; out < shown.size(); out++) {
            var leaving = shown.get(out);
            for (var in = 0; in < spare.size(); in++) {
                shown.set(out, spare.get(in));
                var gain = now - excess.of(shown);
                var worth = gain
                        / (LEAST_COST
                                + Math.max(
                                        0, leaving.relevance() - spare.get(in).relevance()));
                if (gain > NOTHING && worth > most) {
                    most = worth;
                    bestOut = out;
                    bestIn = in;
                }
            }
            shown.set(out, leaving);
        }
        if (bestOut < 0) {
            return false;
        }
        spare.set(bestIn, shown.set(bestOut, spare.get(bestIn)));
        return true;
    }
}
