package trumeau.kiosk.taste;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import trumeau.recommender.catalog.Catalogue;
import trumeau.recommender.catalog.Item;
import trumeau.recommender.catalog.Price;
import trumeau.recommender.catalog.Variant;
import trumeau.recommender.search.SizeOrder;

/**
 * What a store's goods let a shopper declare.
 *
 * @param kinds letters first
 * @param colours in the order of their codes, as are departments and patterns
 * @param price from the cheapest to the dearest
 */
public record Choosable(
        List<Kind> kinds, List<String> colours, List<String> departments, List<String> patterns, Optional<Span> price) {

    public Choosable {
        kinds = List.copyOf(kinds);
        colours = List.copyOf(colours);
        departments = List.copyOf(departments);
        patterns = List.copyOf(patterns);
    }

    /**
     * The sizes of one kind.
     *
     * @param categories whose items have such sizes, in the order of their codes
     * @param sizes as a rail orders them
     */
    public record Kind(SizeKind kind, List<String> categories, List<String> sizes) {
        public Kind {
            categories = List.copyOf(categories);
            sizes = List.copyOf(sizes);
        }
    }

    /** What the cheapest and the dearest item cost, in one currency. */
    public record Span(Price lowest, Price highest) {}

    public static Choosable of(Catalogue catalogue) {
        var prices = catalogue.items().stream().map(Item::price).sorted(Comparator.comparing(Price::amount));
        var all = prices.toList();
        return new Choosable(
                kinds(catalogue),
                distinct(catalogue, item -> item.variants().stream().map(Variant::colour)),
                distinct(catalogue, item -> item.department().stream()),
                distinct(catalogue, item -> Stream.of(item.pattern())),
                all.isEmpty() ? Optional.empty() : Optional.of(new Span(all.get(0), all.get(all.size() - 1))));
    }

    /** Whether a store with these goods can make sense of all of it. */
    public boolean knows(Preferences preferences) {
        return preferences.sizes().entrySet().stream()
                        .allMatch(entry -> sizes(entry.getKey()).containsAll(entry.getValue()))
                && colours.containsAll(preferences.colours())
                && departments.containsAll(preferences.departments())
                && patterns.containsAll(preferences.patterns());
    }

    private List<String> sizes(SizeKind kind) {
        return kinds.stream()
                .filter(each -> each.kind().equals(kind))
                .findFirst()
                .map(Kind::sizes)
                .orElse(List.of());
    }

    private static List<Kind> kinds(Catalogue catalogue) {
        Map<SizeKind, TreeSet<String>> sizes = new TreeMap<>();
        Map<SizeKind, TreeSet<String>> categories = new TreeMap<>();
        for (var item : catalogue.items()) {
            for (var variant : item.variants()) {
                var kind = SizeKind.of(item.category(), variant.size());
                sizes.computeIfAbsent(kind, any -> new TreeSet<>(new SizeOrder()))
                        .add(variant.size());
                categories.computeIfAbsent(kind, any -> new TreeSet<>()).add(item.category());
            }
        }
        return sizes.entrySet().stream()
                .map(entry -> new Kind(
                        entry.getKey(),
                        List.copyOf(categories.getOrDefault(entry.getKey(), new TreeSet<>())),
                        List.copyOf(entry.getValue())))
                .toList();
    }

    private static List<String> distinct(Catalogue catalogue, Function<Item, Stream<String>> of) {
        return catalogue.items().stream()
                .flatMap(of)
                .filter(value -> !value.isBlank())
                .distinct()
                .sorted()
                .toList();
    }
}
