package trumeau.recommender.evaluate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import trumeau.recommender.catalog.Catalogue;
import trumeau.recommender.catalog.Item;
import trumeau.recommender.catalog.ItemId;
import trumeau.recommender.model.CategoryPair;
import trumeau.recommender.model.ItemAssociations;
import trumeau.recommender.train.AssociationTrainer;
import trumeau.recommender.train.Interaction;
import trumeau.recommender.train.TrainerSettings;

/**
 * Fill in the blank of four (Han et al. 2017): which of four pieces completes an outfit? Only pieces of other
 * categories speak. Shoppers that are tried are none that the model has learnt from. One thread.
 */
public final class BlankEvaluation {

    private static final int WRONG = 3;

    /** As the served outfits weigh the three. */
    private static final double PAIR = 0.5;

    private static final double TAKEN = 0.4;

    private static final double POPULAR = 0.1;

    /** From where the three wrong pieces are drawn. */
    public enum Wrong {
        /** From the whole store, as is usual. */
        ANY,
        /** From the category of the right one: knowing what makes an outfit is of no help then. */
        SAME_CATEGORY
    }

    private final Catalogue catalogue;
    private final ItemAssociations associations;
    private final Map<String, Set<ItemId>> known = new HashMap<>();
    private final Map<String, List<ItemId>> byCategory = new TreeMap<>();
    private final int highestPopularity;
    private final int highestPair;

    /** Trains on the split; the model is the served one. */
    public BlankEvaluation(TopNSplit split, Catalogue catalogue, TrainerSettings settings) {
        this.catalogue = Objects.requireNonNull(catalogue, "catalogue");
        this.associations = new AssociationTrainer(settings).train(split.train(), catalogue);
        split.foldIn().forEach(taken -> known.computeIfAbsent(taken.shopper(), shopper -> new HashSet<>())
                .add(taken.item()));
        catalogue.items().forEach(item -> byCategory
                .computeIfAbsent(item.category(), category -> new ArrayList<>())
                .add(item.id()));
        var highest = 1;
        for (var row = 0; row < associations.size(); row++) {
            highest = Math.max(highest, associations.popularity(row));
        }
        this.highestPopularity = highest;
        this.highestPair = associations.pairs().stream()
                .mapToInt(CategoryPair::shoppers)
                .max()
                .orElse(1);
    }

    /**
     * Tries every item that is to be found as the blank of an outfit.
     *
     * @param blanks what is to be found, of shoppers that the split knows
     * @param seed decides the wrong pieces
     */
    public BlankResult evaluate(List<Interaction> blanks, Wrong wrong, long seed) {
        var random = new Random(seed);
        var tried = 0;
        var associated = 0.0;
        var popular = 0.0;
        for (var blank : blanks) {
            var outfit = outfit(blank);
            var pieces = pieces(blank, wrong, random);
            if (outfit.isEmpty() || pieces.isEmpty()) {
                continue;
            }
            var taken = taken(outfit);
            var highest = taken.values().stream()
                    .mapToDouble(Double::doubleValue)
                    .max()
                    .orElse(1);
            tried++;
            associated += chanceOfRight(
                    pieces.get(),
                    piece -> (PAIR * pair(piece, outfit))
                            + (TAKEN * taken.getOrDefault(piece, 0.0) / highest)
                            + (POPULAR * popularity(piece) / highestPopularity));
            popular += chanceOfRight(pieces.get(), this::popularity);
        }
        var all = Math.max(1, tried);
        return new BlankResult(tried, associated / all, popular / all);
    }

    /** What the shopper is known to have taken of other categories. */
    private List<ItemId> outfit(Interaction blank) {
        var category = catalogue.find(blank.item()).map(Item::category);
        return known.getOrDefault(blank.shopper(), Set.of()).stream()
                .filter(item -> !catalogue.find(item).map(Item::category).equals(category))
                .sorted()
                .toList();
    }

    /** The right piece first, then three that the shopper has not taken; empty where there are fewer. */
    private Optional<List<ItemId>> pieces(Interaction blank, Wrong wrong, Random random) {
        var category = catalogue.find(blank.item()).map(Item::category).orElse("");
        var others = new ArrayList<ItemId>();
        switch (wrong) {
            case ANY -> catalogue.items().forEach(item -> others.add(item.id()));
            case SAME_CATEGORY -> others.addAll(byCategory.getOrDefault(category, List.of()));
        }
        others.removeAll(known.getOrDefault(blank.shopper(), Set.of()));
        others.remove(blank.item());
        if (others.size() < WRONG) {
            return Optional.empty();
        }
        Collections.shuffle(others, random);
        var pieces = new ArrayList<>(List.of(blank.item()));
        pieces.addAll(others.subList(0, WRONG));
        return Optional.of(pieces);
    }

    private Map<ItemId, Double> taken(List<ItemId> outfit) {
        var sums = new HashMap<ItemId, Double>();
        for (var item : outfit) {
            for (var found : associations.of(item)) {
                sums.merge(found.item(), found.weight(), Double::sum);
            }
        }
        return sums;
    }

    /** How much the piece's category is taken with those of the outfit, 0..1. */
    private double pair(ItemId piece, List<ItemId> outfit) {
        var category = categoryOf(piece);
        var both = outfit.stream()
                .mapToInt(item -> associations.shoppersOfBoth(category, categoryOf(item)))
                .average()
                .orElse(0);
        return both / highestPair;
    }

    private String categoryOf(ItemId item) {
        return catalogue.find(item).map(Item::category).orElse("");
    }

    private double popularity(ItemId item) {
        var row = associations.row(item);
        return row.isPresent() ? associations.popularity(row.getAsInt()) : 0;
    }

    private interface Score {
        double of(ItemId item);
    }

    /** 1 if the first scores highest, a share of 1 if others score as high, else 0. */
    private static double chanceOfRight(List<ItemId> pieces, Score score) {
        var right = score.of(pieces.get(0));
        var best = pieces.stream().mapToDouble(score::of).max().orElse(0);
        var asGood = pieces.stream().filter(piece -> score.of(piece) == best).count();
        return right == best ? 1.0 / asGood : 0;
    }
}
