package trumeau.recommender.model;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import trumeau.recommender.catalog.ItemId;
import trumeau.recommender.model.ItemTable.Part;

/**
 * Makes an {@link ItemTable} out of what a trainer found. The trainer speaks of items by their index in the list that
 * it gives; which row an item gets is decided here. One thread.
 *
 * <p>Without a previous table rows are in the order of the ids. With one, each item keeps its row and the row its place
 * in the file, new items come behind all others, and an item that is gone leaves an empty row; so a daily table differs
 * from yesterday's by what was learnt anew. When more than an eighth of the rows are gone, all is laid anew.
 */
public final class ItemTableBuilder {

    private static final int MOST_GONE = 8;
    private static final byte[] ABSENT = new byte[0];

    private final List<ItemId> items;
    private final Training training;
    private final Map<Part, byte[][]> rows = new EnumMap<>(Part.class);
    private final List<ItemId> order = new ArrayList<>();
    private final int[] rowOf;
    private Optional<ItemTable> previous = Optional.empty();
    private float[] priors = new float[0];
    private int[] takers = new int[0];
    private float tolerance = .5f / ItemTable.STEPS;
    private boolean begun;

    /** @param items each once, in the trainer's order */
    public ItemTableBuilder(List<ItemId> items, Training training) {
        this.items = List.copyOf(items);
        this.training = training;
        this.rowOf = new int[items.size()];
        if (new HashSet<>(items).size() != items.size()) {
            throw new IllegalArgumentException("an item is given twice");
        }
    }

    /**
     * Keeps rows and places of yesterday's table, as far as they are worth keeping.
     *
     * @throws IllegalStateException once a row is there
     */
    public ItemTableBuilder keepingOrderOf(ItemTable yesterdays) {
        if (begun) {
            throw new IllegalStateException("rows are already there in another order");
        }
        previous = Optional.of(yesterdays);
        return this;
    }

    /**
     * Leaves a row as it was yesterday when no weight of it moved by more than this; a weight that came or went moved
     * from or to 0. Half a step, which a weight may lose anyway, where nothing is said.
     *
     * @param share of the row's largest weight, 0..1; a step of a row is 1/127
     */
    public ItemTableBuilder leavingRowsWithin(float share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("a row is left within 0..1 of its largest weight, not " + share);
        }
        tolerance = share;
        return this;
    }

    /**
     * Sets how popular an item is; 0 by both where nothing is said.
     *
     * @param prior zero or more, in the trainer's own measure
     * @param count how many shoppers took it; fewer than the crowd's minimum are written as 0
     */
    public ItemTableBuilder popularity(int item, float prior, int count) {
        begin();
        if (!(prior >= 0 && Float.isFinite(prior)) || count < 0) {
            throw new IllegalArgumentException(
                    "item " + items.get(item) + " can't have the prior " + prior + " of " + count + " shoppers");
        }
        priors[rowOf[item]] = prior;
        takers[rowOf[item]] = count < training.crowd().minimumShoppers() ? 0 : count;
        return this;
    }

    /**
     * Adds what one known item says of others.
     *
     * @param known the item's index
     * @param candidates indices of other items, each once, in any order
     * @param weights one for each candidate; finite, of either sign
     */
    public ItemTableBuilder add(Part part, int known, int[] candidates, float[] weights) {
        begin();
        if (candidates.length != weights.length) {
            throw new IllegalArgumentException(candidates.length + " candidates with " + weights.length + " weights");
        }
        var neighbours = Arrays.stream(candidates).map(item -> rowOf[item]).toArray();
        var row = PackedRow.of(rowOf[known], neighbours, weights);
        var ofPart = rows.computeIfAbsent(part, unseen -> {
            var none = new byte[order.size()][];
            Arrays.fill(none, ABSENT);
            return none;
        });
        ofPart[rowOf[known]] = yesterdays(part, rowOf[known], row).orElse(row);
        return this;
    }

    /** Yesterday's bytes of a row that hardly differs, candidates that are gone left aside. */
    private Optional<byte[]> yesterdays(Part part, int known, byte[] row) {
        if (previous.isEmpty() || known >= previous.get().size()) {
            return Optional.empty();
        }
        var before = previous.get().newRow();
        previous.get().load(part, known, before);
        return before.size() > 0 && PackedRow.isNear(row, before, tolerance, item -> takers[item] == ItemTable.GONE)
                ? Optional.of(previous.get().bytes(part, known))
                : Optional.empty();
    }

    /**
     * The table, with all rows that were added.
     *
     * @throws trumeau.recommender.RecommenderException with MALFORMED when the blend asks for a part without rows
     */
    public ItemTable build(Blend blend) {
        begin();
        var places = RowPlaces.of(rows, previous);
        var lines = lines();
        var capacity = ItemTableFile.rowsWithReserve(
                order.size(), before(table -> table.columns().popularity().limit()));
        var idBytes = ItemTableFile.idsWithReserve(
                lines.length, before(table -> table.columns().ids().limit()));
        var columns = new ItemTable.Columns(
                ByteBuffer.wrap(Arrays.copyOf(lines, idBytes)),
                FloatBuffer.wrap(Arrays.copyOf(priors, capacity)),
                IntBuffer.wrap(Arrays.copyOf(takers, capacity)),
                places.begins(capacity),
                places.entries());
        return new ItemTable(new RowIds(ByteBuffer.wrap(lines), order.size()), columns, training, blend);
    }

    private int before(ToIntFunction<ItemTable> size) {
        return previous.map(size::applyAsInt).orElse(0);
    }

    private void begin() {
        if (begun) {
            return;
        }
        begun = true;
        previous = previous.filter(this::isWorthKeeping);
        previous.ifPresent(table -> {
            for (var row = 0; row < table.size(); row++) {
                order.add(table.item(row));
            }
        });
        items.stream()
                .filter(item ->
                        previous.filter(table -> table.row(item).isPresent()).isEmpty())
                .sorted()
                .forEach(order::add);
        number();
    }

    private void number() {
        priors = new float[order.size()];
        takers = new int[order.size()];
        Arrays.fill(takers, ItemTable.GONE);
        var ids = new RowIds(ByteBuffer.wrap(lines()), order.size());
        for (var item = 0; item < items.size(); item++) {
            rowOf[item] = ids.row(items.get(item)).orElseThrow();
            takers[rowOf[item]] = 0;
        }
    }

    private boolean isWorthKeeping(ItemTable table) {
        var kept = items.stream().filter(item -> table.row(item).isPresent()).count();
        return table.size() - kept <= table.size() / MOST_GONE;
    }

    private byte[] lines() {
        var lines = new ByteArrayOutputStream();
        for (var item : order) {
            lines.writeBytes((item.value() + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return lines.toByteArray();
    }
}
