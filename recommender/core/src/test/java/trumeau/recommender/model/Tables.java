package trumeau.recommender.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import trumeau.recommender.catalog.ItemId;
import trumeau.recommender.catalog.Provenance;
import trumeau.recommender.model.ItemTable.Part;

/** Tables for tests: small ones told by hand, large ones drawn by a seed. */
public final class Tables {

    public static final Training TRAINING = new Training(
            "drawn", Map.of("lambda", "200"), LocalDate.of(2026, 11, 20), new Crowd(Provenance.SIMULATED, 40, 160, 3));

    private Tables() {}

    public static List<ItemId> ids(int items) {
        return IntStream.range(0, items)
                .mapToObj(item -> new ItemId("item-" + (1_000_000 + item)))
                .toList();
    }

    /** Items with a prior that falls with their number, and each with candidates of drawn weights, of both signs. */
    public static ItemTable drawn(int items, int candidates, Blend blend, long seed) {
        var builder = new ItemTableBuilder(ids(items), TRAINING);
        fill(builder, items, candidates, seed);
        return builder.build(blend);
    }

    public static void fill(ItemTableBuilder builder, int items, int candidates, long seed) {
        for (var item = 0; item < items; item++) {
            builder.popularity(item, 1f / (1 + item), items + 3 - item);
            for (var part : Part.values()) {
                add(
                        builder,
                        part,
                        item,
                        candidates,
                        items,
                        new SplittableRandom(seed + 31L * item + (part == Part.FEW ? 0 : 7)));
            }
        }
    }

    private static void add(
            ItemTableBuilder builder, Part part, int item, int candidates, int items, SplittableRandom random) {
        var others = random.ints(0, items)
                .filter(other -> other != item)
                .distinct()
                .limit(candidates)
                .toArray();
        var weights = new float[others.length];
        for (var i = 0; i < weights.length; i++) {
            weights[i] = (float) (random.nextDouble() - .2);
        }
        builder.add(part, item, others, weights);
    }
}
