package trumeau.recommender.profile;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import trumeau.recommender.catalog.Item;

/** How dear an item is among those of its category in this catalogue: a dear sock costs less than a cheap coat. */
public enum PriceBand {
    LOW,
    MIDDLE,
    HIGH;

    /** As it is written in files: {@code low}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The band of each item, by thirds of its category.
     *
     * <p>An item's rank is the share of its category that is cheaper, those of equal price counting half; up to a third
     * is LOW, from two thirds on is HIGH. So a category of one price is MIDDLE throughout.
     *
     * @return as many bands as items, in their order
     */
    static List<PriceBand> of(List<Item> items) {
        var prices = new HashMap<String, BigDecimal[]>();
        items.stream()
                .collect(Collectors.groupingBy(Item::category))
                .forEach((category, theirs) -> prices.put(category, sorted(theirs)));
        return items.stream().map(item -> of(item, prices)).toList();
    }

    private static PriceBand of(Item item, Map<String, BigDecimal[]> prices) {
        var all = Objects.requireNonNull(prices.get(item.category()));
        var cheaper = below(all, item.price().amount());
        var upTo = cheaper;
        while (upTo < all.length && all[upTo].compareTo(item.price().amount()) == 0) {
            upTo++;
        }
        var thirds = 3 * (cheaper + upTo);
        return thirds < 2 * all.length ? LOW : thirds > 4 * all.length ? HIGH : MIDDLE;
    }

    private static BigDecimal[] sorted(List<Item> items) {
        var prices = items.stream().map(item -> item.price().amount()).toArray(BigDecimal[]::new);
        Arrays.sort(prices);
        return prices;
    }

    /** How many are lower. */
    private static int below(BigDecimal[] sorted, BigDecimal price) {
        var low = 0;
        var high = sorted.length;
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (sorted[middle].compareTo(price) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
