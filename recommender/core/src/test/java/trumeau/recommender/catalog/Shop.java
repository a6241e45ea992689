package trumeau.recommender.catalog;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Makes items and catalogues for tests. */
public final class Shop {

    public static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");

    private Shop() {}

    /** A plain item in M and L of one colour; all pieces in M. */
    public static Item item(String id, String category, String colour, int pieces) {
        return new Item(
                new ItemId(id),
                "The " + colour + " " + category + " " + id,
                category,
                colour,
                "plain",
                "Trumeau",
                new Price(new BigDecimal("39.90"), "EUR"),
                "B3",
                List.of(new Variant("M", colour, pieces), new Variant("L", colour, 0)),
                List.of("ab".repeat(32)),
                Optional.of("tag-" + id));
    }

    /** An item made so, without a tag of its own. */
    public static Item made(Making making, Variant variant) {
        return new Item(
                new ItemId("made"),
                "A made thing",
                "shirt",
                "navy",
                "plain",
                "",
                new Price(new BigDecimal("39.90"), "EUR"),
                "B3",
                List.of(variant),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                making);
    }

    public static Catalogue of(List<Item> items) {
        return of(items, Provenance.STORE, Provenance.STORE);
    }

    public static Catalogue of(List<Item> items, Provenance stock, Provenance interactions) {
        return new Catalogue(items, NOON, stock, interactions);
    }
}
