package trumeau.recommender.train;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import trumeau.recommender.catalog.Catalogue;
import trumeau.recommender.catalog.Item;
import trumeau.recommender.catalog.ItemId;
import trumeau.recommender.catalog.Provenance;
import trumeau.recommender.model.AssociationsBuilder;
import trumeau.recommender.model.CategoryPair;
import trumeau.recommender.model.ItemAssociations;

/**
 * Learns what is taken together: item-to-item collaborative filtering by counting shoppers.
 *
 * <p>With n(i) shoppers of item i and c(i, j) shoppers of both, the weight of j in the row of i is {@code c(i, j) /
 * (n(i)^a * n(j)^(1-a) + shrinkage)}: the cosine for a = 0.5, P(j|i) for a = 1 (Deshpande and Karypis 2004; Aiolli
 * 2013). A shopper counts once for an item, whatever the weight of the interaction. Any thread; equal input in any
 * order gives equal bytes.
 */
public final class AssociationTrainer {

    private final TrainerSettings settings;

    public AssociationTrainer(TrainerSettings settings) {
        this.settings = Objects.requireNonNull(settings, "settings");
    }

    /** Learns over the items of a catalogue; interactions with other items are left out. */
    public ItemAssociations train(List<Interaction> interactions, Catalogue catalogue) {
        var ids = catalogue.items().stream().map(Item::id).toList();
        var baskets = new Baskets(ids, interactions);
        return builder(ids, baskets, catalogue.interactions())
                .pairs(pairs(baskets, catalogue))
                .build();
    }

    /** Learns over whatever items occur, without categories: for ratings without a catalogue. */
    public ItemAssociations train(List<Interaction> interactions, Provenance provenance) {
        var ids = new TreeSet<ItemId>();
        interactions.forEach(interaction -> ids.add(interaction.item()));
        var sorted = List.copyOf(ids);
        return builder(sorted, new Baskets(sorted, interactions), provenance).build();
    }

    private AssociationsBuilder builder(List<ItemId> ids, Baskets baskets, Provenance provenance) {
        var builder = new AssociationsBuilder(ids, provenance);
        var together = new int[ids.size()];
        for (var row = 0; row < ids.size(); row++) {
            var shoppers = baskets.shoppersOf(row);
            builder.add(shoppers < settings.minimumShoppers() ? 0 : shoppers, row(row, baskets, together));
        }
        return builder;
    }

    /** Counts into {@code together}, which is all zeros before and after. */
    private List<AssociationsBuilder.Entry> row(int row, Baskets baskets, int[] together) {
        var touched = baskets.countTogether(row, together);
        var entries = new ArrayList<AssociationsBuilder.Entry>();
        for (var other : touched) {
            if (together[other] >= settings.minimumShoppers()) {
                var weight = weight(together[other], baskets.shoppersOf(row), baskets.shoppersOf(other));
                entries.add(new AssociationsBuilder.Entry(other, weight, together[other]));
            }
            together[other] = 0;
        }
        entries.sort((left, right) -> left.weight() == right.weight()
                ? Integer.compare(left.row(), right.row())
                : Double.compare(right.weight(), left.weight()));
        return entries.subList(0, Math.min(entries.size(), settings.neighbours()));
    }

    private double weight(int both, int mine, int other) {
        var a = settings.asymmetry();
        return Math.min(1, both / (Math.pow(mine, a) * Math.pow(other, 1 - a) + settings.shrinkage()));
    }

    private List<CategoryPair> pairs(Baskets baskets, Catalogue catalogue) {
        var counts = new TreeMap<String, Map<String, Integer>>();
        for (var shopper = 0; shopper < baskets.shoppers(); shopper++) {
            var categories = new TreeSet<String>();
            for (var row : baskets.basket(shopper)) {
                categories.add(catalogue.items().get(row).category());
            }
            countPairs(categories, counts);
        }
        var found = new ArrayList<CategoryPair>();
        counts.forEach((first, others) -> new TreeMap<>(others).forEach((second, shoppers) -> {
            if (shoppers >= settings.minimumShoppers()) {
                found.add(new CategoryPair(first, second, shoppers));
            }
        }));
        return found;
    }

    private static void countPairs(Collection<String> sorted, Map<String, Map<String, Integer>> counts) {
        for (var first : sorted) {
            for (var second : sorted) {
                if (first.compareTo(second) < 0) {
                    counts.computeIfAbsent(first, key -> new HashMap<>()).merge(second, 1, Integer::sum);
                }
            }
        }
    }
}
