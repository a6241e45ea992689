package trumeau.recommender.search;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import trumeau.recommender.catalog.Item;
import trumeau.recommender.catalog.ItemId;
import trumeau.recommender.catalog.Price;
import trumeau.recommender.catalog.Shop;
import trumeau.recommender.catalog.Variant;
import trumeau.recommender.serve.Filters;

/** A few items of different kinds, made for the tests of searching. */
final class Rails {

    private Rails() {}

    static ItemIndex index(Item... items) {
        return ItemIndex.of(Shop.of(List.of(items)));
    }

    /** An item without a department, one piece in M. */
    static Item item(String id, String title, String category, String colour) {
        return item(id, title, category, "39.90", List.of(new Variant("M", colour, 1)), Optional.empty());
    }

    static Item item(
            String id,
            String title,
            String category,
            String price,
            List<Variant> variants,
            Optional<String> department) {
        return new Item(
                new ItemId(id),
                title,
                category,
                variants.get(0).colour(),
                "plain",
                "Ostrel",
                new Price(new BigDecimal(price), "EUR"),
                "B3",
                variants,
                List.of(),
                Optional.of("trumeau:item:" + id),
                department);
    }

    static Search words(String words) {
        return new Search(words, Filters.none(), 0, 20);
    }

    static List<String> ids(Found found) {
        return found.items().stream().map(item -> item.id().value()).toList();
    }
}
