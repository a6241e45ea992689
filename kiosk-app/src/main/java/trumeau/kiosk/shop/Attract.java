package trumeau.kiosk.shop;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import trumeau.recommender.catalog.Item;

/** The order of the attract screen: what is in stock first, then one of each category in turn. */
final class Attract {

    private Attract() {}

    static Stream<Item> order(List<Item> items) {
        var turns = new HashMap<Item, Integer>();
        var counts = new HashMap<String, Integer>();
        items.stream()
                .sorted(Comparator.comparing(Item::inStock).reversed())
                .forEach(item -> turns.put(item, counts.merge(item.category(), 1, Integer::sum)));
        return items.stream()
                .sorted(Comparator.comparing(Item::inStock)
                        .reversed()
                        .thenComparing(turn(turns))
                        .thenComparing(Item::category));
    }

    private static Comparator<Item> turn(Map<Item, Integer> turns) {
        return Comparator.comparing(item -> turns.getOrDefault(item, 0));
    }
}
