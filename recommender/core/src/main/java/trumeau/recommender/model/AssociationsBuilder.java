package trumeau.recommender.model;

import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import trumeau.recommender.catalog.ItemId;
import trumeau.recommender.catalog.Provenance;

/**
 * Makes {@link ItemAssociations} row by row; weights become int8 with one scale a row. One thread.
 *
 * <p>Rows keep the order in which the items are given, so that whoever appends new items to the old order changes few
 * bytes of the file.
 */
public final class AssociationsBuilder {

    private final List<ItemId> items;
    private final Provenance interactions;
    private final int[] popularity;
    private final int[] begins;
    private final float[] scales;
    private final List<CategoryPair> pairs = new ArrayList<>();
    private int[] neighbours = new int[64];
    private byte[] weights = new byte[64];
    private int[] shoppers = new int[64];
    private int rows;
    private int entries;

    public AssociationsBuilder(List<ItemId> items, Provenance interactions) {
        this.items = List.copyOf(items);
        this.interactions = interactions;
        this.popularity = new int[items.size()];
        this.begins = new int[items.size() + 1];
        this.scales = new float[items.size()];
    }

    /** One entry of a row to be. */
    public record Entry(int row, double weight, int shoppers) {

        public Entry {
            if (row < 0 || shoppers < 1 || !(weight > 0 && weight <= 1)) {
                throw new IllegalArgumentException("an entry needs a row, a weight in 0..1 and a shopper: " + row + ", "
                        + weight + ", " + shoppers);
            }
        }
    }

    /**
     * Adds the next row.
     *
     * @param taken how many shoppers took the row's item
     * @param row its entries, the strongest first
     */
    public AssociationsBuilder add(int taken, List<Entry> row) {
        if (rows == items.size()) {
            throw new IllegalStateException("all " + rows + " rows are there");
        }
        popularity[rows] = taken;
        scales[rows] = row.isEmpty() ? 0 : (float) row.get(0).weight();
        for (var entry : row) {
            add(entry, scales[rows]);
        }
        begins[++rows] = entries;
        return this;
    }

    public AssociationsBuilder pairs(List<CategoryPair> more) {
        pairs.addAll(more);
        return this;
    }

    public ItemAssociations build() {
        if (rows != items.size()) {
            throw new IllegalStateException(rows + " rows for " + items.size() + " items");
        }
        var table = new ItemAssociations.Table(
                IntBuffer.wrap(popularity),
                IntBuffer.wrap(begins),
                FloatBuffer.wrap(scales),
                IntBuffer.wrap(neighbours, 0, entries).slice(),
                ByteBuffer.wrap(weights, 0, entries).slice(),
                IntBuffer.wrap(shoppers, 0, entries).slice());
        return new ItemAssociations(items, table, pairs, interactions);
    }

    private void add(Entry entry, float scale) {
        if (entry.row() >= items.size() || entry.row() == rows || entry.weight() > scale * 1.000001) {
            throw new IllegalArgumentException("row " + rows + " can't hold " + entry);
        }
        if (entries == neighbours.length) {
            neighbours = Arrays.copyOf(neighbours, entries * 2);
            weights = Arrays.copyOf(weights, entries * 2);
            shoppers = Arrays.copyOf(shoppers, entries * 2);
        }
        neighbours[entries] = entry.row();
        weights[entries] = (byte) Math.max(1, Math.round(entry.weight() / scale * ItemAssociations.STEPS));
        shoppers[entries++] = entry.shoppers();
    }
}
