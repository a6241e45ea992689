package trumeau.recommender.evaluate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import trumeau.recommender.catalog.Provenance;
import trumeau.recommender.model.ItemAssociations;
import trumeau.recommender.topn.Cohort;
import trumeau.recommender.topn.RankingMeasure;
import trumeau.recommender.topn.TopNModel;
import trumeau.recommender.train.AssociationTrainer;
import trumeau.recommender.train.Interaction;
import trumeau.recommender.train.TrainerSettings;

/**
 * Measures methods on one split (Liang et al. 2018). Items that nobody in train took are left out; what is known of a
 * shopper is never suggested to them. All processors.
 */
public final class TopNEvaluation {

    private final ItemAssociations associations;
    private final Cohort shoppers;

    /** Trains on the split; the model is the served one, so the figures are those of its int8 weights. */
    public TopNEvaluation(TopNSplit split, TrainerSettings settings) {
        Objects.requireNonNull(settings, "settings");
        associations = new AssociationTrainer(settings).train(split.train(), Provenance.STORE);
        var known = rows(split.foldIn());
        var builder = new Cohort.Builder();
        rows(split.test())
                .forEach((shopper, wanted) -> builder.add(shopper, known.getOrDefault(shopper, new int[0]), wanted));
        shoppers = builder.build();
    }

    public ItemAssociations associations() {
        return associations;
    }

    public TopNResult evaluate(TopNMethod method) {
        var measure = RankingMeasure.of(new Counted(associations, method), shoppers);
        return new TopNResult(
                method,
                measure.shoppers(),
                TopNReport.mean(measure.recallAt20()),
                TopNReport.mean(measure.recallAt50()),
                TopNReport.mean(measure.ndcgAt10()));
    }

    /** The served weights, by one method. */
    private record Counted(ItemAssociations associations, TopNMethod method) implements TopNModel {

        @Override
        public int items() {
            return associations.size();
        }

        @Override
        public void score(int[] known, float[] scores) {
            method.score(associations, known, scores);
        }
    }

    private Map<String, int[]> rows(List<Interaction> interactions) {
        var sets = new HashMap<String, TreeSet<Integer>>();
        for (var interaction : interactions) {
            associations.row(interaction.item()).ifPresent(row -> sets.computeIfAbsent(
                            interaction.shopper(), shopper -> new TreeSet<>())
                    .add(row));
        }
        var found = new TreeMap<String, int[]>();
        sets.forEach((shopper, set) ->
                found.put(shopper, set.stream().mapToInt(Integer::intValue).toArray()));
        return found;
    }
}
