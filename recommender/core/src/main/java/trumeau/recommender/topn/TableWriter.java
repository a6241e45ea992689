package trumeau.recommender.topn;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import trumeau.recommender.model.Blend.Shares;
import trumeau.recommender.model.ItemTable;
import trumeau.recommender.model.ItemTable.Part;
import trumeau.recommender.model.ItemTableBuilder;
import trumeau.recommender.model.Training;

/** Lays rows of learnt weights out as a device serves them, in bytes. One thread. */
public final class TableWriter {

    private final ItemTableBuilder builder;
    private final int items;
    private final Crowded crowd;
    private final Set<Part> written = EnumSet.noneOf(Part.class);
    private final Map<Part, Double> squares = new EnumMap<>(Part.class);

    /** How many shoppers there were, and how many are needed to tell of an item. */
    private record Crowded(long shoppers, int fewest) {}

    /**
     * Begins a table.
     *
     * @param items how many items the builder knows
     * @param training that of the builder
     */
    public TableWriter(ItemTableBuilder builder, int items, Training training) {
        this.builder = builder;
        this.items = items;
        this.crowd = new Crowded(training.crowd().shoppers(), training.crowd().minimumShoppers());
    }

    /** Says how many shoppers took an item. */
    public TableWriter takers(int item, int takers) {
        var prior = takers < crowd.fewest ? 0 : (float) takers / Math.max(1, crowd.shoppers);
        builder.popularity(item, prior, takers);
        return this;
    }

    /** Adds what a known item says of others. */
    public TableWriter add(Part part, int known, SparseRow row) {
        if (row.size() > 0) {
            builder.add(part, known, row.items(), row.weights());
            written.add(part);
            squares.merge(part, row.squares(), Double::sum);
        }
        return this;
    }

    /** The standard deviation, about 0, of all weights of a part, those not written being 0; never 0 itself. */
    public float spread(Part part) {
        var mean = squares.getOrDefault(part, 0.0) / Math.max(1.0, (double) items * items);
        return (float) Math.max(Float.MIN_NORMAL, Math.sqrt(mean));
    }

    /**
     * The table.
     *
     * @param weights how much the three parts and the prior count; a part that was not written counts nothing
     */
    public ItemTable build(Map<VisitLength, List<Float>> weights) {
        return builder.build(new trumeau.recommender.model.Blend(Arrays.stream(VisitLength.values())
                .filter(length -> length != VisitLength.NOTHING)
                .map(length -> shares(weights.getOrDefault(length, List.of(0f, 0f, 0f, 1f))))
                .toList()));
    }

    private Shares shares(List<Float> weights) {
        return new Shares(
                written.contains(Part.ONE) ? weights.get(0) : 0,
                written.contains(Part.FEW) ? weights.get(1) : 0,
                written.contains(Part.MANY) ? weights.get(2) : 0,
                written.isEmpty() ? 1 : weights.get(3),
                0);
    }
}
