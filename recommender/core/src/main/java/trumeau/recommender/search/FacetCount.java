package trumeau.recommender.search;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import trumeau.recommender.catalog.Item;
import trumeau.recommender.search.Facets.Count;
import trumeau.recommender.search.Facets.PriceSpan;
import trumeau.recommender.serve.Filter.Aspect;
import trumeau.recommender.serve.Filters;

/** Looks at the items of a search one by one and counts what filters would leave of them. One thread, one search. */
final class FacetCount {

    private final Sieve sieve;
    private final Map<String, Integer> categories = new TreeMap<>();
    private final Map<String, Integer> colours = new TreeMap<>();
    private final Map<String, Integer> sizes = new TreeMap<>(new SizeOrder());
    private final Map<String, Integer> departments = new TreeMap<>();
    private @Nullable Item cheapest;
    private @Nullable Item dearest;
    private int inStock;

    FacetCount(Filters filters) {
        this.sieve = new Sieve(filters);
    }

    /** Counts an item that the words fit; whether the filters keep it. */
    boolean add(Item item) {
        var ofItem = sieve.missedBy(item);
        var seen = new VariantLook(item);
        if (seen.anyPasses) {
            countItem(item, ofItem);
        }
        if (!ofItem.isEmpty()) {
            return false;
        }
        seen.colours.forEach(colour -> colours.merge(colour, 1, Integer::sum));
        seen.sizes.forEach(size -> sizes.merge(size, 1, Integer::sum));
        inStock += seen.anyInStock ? 1 : 0;
        return seen.anyPasses;
    }

    Facets facets() {
        return new Facets(counts(categories), counts(colours), counts(sizes), counts(departments), price(), inStock);
    }

    private void countItem(Item item, Set<Aspect> missed) {
        if (Sieve.isOnly(Aspect.CATEGORY, missed)) {
            categories.merge(item.category(), 1, Integer::sum);
        }
        if (Sieve.isOnly(Aspect.DEPARTMENT, missed)) {
            item.department().ifPresent(name -> departments.merge(name, 1, Integer::sum));
        }
        if (Sieve.isOnly(Aspect.PRICE, missed)) {
            cheapest = cheapest == null || amount(item).compareTo(amount(cheapest)) < 0 ? item : cheapest;
            dearest = dearest == null || amount(item).compareTo(amount(dearest)) > 0 ? item : dearest;
        }
    }

    private Optional<PriceSpan> price() {
        var low = cheapest;
        var high = dearest;
        return low == null || high == null
                ? Optional.empty()
                : Optional.of(
                        new PriceSpan(amount(low), amount(high), low.price().currency()));
    }

    private static BigDecimal amount(Item item) {
        return item.price().amount();
    }

    private static List<Count> counts(Map<String, Integer> found) {
        return found.entrySet().stream()
                .map(entry -> new Count(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** What the variants of one item have to offer. */
    private final class VariantLook {

        private final Set<String> colours = new HashSet<>();
        private final Set<String> sizes = new HashSet<>();
        private boolean anyPasses = sieve.asksNoVariant();
        private boolean anyInStock;

        VariantLook(Item item) {
            for (var variant : item.variants()) {
                var missed = sieve.missedBy(variant);
                anyPasses |= missed.isEmpty();
                if (Sieve.isOnly(Aspect.COLOUR, missed)) {
                    colours.add(variant.colour());
                }
                if (Sieve.isOnly(Aspect.SIZE, missed)) {
                    sizes.add(variant.size());
                }
                anyInStock |= Sieve.isOnly(Aspect.STOCK, missed) && variant.stock() > 0;
            }
        }
    }
}
