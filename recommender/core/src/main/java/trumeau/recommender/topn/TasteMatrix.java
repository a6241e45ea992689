package trumeau.recommender.topn;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import trumeau.recommender.catalog.ItemId;
import trumeau.recommender.train.Interaction;

/**
 * Who took what, yes or no: shoppers by items. Rows of items are in ascending order of their ids, shoppers in ascending
 * order of theirs, so equal interactions in any order give an equal matrix. Immutable; any thread.
 */
public final class TasteMatrix {

    private final List<ItemId> items;
    private final Map<ItemId, Integer> rowOf = new HashMap<>();
    private final int[][] tastes;
    private final int[][] takers;

    private TasteMatrix(List<ItemId> items, int[][] tastes) {
        this.items = List.copyOf(items);
        this.tastes = tastes;
        for (var row = 0; row < items.size(); row++) {
            rowOf.put(items.get(row), row);
        }
        this.takers = transposed(tastes, items.size());
    }

    /** Of interactions; a weight counts for nothing, and one that is repeated counts once. */
    public static TasteMatrix of(List<Interaction> interactions) {
        var builder = new Builder();
        interactions.forEach(builder::add);
        return builder.build();
    }

    /** Gathers interactions one by one, 8 bytes each and a name for each shopper and item. One thread. */
    public static final class Builder {
        private final Map<String, Integer> shoppers = new HashMap<>();
        private final Map<ItemId, Integer> items = new HashMap<>();
        private long[] pairs = new long[1024];
        private int size;

        public Builder add(Interaction interaction) {
            var shopper = shoppers.computeIfAbsent(interaction.shopper(), name -> shoppers.size());
            var item = items.computeIfAbsent(interaction.item(), id -> items.size());
            if (size == pairs.length) {
                pairs = Arrays.copyOf(pairs, (int) Math.min(Integer.MAX_VALUE - 8L, size * 2L));
            }
            pairs[size++] = (long) shopper << Integer.SIZE | item;
            return this;
        }

        public TasteMatrix build() {
            var rowOf = ranks(items);
            var shopperAt = ranks(shoppers);
            for (var i = 0; i < size; i++) {
                pairs[i] = (long) shopperAt[(int) (pairs[i] >>> Integer.SIZE)] << Integer.SIZE | rowOf[(int) pairs[i]];
            }
            Arrays.sort(pairs, 0, size);
            var tastes = new int[shoppers.size()][];
            for (int from = 0, to = 0; from < size; from = to) {
                var shopper = pairs[from] >>> Integer.SIZE;
                while (to < size && pairs[to] >>> Integer.SIZE == shopper) {
                    to++;
                }
                tastes[(int) shopper] = Arrays.stream(pairs, from, to)
                        .mapToInt(pair -> (int) pair)
                        .distinct()
                        .toArray();
            }
            return new TasteMatrix(items.keySet().stream().sorted().toList(), tastes);
        }

        /** The place of each in the order of names. */
        private static <T extends Comparable<T>> int[] ranks(Map<T, Integer> numbers) {
            var ranks = new int[numbers.size()];
            var sorted = numbers.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .toList();
            for (var rank = 0; rank < ranks.length; rank++) {
                ranks[sorted.get(rank).getValue()] = rank;
            }
            return ranks;
        }
    }

    /** Of shoppers' rows, each ascending and without repetition, over items that are told by their number. */
    public static TasteMatrix ofRows(int items, List<int[]> tastes) {
        var width = Integer.toString(Math.max(0, items - 1)).length();
        var ids = new ItemId[items];
        Arrays.setAll(
                ids,
                row -> new ItemId(("0".repeat(width) + row)
                        .substring(Integer.toString(row).length())));
        return new TasteMatrix(List.of(ids), tastes.toArray(int[][]::new));
    }

    /** The same items, only some of the shoppers. */
    public TasteMatrix ofShoppers(int[] shoppers) {
        return new TasteMatrix(
                items,
                Arrays.stream(shoppers).mapToObj(shopper -> tastes[shopper]).toArray(int[][]::new));
    }

    public int items() {
        return items.size();
    }

    public int shoppers() {
        return tastes.length;
    }

    public ItemId item(int row) {
        return items.get(row);
    }

    /** Empty for an item that nobody took. */
    public OptionalInt row(ItemId item) {
        var row = rowOf.get(item);
        return row == null ? OptionalInt.empty() : OptionalInt.of(row);
    }

    /** The rows that a shopper took, ascending. The caller leaves it as it is. */
    int[] taste(int shopper) {
        return tastes[shopper];
    }

    /** The shoppers who took the item of a row, ascending. The caller leaves it as it is. */
    int[] takers(int row) {
        return takers[row];
    }

    /** How many shoppers took the item of a row. */
    public int count(int row) {
        return takers[row].length;
    }

    /** How many shoppers took an item of these rows, on the mean; 0 without any row. */
    public double meanCount(int[] rows) {
        return Arrays.stream(rows).map(this::count).average().orElse(0);
    }

    /** How many pairs of a shopper and an item there are. */
    public long deeds() {
        return Arrays.stream(tastes).mapToLong(taste -> taste.length).sum();
    }

    /** How many pairs of items somebody took both of, counted without looking for pairs that come twice. */
    public long pairsAtMost() {
        var met = Arrays.stream(tastes)
                .mapToLong(taste -> (long) taste.length * taste.length)
                .sum();
        return Math.min(met, (long) items.size() * items.size());
    }

    /** How many items a shopper took. */
    public int taken(int shopper) {
        return tastes[shopper].length;
    }

    private static int[][] transposed(int[][] tastes, int items) {
        var counts = new int[items];
        for (var taste : tastes) {
            for (var row : taste) {
                counts[row]++;
            }
        }
        var found = new int[items][];
        Arrays.setAll(found, row -> new int[counts[row]]);
        Arrays.fill(counts, 0);
        for (var shopper = 0; shopper < tastes.length; shopper++) {
            for (var row : tastes[shopper]) {
                found[row][counts[row]++] = shopper;
            }
        }
        return found;
    }
}
