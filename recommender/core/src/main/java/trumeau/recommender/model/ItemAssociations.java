package trumeau.recommender.model;

import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import trumeau.recommender.catalog.ItemId;
import trumeau.recommender.catalog.Provenance;

/**
 * For each item the items that are most taken with it, how strongly, and by how many shoppers. Immutable; any thread.
 *
 * <p>Rows are compressed (CSR): the entries of row {@code r} are {@code begin(r)} to {@code end(r)}, the strongest
 * first; each item stands in a bounded number of rows. A weight is {@code scale of its row * int8 / 127}. No shopper
 * can be found in it. Its columns may be views of a mapped file: they live as long as this object.
 */
public final class ItemAssociations {

    static final int STEPS = 127;

    private final List<ItemId> items;
    private final Table table;
    private final List<CategoryPair> pairs;
    private final Provenance interactions;
    private final Map<ItemId, Integer> rowOf = new HashMap<>();
    private final Map<List<String>, Integer> shoppersOfPair = new HashMap<>();

    ItemAssociations(List<ItemId> items, Table table, List<CategoryPair> pairs, Provenance interactions) {
        this.items = List.copyOf(items);
        this.table = table;
        this.pairs = List.copyOf(pairs);
        this.interactions = Objects.requireNonNull(interactions, "interactions");
        for (var row = 0; row < items.size(); row++) {
            rowOf.put(items.get(row), row);
        }
        pairs.forEach(pair -> shoppersOfPair.put(List.of(pair.first(), pair.second()), pair.shoppers()));
    }

    /** The columns of the table, one value per row or per entry. */
    record Table(
            IntBuffer popularity,
            IntBuffer begins,
            FloatBuffer scales,
            IntBuffer neighbours,
            ByteBuffer weights,
            IntBuffer shoppers) {}

    /** Nothing is known of any item. */
    public static ItemAssociations none(Provenance interactions) {
        return new AssociationsBuilder(List.of(), interactions).build();
    }

    /** Where the interactions that it was learnt from come from. */
    public Provenance interactions() {
        return interactions;
    }

    public int size() {
        return items.size();
    }

    public ItemId item(int row) {
        return items.get(row);
    }

    public OptionalInt row(ItemId item) {
        var row = rowOf.get(item);
        return row == null ? OptionalInt.empty() : OptionalInt.of(row);
    }

    /** How many shoppers took the item of this row; 0 also when they are too few to be told. */
    public int popularity(int row) {
        return table.popularity().get(row);
    }

    /** The first entry of a row. */
    public int begin(int row) {
        return table.begins().get(row);
    }

    /** One past the last entry of a row. */
    public int end(int row) {
        return table.begins().get(row + 1);
    }

    /** The row of an entry's item. */
    public int neighbour(int entry) {
        return table.neighbours().get(entry);
    }

    /** The weight of an entry of this row, above 0 and at most 1. */
    public float weight(int row, int entry) {
        return table.scales().get(row) * table.weights().get(entry) / STEPS;
    }

    /** How many shoppers took both the item of the row and that of the entry. */
    public int shoppers(int entry) {
        return table.shoppers().get(entry);
    }

    /** What is taken with an item, the strongest first; empty for an item it does not know. */
    public List<Association> of(ItemId item) {
        var found = new ArrayList<Association>();
        var row = rowOf.get(item);
        if (row != null) {
            for (var entry = begin(row); entry < end(row); entry++) {
                found.add(new Association(items.get(neighbour(entry)), weight(row, entry), shoppers(entry)));
            }
        }
        return found;
    }

    /** The pairs of categories that are taken together, in alphabetical order. */
    public List<CategoryPair> pairs() {
        return pairs;
    }

    /** How many shoppers took something of both categories; 0 also when they are too few to be told. */
    public int shoppersOfBoth(String category, String other) {
        var ordered = category.compareTo(other) < 0 ? List.of(category, other) : List.of(other, category);
        return shoppersOfPair.getOrDefault(ordered, 0);
    }

    List<ItemId> items() {
        return items;
    }

    Table table() {
        return table;
    }
}
