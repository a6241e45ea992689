package trumeau.recommender.topn;

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
        for (var known = 0; known < table.items(); known++) {
            var weights = new float[table.items()];
            for (var item = 0; item < weights.length; item++) {
                weights[item] = mayBeTold(known, item) ? table.weight(known, item) : 0;
            }
            writer.add(part, known, new SparseRow(all, weights));
        }
    }

    private boolean mayBeTold(int known, int item) {
        return item != known && (fewest == 1 || together.both(known, item) >= fewest);
    }
}
