package trumeau.recommender.evaluate;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import trumeau.recommender.catalog.Provenance;
import trumeau.recommender.model.ItemAssociations;
import trumeau.recommender.train.AssociationTrainer;
import trumeau.recommender.train.Interaction;
import trumeau.recommender.train.TrainerSettings;

/**
 * Measures methods on one split (Liang et al. 2018). Items that nobody in train took are left out; what is known of a
 * shopper is never suggested to them. One thread.
 */
public final class TopNEvaluation {

    private static final int DEEPEST = 50;

    private final ItemAssociations associations;
    private final Map<String, int[]> known;
    private final Map<String, int[]> wanted;

    /** Trains on the split; the model is the served one, so the figures are those of its int8 weights. */
    public TopNEvaluation(TopNSplit split, TrainerSettings settings) {
        Objects.requireNonNull(settings, "settings");
        associations = new AssociationTrainer(settings).train(split.train(), Provenance.STORE);
        known = rows(split.foldIn());
        wanted = rows(split.test());
    }

    public ItemAssociations associations() {
        return associations;
    }

    public TopNResult evaluate(TopNMethod method) {
        var sums = new double[3];
        var scores = new float[associations.size()];
        for (var shopper : wanted.entrySet()) {
            var seen = known.getOrDefault(shopper.getKey(), new int[0]);
            method.score(associations, seen, scores);
            for (var row : seen) {
                scores[row] = Float.NEGATIVE_INFINITY;
            }
            var hits = hits(highest(scores), shopper.getValue());
            var count = shopper.getValue().length;
            sums[0] += recall(hits, 20, count);
            sums[1] += recall(hits, DEEPEST, count);
            sums[2] += ndcg(hits, count);
        }
        var shoppers = Math.max(1, wanted.size());
        return new TopNResult(method, wanted.size(), sums[0] / shoppers, sums[1] / shoppers, sums[2] / shoppers);
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

    private static int[] highest(float[] scores) {
        return IntStream.range(0, scores.length)
                .boxed()
                .sorted((left, right) -> Float.compare(scores[right], scores[left]))
                .limit(DEEPEST)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static boolean[] hits(int[] ranked, int[] wanted) {
        var hits = new boolean[DEEPEST];
        for (var rank = 0; rank < ranked.length; rank++) {
            hits[rank] = Arrays.binarySearch(wanted, ranked[rank]) >= 0;
        }
        return hits;
    }

    private static double recall(boolean[] hits, int depth, int wanted) {
        var found = 0;
        for (var rank = 0; rank < depth; rank++) {
            found += hits[rank] ? 1 : 0;
        }
        return (double) found / Math.min(depth, wanted);
    }

    private static double ndcg(boolean[] hits, int wanted) {
        var gain = 0.0;
        var best = 0.0;
        for (var rank = 0; rank < 10; rank++) {
            var discounted = Math.log(2) / Math.log(rank + 2.0);
            gain += hits[rank] ? discounted : 0;
            best += rank < wanted ? discounted : 0;
        }
        return gain / best;
    }
}
