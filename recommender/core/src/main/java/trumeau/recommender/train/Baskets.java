package trumeau.recommender.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import trumeau.recommender.catalog.ItemId;

/** Who took what: for each shopper the rows of the items, each once, and for each item its shoppers. */
final class Baskets {

    private final List<int[]> baskets = new ArrayList<>();
    private final int[] shoppersOf;
    private final int[][] takers;

    Baskets(List<ItemId> items, List<Interaction> interactions) {
        var rows = new HashMap<ItemId, Integer>();
        items.forEach(item -> rows.put(item, rows.size()));
        var rowsOfShopper = new HashMap<String, Rows>();
        for (var interaction : interactions) {
            var row = rows.get(interaction.item());
            if (row != null) {
                rowsOfShopper
                        .computeIfAbsent(interaction.shopper(), shopper -> new Rows())
                        .add(row);
            }
        }
        rowsOfShopper.values().forEach(found -> baskets.add(found.distinct()));
        shoppersOf = new int[items.size()];
        baskets.forEach(basket -> {
            for (var row : basket) {
                shoppersOf[row]++;
            }
        });
        takers = takers();
    }

    int shoppers() {
        return baskets.size();
    }

    int[] basket(int shopper) {
        return baskets.get(shopper);
    }

    int shoppersOf(int row) {
        return shoppersOf[row];
    }

    /** Counts for each other row how many shoppers took both; gives the rows that were counted. */
    int[] countTogether(int row, int[] together) {
        var touched = new Rows();
        for (var shopper : takers[row]) {
            for (var other : baskets.get(shopper)) {
                if (other != row && together[other]++ == 0) {
                    touched.add(other);
                }
            }
        }
        return touched.all();
    }

    private int[][] takers() {
        var found = new int[shoppersOf.length][];
        Arrays.setAll(found, row -> new int[shoppersOf[row]]);
        var filled = new int[shoppersOf.length];
        for (var shopper = 0; shopper < baskets.size(); shopper++) {
            for (var row : baskets.get(shopper)) {
                found[row][filled[row]++] = shopper;
            }
        }
        return found;
    }

    /** A growing list of rows without boxes. */
    private static final class Rows {

        private int[] rows = new int[8];
        private int size;

        void add(int row) {
            if (size == rows.length) {
                rows = Arrays.copyOf(rows, size * 2);
            }
            rows[size++] = row;
        }

        int[] all() {
            return Arrays.copyOf(rows, size);
        }

        int[] distinct() {
            return Arrays.stream(rows, 0, size).sorted().distinct().toArray();
        }
    }
}
