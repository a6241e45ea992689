package trumeau.recommender.topn;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import trumeau.recommender.model.ItemTable;
import trumeau.recommender.model.ItemTable.Part;
import trumeau.recommender.model.ItemTableBuilder;
import trumeau.recommender.model.Training;

/**
 * Writes whole tables as a device serves them. What fewer shoppers took together than the training's crowd allows is
 * left out, whatever its weight.
 */
public final class ServedTable {

    private static final int ROW = 100;
    private static final int LONGEST = 400;
    private static final double OFTEN = .25;

    private final TasteMatrix tastes;
    private final Together together;
    private final int fewest;
    private final TableWriter writer;

    private ServedTable(TasteMatrix tastes, Training training, Optional<ItemTable> yesterdays) {
        this.tastes = tastes;
        this.together = Together.of(tastes);
        this.fewest = training.crowd().minimumShoppers();
        var items = IntStream.range(0, tastes.items()).mapToObj(tastes::item).toList();
        var builder = new ItemTableBuilder(items, training);
        yesterdays.ifPresent(builder::keepingOrderOf);
        this.writer = new TableWriter(builder, items.size(), training);
    }

    /**
     * Writes a table.
     *
     * @param tastes what {@code learnt} was learnt from
     * @param training whose crowd says how many shoppers a pair needs
     * @param yesterdays whose order of rows is kept
     */
    public static ItemTable of(
            ServedBlend learnt, TasteMatrix tastes, Training training, Optional<ItemTable> yesterdays) {
        return new ServedTable(tastes, training, yesterdays).write(learnt);
    }

    private ItemTable write(ServedBlend learnt) {
        IntStream.range(0, tastes.items()).forEach(row -> writer.takers(row, tastes.count(row)));
        write(Part.ONE, learnt.first());
        write(Part.FEW, learnt.few());
        write(Part.MANY, learnt.many());
        return writer.build(learnt.weights());
    }

    private void write(Part part, DenseTable table) {
        var all = IntStream.range(0, table.items()).toArray();
        var budget = new Budget(tastes, (known, item) -> mayBeTold(known, item) ? table.weight(known, item) : 0);
        for (var known : all) {
            var weights = new float[all.length];
            for (var item = 0; item < weights.length; item++) {
                weights[item] = budget.keeps(known, item) ? budget.weight(known, item) : 0;
            }
            writer.add(part, known, new SparseRow(all, weights).strongest(LONGEST));
        }
    }

    /** Weights as they may be told. */
    private interface Weights {
        float of(int known, int item);
    }

    /**
     * Spends {@value #ROW} weights a row on the mean where they count: an item that is often known says more often what
     * it says, so its row may be longer. A weight counts by its size times the known item's takers to the power of
     * {@value #OFTEN}.
     */
    private static final class Budget {
        private static final int SAMPLE = 4_000_000;

        private final TasteMatrix tastes;
        private final Weights weights;
        private final float least;

        Budget(TasteMatrix tastes, Weights weights) {
            this.tastes = tastes;
            this.weights = weights;
            this.least = least();
        }

        float weight(int known, int item) {
            return weights.of(known, item);
        }

        boolean keeps(int known, int item) {
            var counts = counts(known, item);
            return counts > 0 && counts >= least;
        }

        private float counts(int known, int item) {
            return (float) (Math.abs(weights.of(known, item)) * Math.pow(tastes.count(known), OFTEN));
        }

        /** Of a large table every so manieth row is looked at. */
        private float least() {
            var items = tastes.items();
            var step = Math.max(1, (int) ((long) items * items / SAMPLE));
            var rows =
                    IntStream.iterate(0, row -> row < items, row -> row + step).toArray();
            var all = new float[rows.length * items];
            for (var i = 0; i < all.length; i++) {
                all[i] = counts(rows[i / items], i % items);
            }
            Arrays.sort(all);
            return all[(int) Math.max(0, all.length - (long) rows.length * ROW)];
        }
    }

    private boolean mayBeTold(int known, int item) {
        return item != known && (fewest == 1 || together.both(known, item) >= fewest);
    }
}
