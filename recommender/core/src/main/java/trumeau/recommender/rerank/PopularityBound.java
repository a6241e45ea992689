package trumeau.recommender.rerank;

import java.util.List;
import java.util.function.ToDoubleFunction;
import trumeau.recommender.catalog.ItemId;

/**
 * Keeps what is shown from being much more popular than what it is shown beside.
 *
 * <p>The lift is (mean popularity shown - reference) / reference. Abdollahpouri et al., The unfairness of popularity
 * bias in recommendation, RMSE at RecSys 2019.
 *
 * @param mostLift 0 allows no lift; 1 allows twice the reference
 */
public record PopularityBound(double mostLift) {

    public PopularityBound {
        if (!(mostLift >= 0)) {
            throw new IllegalArgumentException("the most lift is 0 or more, not " + mostLift);
        }
    }

    /**
     * The first {@code places}, under the bound where the candidates allow it; {@link Balanced#before} and
     * {@link Balanced#after} are how far the lift is over it.
     *
     * @param popularity of an item, 0 or more, as how many shoppers took it
     * @param reference mean popularity of what the visit was about, or of the catalogue; above 0
     */
    public Balanced rerank(
            List<Candidate> candidates, ToDoubleFunction<ItemId> popularity, double reference, int places) {
        if (!(reference > 0)) {
            throw new IllegalArgumentException("the popularity to compare with lies above 0, not " + reference);
        }
        return SwapSearch.search(
                candidates, places, shown -> Math.max(0, lift(shown, popularity, reference) - mostLift));
    }

    /** The lift of a list; 0 of none. */
    public static double lift(List<Candidate> shown, ToDoubleFunction<ItemId> popularity, double reference) {
        return shown.stream().mapToDouble(candidate -> popularity.applyAsDouble(candidate.item())).average().stream()
                .map(mean -> (mean - reference) / reference)
                .findFirst()
                .orElse(0);
    }
}
