package trumeau.recommender.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import trumeau.recommender.catalog.Catalogue;
import trumeau.recommender.catalog.Item;
import trumeau.recommender.catalog.ItemId;
import trumeau.recommender.catalog.Price;
import trumeau.recommender.catalog.Shop;
import trumeau.recommender.catalog.Variant;
import trumeau.recommender.profile.ItemTags;

/**
 * A catalogue for tests of rules: {@code i0}, {@code i1}, ... of three brands A, B, C in turn, two categories (even
 * coat, odd shirt), price 10 a number; every fifth is out of stock; even numbers are of department women, of M and L.
 */
final class Rails {

    static final LocalDate JANUARY = LocalDate.of(2026, 1, 15);
    static final LocalDate JULY = LocalDate.of(2026, 7, 15);

    private final Catalogue catalogue;

    Rails(int items) {
        var all = new ArrayList<Item>();
        for (var i = 0; i < items; i++) {
            all.add(new Item(
                    id(i),
                    "The " + i,
                    i % 2 == 0 ? "coat" : "shirt",
                    i % 4 < 2 ? "navy" : "red",
                    "",
                    List.of("A", "B", "C").get(i % 3),
                    new Price(new BigDecimal(10 * i), "EUR"),
                    "A1",
                    List.of(new Variant(i % 2 == 0 ? "M" : "L", i % 4 < 2 ? "navy" : "red", i % 5 == 0 ? 0 : 2)),
                    List.of(),
                    Optional.empty(),
                    i % 2 == 0 ? Optional.of("women") : Optional.empty()));
        }
        this.catalogue = Shop.of(all);
    }

    Catalogue catalogue() {
        return catalogue;
    }

    CompiledRules under(Rule... rules) {
        return new CompiledRules(StoreRules.of(rules), catalogue, ItemTags.of(catalogue));
    }

    static ItemId id(int number) {
        return new ItemId("i" + number);
    }

    static List<ItemId> ids(Integer... numbers) {
        return Stream.of(numbers).map(Rails::id).toList();
    }
}
