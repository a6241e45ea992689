package trumeau.kiosk.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import trumeau.kiosk.demo.drawing.Look;
import trumeau.kiosk.demo.drawing.Wardrobe;
import trumeau.recommender.catalog.Item;
import trumeau.recommender.train.Interaction;

class SimulatedShoppersTest {

    private final List<Item> items = items();
    private final List<Interaction> taken = new SimulatedShoppers(items, 5).shop(5_000, 60_000);

    @Test
    void thereAreSixtyThousandThingsTakenByFiveThousandPeople() {
        assertThat(taken).hasSizeBetween(59_500, 60_000);
        assertThat(taken.stream().map(Interaction::shopper).distinct()).hasSize(5_000);
    }

    @Test
    void nobodyTakesTheSameThingTwice() {
        assertThat(new HashSet<>(taken)).hasSameSizeAs(taken);
    }

    @Test
    void equalSeedsGiveEqualShoppers() {
        assertThat(new SimulatedShoppers(items, 5).shop(50, 600))
                .isEqualTo(new SimulatedShoppers(items, 5).shop(50, 600));
        assertThat(new SimulatedShoppers(items, 6).shop(50, 600))
                .isNotEqualTo(new SimulatedShoppers(items, 5).shop(50, 600));
    }

    @Test
    void peopleWhoTakeAShirtTakePantsMoreOftenThanOthersDo() {
        var category = items.stream().collect(Collectors.toMap(Item::id, Item::category));
        Map<String, Map<String, Integer>> baskets = new HashMap<>();
        for (var one : taken) {
            baskets.computeIfAbsent(one.shopper(), shopper -> new HashMap<>())
                    .merge(category.get(one.item()), 1, Integer::sum);
        }
        var withShirt = baskets.values().stream()
                .filter(basket -> basket.getOrDefault("shirt", 0) >= 3)
                .mapToDouble(SimulatedShoppersTest::shareOfPants)
                .average()
                .orElseThrow();
        var without = baskets.values().stream()
                .filter(basket -> !basket.containsKey("shirt"))
                .mapToDouble(SimulatedShoppersTest::shareOfPants)
                .average()
                .orElseThrow();
        assertThat(withShirt).isGreaterThan(without * 1.1);
    }

    @Test
    void popularityIsUneven() {
        var counts = taken.stream().collect(Collectors.groupingBy(Interaction::item, Collectors.counting()));
        var sorted = counts.values().stream().sorted().toList();
        assertThat(sorted.get(sorted.size() - 1)).isGreaterThan(sorted.get(sorted.size() / 10) * 3);
    }

    private static double shareOfPants(Map<String, Integer> basket) {
        var others = basket.entrySet().stream()
                .filter(entry -> !entry.getKey().equals("shirt"))
                .mapToInt(Map.Entry::getValue)
                .sum();
        return others == 0 ? 0 : basket.getOrDefault("pants", 0) / (double) others;
    }

    static List<Item> items() {
        var merchandiser = new Merchandiser(new SplittableRandom(5));
        return Wardrobe.looks(240, 5).stream()
                .map(look -> item(merchandiser, look))
                .toList();
    }

    private static Item item(Merchandiser merchandiser, Look look) {
        return merchandiser.item(new Goods(
                look.category(), CutWords.noun(look), look.colour(), look.pattern(), List.of("0".repeat(64))));
    }
}
