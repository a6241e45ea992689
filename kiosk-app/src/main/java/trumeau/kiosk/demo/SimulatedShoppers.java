package trumeau.kiosk.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import trumeau.recommender.catalog.Item;
import trumeau.recommender.catalog.ItemId;
import trumeau.recommender.train.Interaction;

/**
 * Simulates who takes what. It stands in for a store's receipts in the demo and is marked as simulated in the release.
 *
 * <p>Each shopper has a latent taste, drawn once: how much each category appeals (log-normal), one of four palettes
 * (cool, warm, earth, neutral) and how much it matters, a liking or dislike of prints, and a purse (log-normal around
 * the usual price). An item's pull is {@code exp(palette + print - purse distance + popularity)}; popularity falls with
 * rank as in Zipf's law. A shopper takes things one after the other: with probability {@value #OUTFIT} the next thing
 * comes from a category that goes with the last one taken (an outfit), in a colour that suits it; otherwise from a
 * category of their own taste, seldom the same twice in a row. Nobody takes the same item twice. So the data holds what
 * a recommender can find: tastes, outfits, popularity, noise.
 *
 * <p>Same items and same seed give the same interactions.
 */
public final class SimulatedShoppers {

    static final double OUTFIT = 0.6;
    private static final double COLOUR_SUITS = 0.9;

    private final List<Rail> rails = new ArrayList<>();
    private final Map<String, Integer> railOf = new HashMap<>();
    private final SplittableRandom dice;

    /** One category's items with what shoppers weigh about them. */
    private record Rail(String category, List<Ware> wares) {}

    private record Ware(ItemId id, Palette palette, double boldness, double dearness, double fame) {}

    public SimulatedShoppers(List<Item> items, long seed) {
        if (items.isEmpty()) {
            throw new IllegalArgumentException("nobody can take anything from an empty store");
        }
        this.dice = new SplittableRandom(seed);
        for (var item : items) {
            var rail = railOf.computeIfAbsent(item.category(), category -> {
                rails.add(new Rail(category, new ArrayList<>()));
                return rails.size() - 1;
            });
            rails.get(rail).wares().add(ware(item));
        }
    }

    /**
     * Lets shoppers take things.
     *
     * @param shoppers how many people, 1 or more
     * @param interactions how many things they take together; capped by what the store has
     */
    public List<Interaction> shop(int shoppers, int interactions) {
        if (shoppers < 1 || interactions < 0) {
            throw new IllegalArgumentException(
                    "at least 1 shopper and 0 interactions, not " + shoppers + " and " + interactions);
        }
        var taken = new ArrayList<Interaction>(interactions);
        for (var shopper = 0; shopper < shoppers; shopper++) {
            var left = interactions - taken.size();
            var mean = (double) left / (shoppers - shopper);
            var wish = shopper == shoppers - 1 ? left : (int) Math.round(mean * (0.4 + 1.2 * dice.nextDouble()));
            var name = String.format(Locale.ROOT, "s%05d", shopper + 1);
            for (var item : visit(new Taste(dice, rails.size()), wish)) {
                taken.add(Interaction.of(name, item));
            }
        }
        return List.copyOf(taken);
    }

    private List<ItemId> visit(Taste taste, int wish) {
        var taken = new ArrayList<ItemId>();
        var seen = new HashSet<ItemId>();
        var mood = new Mood(-1, taste.palette());
        for (var tries = 0; taken.size() < wish && tries < wish * 4; tries++) {
            var rail = nextRail(taste, mood);
            var choice = choose(rails.get(rail), taste, mood, seen);
            if (choice == null) {
                continue;
            }
            seen.add(choice.id());
            taken.add(choice.id());
            mood = new Mood(rail, choice.palette());
        }
        return taken;
    }

    /** What was taken last: it pulls the next thing towards an outfit. */
    private record Mood(int rail, Palette palette) {}

    private int nextRail(Taste taste, Mood mood) {
        if (mood.rail() >= 0 && dice.nextDouble() < OUTFIT) {
            var partners = Department.of(rails.get(mood.rail()).category()).goesWith();
            var partner = partners.get((int) (partners.size() * Math.pow(dice.nextDouble(), 1.6)));
            var rail = railOf.get(partner);
            if (rail != null) {
                return rail;
            }
        }
        var wish = taste.category(dice);
        return wish == mood.rail() ? taste.category(dice) : wish; // seldom two of a kind in a row
    }

    private @org.jspecify.annotations.Nullable Ware choose(Rail rail, Taste taste, Mood mood, Set<ItemId> seen) {
        var weights = new double[rail.wares().size()];
        var sum = 0.0;
        for (var i = 0; i < weights.length; i++) {
            var ware = rail.wares().get(i);
            if (!seen.contains(ware.id())) {
                var suits = mood.palette().suits(ware.palette()) ? COLOUR_SUITS : 0;
                weights[i] =
                        Math.exp(suits + taste.pull(ware.palette(), ware.boldness(), ware.dearness()) + ware.fame());
                sum += weights[i];
            }
        }
        var left = dice.nextDouble() * sum;
        for (var i = 0; i < weights.length && sum > 0; i++) {
            left -= weights[i];
            if (left <= 0 && weights[i] > 0) {
                return rail.wares().get(i);
            }
        }
        return null;
    }

    private Ware ware(Item item) {
        var usual = Department.of(item.category()).usualPrice();
        var dearness = Math.log(Math.max(1, item.price().amount().doubleValue()) / usual);
        var boldness = item.pattern().equals("plain") || item.pattern().isEmpty() ? 0 : 1;
        var fame = -0.5 * Math.log(1 + 12 * dice.nextDouble());
        return new Ware(item.id(), Palette.of(item.colour()), boldness, dearness, fame);
    }
}
