package trumeau.recommender.serve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import trumeau.recommender.catalog.Catalogue;
import trumeau.recommender.catalog.Item;
import trumeau.recommender.catalog.ItemId;
import trumeau.recommender.index.ItemVectors;
import trumeau.recommender.index.Lab;
import trumeau.recommender.index.LookVector;
import trumeau.recommender.index.Palette;
import trumeau.recommender.model.ItemAssociations;
import trumeau.recommender.model.ItemTable;

/**
 * Catalogue, looks and associations laid side by side: every item has one position, 0 to size-1, by which all are
 * found.
 */
final class Shelf {

    static final int NOWHERE = -1;

    private final List<Item> items;
    private final ItemVectors vectors;
    private final ItemAssociations associations;
    private final Map<ItemId, Integer> positions = new HashMap<>();
    private final Map<String, int[]> byCategory = new HashMap<>();
    private final int[] positionOfVector;
    private final int[] positionOfAssociation;
    private final int[] popularity;
    private final boolean[] inStock;
    private final List<List<Lab>> shades;
    private final Words categories;
    private final Words colours;
    private final Words patterns;
    private final int[] all;
    private final Optional<LearntTaste> learnt;
    private final int highestPopularity;

    Shelf(Catalogue catalogue, ItemVectors vectors, ItemAssociations associations, Optional<ItemTable> table) {
        this.items = catalogue.items();
        this.vectors = vectors;
        this.associations = associations;
        items.forEach(item -> positions.put(item.id(), positions.size()));
        positionOfVector = positionsOf(vectors.size(), vectors::item);
        positionOfAssociation = positionsOf(associations.size(), associations::item);
        popularity = new int[items.size()];
        inStock = new boolean[items.size()];
        for (var position = 0; position < items.size(); position++) {
            inStock[position] = items.get(position).inStock();
        }
        for (var row = 0; row < associations.size(); row++) {
            if (positionOfAssociation[row] != NOWHERE) {
                popularity[positionOfAssociation[row]] = associations.popularity(row);
            }
        }
        all = IntStream.range(0, items.size()).toArray();
        highestPopularity = Arrays.stream(popularity).max().orElse(0);
        shades = shadesOf();
        categories = new Words(items, Item::category);
        colours = new Words(items, Item::colour);
        patterns = new Words(items, Item::pattern);
        for (var category : catalogue.categories()) {
            byCategory.put(
                    category,
                    IntStream.range(0, items.size())
                            .filter(position -> items.get(position).category().equals(category))
                            .toArray());
        }
        learnt = table.map(whole -> new LearntTaste(whole, this));
    }

    /** What was learnt of visits; empty where only what was taken together was counted. */
    Optional<LearntTaste> learnt() {
        return learnt;
    }

    Item item(int position) {
        return items.get(position);
    }

    int size() {
        return items.size();
    }

    OptionalInt position(ItemId id) {
        var position = positions.get(id);
        return position == null ? OptionalInt.empty() : OptionalInt.of(position);
    }

    boolean inStock(int position) {
        return inStock[position];
    }

    /**
     * The colours measured in its photos, else that of its colour name; empty for a name that only this store knows.
     */
    List<Lab> shades(int position) {
        return shades.get(position);
    }

    Words categoryWords() {
        return categories;
    }

    Words colourWords() {
        return colours;
    }

    Words patternWords() {
        return patterns;
    }

    /** How many shoppers took it. */
    int popularity(int position) {
        return popularity[position];
    }

    int highestPopularity() {
        return highestPopularity;
    }

    /** All positions; not to be written to. */
    int[] all() {
        return all;
    }

    int[] ofCategory(String category) {
        return byCategory.getOrDefault(category, new int[0]);
    }

    Set<String> categories() {
        return byCategory.keySet();
    }

    ItemAssociations associations() {
        return associations;
    }

    /** How many shoppers took both; 0 also when they are too few to be told. */
    int shoppersOfBoth(int one, int other) {
        var row = associations.row(item(one).id());
        if (row.isEmpty()) {
            return 0;
        }
        return IntStream.range(associations.begin(row.getAsInt()), associations.end(row.getAsInt()))
                .filter(entry -> positionOfAssociation[associations.neighbour(entry)] == other)
                .map(associations::shoppers)
                .findFirst()
                .orElse(0);
    }

    /** The position of an item of the associations, or NOWHERE. */
    int positionOfAssociation(int row) {
        return positionOfAssociation[row];
    }

    /** The cosine of each position to a look, in that of its photos that is nearest; NaN where it has none. */
    float[] similarities(LookVector look) {
        var rows = vectors.similarities(look);
        var found = new float[items.size()];
        Arrays.fill(found, Float.NaN);
        for (var row = 0; row < rows.length; row++) {
            var position = positionOfVector[row];
            if (position != NOWHERE && !(found[position] >= rows[row])) {
                found[position] = rows[row];
            }
        }
        return found;
    }

    /** What the catalogue itself knows of an item's look; empty when nobody embedded its picture. */
    Optional<Look> lookOf(int position) {
        var item = items.get(position);
        return vectors.vector(item.id())
                .map(vector -> new Look(
                        vector,
                        Optional.of(item.category()),
                        Optional.of(item.colour()),
                        rgb(item),
                        Optional.of(item.pattern()).filter(pattern -> !pattern.isEmpty())));
    }

    private List<List<Lab>> shadesOf() {
        var measured = new ArrayList<List<Lab>>();
        items.forEach(item -> measured.add(new ArrayList<>()));
        for (var row = 0; row < vectors.size(); row++) {
            if (positionOfVector[row] != NOWHERE && vectors.rgb(row).isPresent()) {
                measured.get(positionOfVector[row])
                        .add(Lab.ofRgb(vectors.rgb(row).getAsInt()));
            }
        }
        return IntStream.range(0, items.size())
                .mapToObj(position -> measured.get(position).isEmpty()
                        ? Palette.shade(items.get(position).colour()).stream().toList()
                        : List.copyOf(measured.get(position)))
                .toList();
    }

    /** Whether {@link #nearest} is to be asked instead of {@link #similarities}. */
    boolean isLarge() {
        return vectors.isLarge();
    }

    /** Writes the cosines of the nearest positions that pass, at most {@code k} rows, into {@code found}. */
    void nearest(LookVector look, int k, IntPredicate passes, float[] found) {
        var hits =
                vectors.nearest(look, k, row -> positionOfVector[row] != NOWHERE && passes.test(positionOfVector[row]));
        for (var hit : hits) {
            var position = positionOfVector[hit.row()];
            found[position] = Float.isNaN(found[position]) ? hit.cosine() : Math.max(found[position], hit.cosine());
        }
    }

    private Optional<Integer> rgb(Item item) {
        var row = vectors.row(item.id());
        var rgb = row.isEmpty() ? OptionalInt.empty() : vectors.rgb(row.getAsInt());
        return rgb.isEmpty() ? Optional.empty() : Optional.of(rgb.getAsInt());
    }

    private int[] positionsOf(int rows, IntFunction<ItemId> itemOf) {
        return IntStream.range(0, rows)
                .map(row -> position(itemOf.apply(row)).orElse(NOWHERE))
                .toArray();
    }
}
