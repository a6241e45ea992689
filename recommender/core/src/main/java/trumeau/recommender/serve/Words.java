package trumeau.recommender.serve;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import trumeau.recommender.catalog.Item;

/** One word of each item (its category, colour or pattern) as a number, so that comparing touches one array only. */
final class Words {

    private static final int UNKNOWN = -1;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final int[] ofItem;

    Words(List<Item> items, Function<Item, String> word) {
        ofItem = items.stream()
                .mapToInt(item -> numbers.computeIfAbsent(word.apply(item), found -> numbers.size()))
                .toArray();
    }

    /** The number of a word, which no item has when it is unknown or absent. */
    int number(Optional<String> word) {
        return word.map(known -> numbers.getOrDefault(known, UNKNOWN)).orElse(UNKNOWN);
    }

    int at(int position) {
        return ofItem[position];
    }
}
