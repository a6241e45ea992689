package trumeau.recommender.evaluate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import trumeau.recommender.topn.Cohort;
import trumeau.recommender.topn.Contender;
import trumeau.recommender.topn.Fair;
import trumeau.recommender.topn.InnerSplit;
import trumeau.recommender.topn.TasteMatrix;
import trumeau.recommender.topn.TopNModel;
import trumeau.recommender.train.Interaction;

/**
 * One split, learnt from once and tried by any contender: with all that is known of its shoppers, or with the first few
 * items only. Items that nobody in train took are left out.
 */
public final class TopNTrial {

    private static final long INNER_SEED = 42;

    private final TasteMatrix tastes;
    private final Optional<InnerSplit> inner;
    private final Cohort shoppers;

    public TopNTrial(TopNSplit split) {
        tastes = TasteMatrix.of(split.train());
        inner = InnerSplit.of(tastes, INNER_SEED);
        shoppers = shoppers(split);
    }

    /** Everything that is known of everybody. */
    public Cohort shoppers() {
        return shoppers;
    }

    public TasteMatrix tastes() {
        return tastes;
    }

    /** Visits of {@code known} items, revealed by a seed. */
    public Cohort visits(int known, long seed) {
        return shoppers.revealing(known, seed, tastes);
    }

    /** Learns with settings that were chosen for shoppers of whom much is known. */
    public TopNModel fit(Contender contender) {
        return inner.map(split -> contender.fit(split, List.of(split.apart())))
                .orElseGet(() -> contender.usual(tastes));
    }

    /** The same, popular items taken back where that is wanted. */
    public TopNModel fit(Tried tried) {
        var model = fit(tried.contender());
        return tried.fair() ? new Fair(model, tastes, Fair.TRADE) : model;
    }

    /** Learns with settings that were chosen for visits of these lengths. */
    public TopNModel fitForVisits(Contender contender, List<Integer> lengths) {
        return inner.map(split -> contender.fit(split, visits(split, lengths)))
                .orElseGet(() -> contender.usual(tastes));
    }

    /** Whether there are shoppers enough to choose settings by. */
    public boolean choosesSettings() {
        return inner.isPresent();
    }

    private static List<Cohort> visits(InnerSplit split, List<Integer> lengths) {
        return lengths.stream()
                .flatMap(length -> LongStream.range(3_000, 3_002)
                        .mapToObj(seed -> split.apart().revealing(length, seed, split.part())))
                .toList();
    }

    private Cohort shoppers(TopNSplit split) {
        var known = rows(split.foldIn());
        var wanted = rows(split.test());
        var builder = new Cohort.Builder();
        wanted.forEach((shopper, rows) -> {
            var seen = known.getOrDefault(shopper, new TreeSet<>());
            builder.add(shopper, ints(seen), ints(rows));
        });
        var cohort = builder.build();
        if (cohort.size() == 0) {
            throw new IllegalArgumentException("nobody is left to try: of no shopper is anything to be found that is in"
                    + " the training part, and not known already");
        }
        return cohort;
    }

    private Map<String, Set<Integer>> rows(List<Interaction> interactions) {
        var found = new TreeMap<String, Set<Integer>>();
        for (var interaction : interactions) {
            tastes.row(interaction.item())
                    .ifPresent(row -> found.computeIfAbsent(interaction.shopper(), shopper -> new TreeSet<>())
                            .add(row));
        }
        return found;
    }

    private static int[] ints(Set<Integer> rows) {
        return rows.stream().mapToInt(Integer::intValue).toArray();
    }
}
