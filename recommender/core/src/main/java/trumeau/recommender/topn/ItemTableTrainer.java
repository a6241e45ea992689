package trumeau.recommender.topn;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import trumeau.recommender.catalog.ItemId;
import trumeau.recommender.model.ItemTable;
import trumeau.recommender.model.ItemTable.Part;
import trumeau.recommender.model.ItemTableBuilder;
import trumeau.recommender.model.Training;

/**
 * Learns what devices serve of any number of items, by usual settings: one counted row and two small solves an item.
 * {@link BlendTrainer} chooses its settings, of fewer items. Settings are those that were mostly chosen on films.
 *
 * <p>The work is parted by blocks of items, on one machine or on many: count {@link Together}, learn each
 * {@link #block}, {@link #write} all. Equal counts give an equal table, however it is parted.
 */
public final class ItemTableTrainer {

    /** What these settings are called in a table's header. */
    public static final String SETTINGS = "usual";

    /** How many items one block has. */
    public static final int BLOCK = 256;

    /** How many weights a row keeps. */
    private static final int ROW = 100;

    private static final double SHRINKAGE = 5;
    private static final int NEAREST = 200;
    private static final RowEase FEW = new RowEase(new Ease(50, .98), NEAREST);
    private static final LocalEase MANY = new LocalEase(new Ease(200, .3), NEAREST);

    private ItemTableTrainer() {}

    /**
     * Learns on this machine, on all its processors. Equal input in any order gives an equal table.
     *
     * @param training whose crowd says how many shoppers a pair needs
     * @param yesterdays whose order of rows is kept
     */
    public static ItemTable train(TasteMatrix tastes, Training training, Optional<ItemTable> yesterdays) {
        var together = Together.of(tastes);
        var fewest = training.crowd().minimumShoppers();
        var blocks = IntStream.range(0, blocks(tastes.items()))
                .parallel()
                .mapToObj(block -> block(block, together, fewest))
                .toList();
        var items = IntStream.range(0, tastes.items()).mapToObj(tastes::item).toList();
        return write(items, together, blocks, training, yesterdays);
    }

    /** How many blocks so many items make. */
    public static int blocks(int items) {
        return (items + BLOCK - 1) / BLOCK;
    }

    /**
     * Learns one block. Any thread.
     *
     * @param block from 0 on
     * @param fewest shoppers that a pair needs to be told of; 1 only for public ratings
     */
    public static LearntBlock block(int block, Together together, int fewest) {
        var from = block * BLOCK;
        var items = IntStream.range(from, Math.min(from + BLOCK, together.items()))
                .boxed()
                .toList();
        return new LearntBlock(
                from,
                items.stream()
                        .map(item -> together.counted(item, fewest, SHRINKAGE).strongest(ROW))
                        .toList(),
                items.stream().map(item -> FEW.solve(item, together, fewest)).toList(),
                items.stream()
                        .map(item -> MANY.explaining(item, together, fewest))
                        .toList());
    }

    /**
     * Lays out what was learnt.
     *
     * @param items those of {@code together}
     * @param blocks all of them, in any order
     */
    public static ItemTable write(
            List<ItemId> items,
            Together together,
            List<LearntBlock> blocks,
            Training training,
            Optional<ItemTable> yesterdays) {
        var builder = new ItemTableBuilder(items, training);
        yesterdays.ifPresent(builder::keepingOrderOf);
        var writer = new TableWriter(builder, items.size(), training);
        for (var item = 0; item < items.size(); item++) {
            writer.takers(item, together.count(item));
        }
        var owns = new float[items.size()];
        var columns = new SparseRows(items.size());
        var sorted = blocks.stream()
                .sorted(Comparator.comparingInt(LearntBlock::from))
                .toList();
        sorted.forEach(block -> gather(block, owns, columns));
        sorted.forEach(block -> IntStream.range(0, block.size()).forEach(place -> {
            writer.add(Part.ONE, block.from() + place, block.counted(place));
            writer.add(
                    Part.FEW,
                    block.from() + place,
                    block.solved(place).divided(owns).strongest(ROW));
        }));
        var many = columns.build().strongestRows(ROW);
        IntStream.range(0, many.size()).forEach(known -> writer.add(Part.MANY, known, many.get(known)));
        return writer.build(usual(writer));
    }

    /** What is known of an item only when it was asked: how much it varies by itself, and what others say of it. */
    private static void gather(LearntBlock block, float[] owns, SparseRows columns) {
        for (var place = 0; place < block.size(); place++) {
            var item = block.from() + place;
            owns[item] = block.solved(place).own();
            var explained = block.explained(place);
            for (var entry = 0; entry < explained.size(); entry++) {
                columns.add(explained.item(entry), item, explained.weight(entry));
            }
        }
    }

    /** For one item nothing finds more than counting; then what is learnt helps, and at last knows better. */
    private static Map<VisitLength, List<Float>> usual(TableWriter written) {
        var one = 1 / written.spread(Part.ONE);
        var few = 1 / written.spread(Part.FEW);
        var many = 1 / written.spread(Part.MANY);
        var weights = new EnumMap<VisitLength, List<Float>>(VisitLength.class);
        for (var length : VisitLength.values()) {
            weights.put(
                    length,
                    switch (length) {
                        case NOTHING -> List.of(0f, 0f, 0f, 1f);
                        case ONE -> List.of(one, 0f, 0f, 0f);
                        case TWO, THREE -> List.of(one, few, 0f, 0f);
                        case FEW, SEVERAL -> List.of(0f, few, many / 4, 0f);
                        case MANY -> List.of(0f, few, many, 0f);
                        case KNOWN_WELL -> List.of(0f, 0f, many, 0f);
                    });
        }
        return weights;
    }
}
