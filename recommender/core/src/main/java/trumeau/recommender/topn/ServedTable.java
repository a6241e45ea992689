package trumeau.recommender.topn;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import trumeau.recommender.model.Blend.Shares;
import trumeau.recommender.model.ItemTable;
import trumeau.recommender.model.ItemTable.Part;
import trumeau.recommender.model.ItemTableBuilder;
import trumeau.recommender.model.Training;

/**
 * Writes what was learnt as a device serves it: of each row the strongest weights, in bytes. What fewer shoppers took
 * together than the training's crowd allows is left out, whatever its weight.
 */
public final class ServedTable {

    /** How many weights a row keeps. */
    public static final int ROW = 100;

    private final TasteMatrix tastes;
    private final Together together;
    private final int fewest;
    private final ItemTableBuilder builder;
    private final Set<Part> written = EnumSet.noneOf(Part.class);

    private ServedTable(TasteMatrix tastes, ItemTableBuilder builder, int fewest) {
        this.tastes = tastes;
        this.together = Together.of(tastes);
        this.fewest = fewest;
        this.builder = builder;
    }

    /**
     * Writes a table.
     *
     * @param tastes what {@code learnt} was learnt from
     * @param training whose crowd says how many shoppers a pair needs
     */
    public static ItemTable of(ServedBlend learnt, TasteMatrix tastes, Training training) {
        var items = IntStream.range(0, tastes.items()).mapToObj(tastes::item).toList();
        var builder = new ItemTableBuilder(items, training);
        var fewest = training.crowd().minimumShoppers();
        return new ServedTable(tastes, builder, fewest).write(learnt);
    }

    private ItemTable write(ServedBlend learnt) {
        for (var row = 0; row < tastes.items(); row++) {
            var takers = tastes.count(row);
            var prior = takers < fewest ? 0 : (float) takers / Math.max(1, tastes.shoppers());
            builder.popularity(row, prior, takers);
        }
        write(Part.ONE, learnt.first());
        write(Part.FEW, learnt.few());
        write(Part.MANY, learnt.many());
        return builder.build(blend(learnt.weights()));
    }

    private void write(Part part, DenseTable table) {
        var strength = new float[table.items()];
        for (var known = 0; known < table.items(); known++) {
            for (var item = 0; item < strength.length; item++) {
                strength[item] = mayBeTold(known, item) ? Math.abs(table.weight(known, item)) : 0;
            }
            var kept = Arrays.stream(Ranking.highest(strength, ROW))
                    .filter(item -> strength[item] > 0)
                    .toArray();
            if (kept.length > 0) {
                var weights = new float[kept.length];
                for (var i = 0; i < kept.length; i++) {
                    weights[i] = table.weight(known, kept[i]);
                }
                builder.add(part, known, kept, weights);
                written.add(part);
            }
        }
    }

    private boolean mayBeTold(int known, int item) {
        return item != known && (fewest == 1 || together.both(known, item) >= fewest);
    }

    private trumeau.recommender.model.Blend blend(Map<VisitLength, List<Float>> weights) {
        return new trumeau.recommender.model.Blend(Arrays.stream(VisitLength.values())
                .filter(length -> length != VisitLength.NOTHING)
                .map(length -> shares(weights.getOrDefault(length, List.of(0f, 0f, 0f, 1f))))
                .toList());
    }

    /** What was not written counts nothing. */
    private Shares shares(List<Float> weights) {
        return new Shares(
                written.contains(Part.ONE) ? weights.get(0) : 0,
                written.contains(Part.FEW) ? weights.get(1) : 0,
                written.contains(Part.MANY) ? weights.get(2) : 0,
                written.isEmpty() ? 1 : weights.get(3),
                0);
    }
}
