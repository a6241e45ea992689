package trumeau.recommender.profile.train;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import trumeau.recommender.catalog.Catalogue;
import trumeau.recommender.catalog.Item;
import trumeau.recommender.catalog.ItemId;
import trumeau.recommender.catalog.Shop;
import trumeau.recommender.profile.Act;
import trumeau.recommender.profile.AgeBand;
import trumeau.recommender.profile.Behaviour;
import trumeau.recommender.profile.Deed;
import trumeau.recommender.profile.Rack;
import trumeau.recommender.profile.TypedFeatures;

/**
 * Made-up visits of four tastes, by seed: each taste has a brand, two categories and a colour, and a shopper of it
 * takes something of the taste in so many of ten cases, anything else otherwise.
 */
final class Visits {

    private static final List<String> BRANDS = List.of("Aurora", "Borealis", "Cirrus", "Dune");
    private static final List<String> COLOURS = List.of("navy", "red", "black", "beige");
    private static final List<String> CATEGORIES =
            List.of("shirt", "trousers", "dress", "skirt", "coat", "jumper", "shorts", "t-shirt");
    private static final List<Deed> DEEDS = List.of(Deed.LOOKED, Deed.LOOKED, Deed.LOOKED, Deed.TRIED, Deed.BOUGHT);

    private final Random dice;
    private final int loyalty;

    Visits(long seed, int loyalty) {
        this.dice = new Random(seed);
        this.loyalty = loyalty;
    }

    /** Two items of each brand, category and colour. */
    static Catalogue catalogue() {
        var items = new ArrayList<Item>();
        for (var brand : BRANDS) {
            for (var category : CATEGORIES) {
                for (var colour : COLOURS) {
                    for (var copy = 0; copy < 2; copy++) {
                        var id = String.join("-", brand, category, colour, String.valueOf(copy));
                        items.add(Rack.item(id, brand, category, colour, String.valueOf(10 + items.size() % 7 * 10)));
                    }
                }
            }
        }
        return Shop.of(items);
    }

    /** Visits of two to nine items, a taste after the other in turn. */
    List<TrainingVisit> make(int visits) {
        var made = new ArrayList<TrainingVisit>();
        for (var visit = 0; visit < visits; visit++) {
            var taste = dice.nextInt(4);
            var behaviour = Behaviour.NONE;
            var items = 2 + dice.nextInt(8);
            for (var i = 0; i < items; i++) {
                var at = Instant.EPOCH.plus(Duration.ofMinutes(i));
                behaviour = behaviour.and(new Act(DEEDS.get(dice.nextInt(5)), item(taste), at));
            }
            var age = Optional.of(AgeBand.of(15 + 8 * taste));
            made.add(new TrainingVisit(behaviour, new TypedFeatures(age, Optional.empty(), Optional.empty())));
        }
        return made;
    }

    private ItemId item(int taste) {
        return new ItemId(String.join(
                "-",
                own(BRANDS, taste, 1),
                own(CATEGORIES, taste, 2),
                own(COLOURS, taste, 1),
                String.valueOf(dice.nextInt(2))));
    }

    private String own(List<String> words, int taste, int width) {
        return dice.nextInt(10) < loyalty
                ? words.get(taste * width + dice.nextInt(width))
                : words.get(dice.nextInt(words.size()));
    }
}
