package trumeau.recommender.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import trumeau.recommender.catalog.Item;
import trumeau.recommender.catalog.Shop;
import trumeau.recommender.catalog.Variant;
import trumeau.recommender.serve.Filter;
import trumeau.recommender.serve.Filters;

/** What building and searching the largest store costs, beside reading all titles one by one. For docs/figures.md. */
@EnabledIfSystemProperty(named = "measure", matches = "true", disabledReason = "measures only when asked to")
class SearchMeasureTest {

    private static final int ITEMS = Integer.getInteger("items", 20_000);
    private static final int SEARCHES = 500;
    private static final List<String> COLOURS = List.of("navy", "red", "white", "light-blue", "olive", "cream");
    private static final List<String> KINDS = List.of("dress", "shirt", "skirt", "pants", "shoes", "hat", "outwear");
    private static final List<String> STYLES =
            List.of("Oxford", "pleated", "wool", "linen", "checked", "striped", "relaxed", "quilted", "丝绸", "wrap");
    private static final List<String> SIZES = List.of("XS", "S", "M", "L", "XL", "XXL");

    private final Random dice = new Random(7);

    @Test
    void whatTheLargestStoreCosts() {
        var items = items();
        var catalogue = Shop.of(items);
        ItemIndex.of(catalogue).close();
        var start = System.nanoTime();
        try (var index = ItemIndex.of(catalogue)) {
            var built = (System.nanoTime() - start) / 1e6;
            var searches = searches();
            searches.forEach(index::find);
            var times = searches.stream()
                    .mapToDouble(search -> millis(() -> index.find(search)))
                    .sorted()
                    .toArray();
            var plain = searches.stream()
                    .mapToDouble(search -> millis(() -> contains(items, search)))
                    .sorted()
                    .toArray();
            System.out.printf(
                    Locale.ROOT,
                    "MEASURED search among %d items: built in %.0f ms; p50 %.1f ms, p95 %.1f ms, p99 %.1f ms;"
                            + " titles read one by one p50 %.1f ms, p95 %.1f ms%n",
                    ITEMS,
                    built,
                    at(times, 0.5),
                    at(times, 0.95),
                    at(times, 0.99),
                    at(plain, 0.5),
                    at(plain, 0.95));
        }
    }

    private List<Item> items() {
        var items = new ArrayList<Item>();
        for (var i = 0; i < ITEMS; i++) {
            var colour = one(COLOURS);
            var kind = one(KINDS);
            var variants = SIZES.stream()
                    .map(size -> new Variant(size, colour, dice.nextInt(3)))
                    .toList();
            var title = colour + " " + one(STYLES) + " " + kind + " " + name();
            items.add(Rails.item(kind + "-" + i, title, kind, (10 + i % 200) + ".90", variants, Optional.of("women")));
        }
        return items;
    }

    /** Half of them with a filter, a third still being typed, a third with a mistake. */
    private List<Search> searches() {
        var searches = new ArrayList<Search>();
        for (var i = 0; i < SEARCHES; i++) {
            var words = one(STYLES) + " " + one(KINDS) + " " + name();
            var typed = i % 3 == 0 ? words.substring(0, 1 + dice.nextInt(words.length())) : words;
            var mistaken = i % 3 == 1 ? typed.replaceFirst("a", "o") : typed;
            var filters =
                    i % 2 == 0 ? Filters.none() : Filters.of(new Filter.InColour(one(COLOURS)), new Filter.InStock());
            searches.add(new Search(mistaken, filters, 0, 24));
        }
        return searches;
    }

    private String name() {
        var letters = new StringBuilder();
        for (var i = 0; i < 3; i++) {
            letters.append("bdfklmnrstv".charAt(dice.nextInt(11))).append("aeiou".charAt(dice.nextInt(5)));
        }
        return letters.toString();
    }

    private <T> T one(List<T> of) {
        return of.get(dice.nextInt(of.size()));
    }

    private static int contains(List<Item> items, Search search) {
        var words = List.of(search.words().toLowerCase(Locale.ROOT).split(" "));
        return (int) items.stream()
                .filter(item -> words.stream().allMatch(item.title().toLowerCase(Locale.ROOT)::contains))
                .filter(search.filters()::keeps)
                .count();
    }

    private static double millis(Runnable work) {
        var start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }

    private static double at(double[] sorted, double share) {
        return sorted[Math.min(sorted.length - 1, (int) (share * sorted.length))];
    }
}
