package trumeau.recommender.topn;

import java.util.List;
import java.util.Map;

/**
 * What was learnt for a device, in whole tables; {@link ServedTable} writes it.
 *
 * @param first counted, for the first item of a visit
 * @param few for visits of a few items
 * @param many for shoppers of whom much is known
 * @param popularity counts where little is known
 * @param weights how much each of these four counts at each length of a visit
 * @param settings what was chosen, in words
 */
public record ServedBlend(
        DenseTable first,
        DenseTable few,
        DenseTable many,
        Popularity popularity,
        Map<VisitLength, List<Float>> weights,
        List<String> settings) {

    public ServedBlend {
        weights = Map.copyOf(weights);
        settings = List.copyOf(settings);
    }

    /** With every weight of every table. */
    public Blend asModel() {
        return Blend.of(List.of(first, few, many, popularity), weights);
    }

    /** With the {@code most} strongest weights of each row, as a file for a device holds them. */
    public Blend asServed(int most) {
        return Blend.of(
                List.of(
                        SparseTable.strongest(first, most),
                        SparseTable.strongest(few, most),
                        SparseTable.strongest(many, most),
                        popularity),
                weights);
    }
}
