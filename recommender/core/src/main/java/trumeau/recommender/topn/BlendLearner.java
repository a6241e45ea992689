package trumeau.recommender.topn;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Learns how much each part of a {@link Blend} counts for each length of a visit, by trying: one weight after the other
 * is moved while that finds more for shoppers who were kept apart. The parts count as many spreads of their scores, so
 * that none counts more for being written in larger numbers.
 */
final class BlendLearner {

    private static final double[] TRIED = {0, 0.1, 0.25, 0.5, 1, 2, 4};
    private static final int ROUNDS = 3;
    private static final int REVEALS = 4;
    private static final long FIRST_REVEAL = 1_000;
    private static final int OF_THEIR_OWN = 7;
    private static final int ENOUGH = 50;
    private static final double LEAST_GAIN = 5e-4;

    private final List<TopNModel> parts;
    private final Cohort shoppers;
    private final TasteMatrix tastes;

    /** The last part is popularity: it alone counts where nothing is known. */
    BlendLearner(List<TopNModel> parts, Cohort shoppers, TasteMatrix tastes) {
        this.parts = List.copyOf(parts);
        this.shoppers = shoppers;
        this.tastes = tastes;
    }

    Map<VisitLength, List<Float>> learn() {
        var found = new EnumMap<VisitLength, List<Float>>(VisitLength.class);
        for (var length : VisitLength.values()) {
            found.put(length, length == VisitLength.NOTHING ? popularityAlone() : weights(tried(length)));
        }
        return found;
    }

    private List<Float> popularityAlone() {
        return IntStream.range(0, parts.size())
                .mapToObj(part -> part == parts.size() - 1 ? 1f : 0f)
                .toList();
    }

    /**
     * Short visits are cut out of longer lists. A long one is tried on shoppers of whom that is all that is known:
     * those with longer lists take other things.
     */
    private Cohort tried(VisitLength length) {
        if (length == VisitLength.KNOWN_WELL) {
            return shoppers;
        }
        var own = length.least() < OF_THEIR_OWN ? List.<Cohort.Member>of() : shoppers.ofLength(length);
        if (own.size() >= ENOUGH) {
            return Cohort.of(own);
        }
        var tried = new Cohort.Builder().build();
        for (var reveal = 0; reveal < REVEALS; reveal++) {
            tried = tried.and(shoppers.revealing(length.typical(), FIRST_REVEAL + reveal, tastes));
        }
        return tried;
    }

    private List<Float> weights(Cohort tried) {
        var scored = parts.stream().map(part -> ScoredCohort.of(part, tried)).toList();
        var weights = best(scored, tried);
        var found = new ArrayList<Float>();
        for (var part = 0; part < weights.length; part++) {
            found.add((float) (weights[part] / scored.get(part).spread()));
        }
        return found;
    }

    private static double[] best(List<ScoredCohort> scored, Cohort tried) {
        var weights = start(scored, tried);
        var worth = worth(scored, weights, tried);
        for (var round = 0; round < ROUNDS; round++) {
            var before = worth;
            for (var part = 0; part < weights.length; part++) {
                for (var candidate : TRIED) {
                    var moved = weights.clone();
                    moved[part] = candidate;
                    var gained = worth(scored, moved, tried);
                    if (gained > worth + LEAST_GAIN) {
                        worth = gained;
                        weights = moved;
                    }
                }
            }
            if (worth == before) {
                break;
            }
        }
        return weights;
    }

    /** The best part alone. */
    private static double[] start(List<ScoredCohort> scored, Cohort tried) {
        var best = new double[scored.size()];
        var worth = Double.NEGATIVE_INFINITY;
        for (var part = 0; part < scored.size(); part++) {
            var alone = new double[scored.size()];
            alone[part] = 1;
            var found = worth(scored, alone, tried);
            if (found > worth) {
                worth = found;
                best = alone;
            }
        }
        return best;
    }

    private static double worth(List<ScoredCohort> scored, double[] weights, Cohort tried) {
        return RankingMeasure.of(new ScoredCohort.Sum(scored, weights), tried).worth();
    }
}
