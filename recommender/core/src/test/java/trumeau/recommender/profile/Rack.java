package trumeau.recommender.profile;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import trumeau.recommender.catalog.Item;
import trumeau.recommender.catalog.ItemId;
import trumeau.recommender.catalog.Price;
import trumeau.recommender.catalog.Shop;
import trumeau.recommender.catalog.Variant;

/** Items and acts for tests of this package and those below. */
public final class Rack {

    private Rack() {}

    /** An item of brand, category, colour and price, with three pieces in M; plain, of no department. */
    public static Item item(String id, String brand, String category, String colour, String price) {
        return new Item(
                new ItemId(id),
                "The " + id,
                category,
                colour,
                "",
                brand,
                new Price(new BigDecimal(price), "EUR"),
                "A1",
                List.of(new Variant("M", colour, 3)),
                List.of(),
                Optional.empty());
    }

    /** So many minutes before noon. */
    public static Act act(Deed deed, String item, int minutesAgo) {
        return new Act(deed, new ItemId(item), noon().minus(Duration.ofMinutes(minutesAgo)));
    }

    public static Instant noon() {
        return Shop.NOON;
    }

    public static InterestTag tag(InterestTag.Kind kind, String value) {
        return new InterestTag(kind, value);
    }
}
