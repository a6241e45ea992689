package trumeau.recommender.train;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
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

    private static final Comparator<AssociationsBuilder.Entry> STRONGEST_FIRST = Comparator.comparingDouble(
                    AssociationsBuilder.Entry::weight)
            .reversed()
            .thenComparingInt(AssociationsBuilder.Entry::row);

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
        var kept = new ArrayList<List<AssociationsBuilder.Entry>>();
        ids.forEach(id -> kept.add(new ArrayList<>()));
        var together = new int[ids.size()];
        for (var item = 0; item < ids.size(); item++) {
            keep(item, baskets, together, kept);
        }
        var builder = new AssociationsBuilder(ids, provenance);
        for (var row = 0; row < ids.size(); row++) {
            var shoppers = baskets.shoppersOf(row);
            kept.get(row).sort(STRONGEST_FIRST);
            builder.add(shoppers < settings.minimumShoppers() ? 0 : shoppers, kept.get(row));
        }
        return builder;
    }

    /** Keeps the strongest anchors of an item, each in its own row; {@code together} is all zeros before and after. */
    private void keep(int item, Baskets baskets, int[] together, List<List<AssociationsBuilder.Entry>> kept) {
        var anchors = new ArrayList<AssociationsBuilder.Entry>();
        for (var anchor : baskets.countTogether(item, together)) {
            if (together[anchor] >= settings.minimumShoppers()) {
                var weight = weight(together[anchor], baskets.shoppersOf(anchor), baskets.shoppersOf(item));
                anchors.add(new AssociationsBuilder.Entry(anchor, weight, together[anchor]));
            }
            together[anchor] = 0;
        }
        anchors.sort(STRONGEST_FIRST);
        for (var anchor : anchors.subList(0, Math.min(anchors.size(), settings.neighbours()))) {
            kept.get(anchor.row()).add(new AssociationsBuilder.Entry(item, anchor.weight(), anchor.shoppers()));
        }
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
