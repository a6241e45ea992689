package trumeau.recommender.serve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;
import trumeau.recommender.catalog.Item;
import trumeau.recommender.catalog.ItemId;

/**
 * The way to one completed outfit: for each place that is empty, what is worn and taken with all that is there. One
 * thread, one query.
 */
final class Completion {

    /** A board with more places than these is no outfit. */
    private static final int MOST_SLOTS = 6;
    /** So many candidates are ranked for each that is shown, where a store allows few of a kind. */
    private static final int SPARE = 4;
    /** What was taken with these very things counts most: the categories of one place hardly differ. */
    private static final double ALSO_TAKEN = 0.55;

    private static final double PAIR = 0.3;
    private static final double POPULAR = 0.15;

    private final Shelf shelf;
    private final Steering steering;
    private final IntPredicate allowed;
    private final OutfitQuery query;
    private final List<Integer> worn;
    private final List<String> categories;
    private final List<String> departments;
    private final AlsoTaken taken;
    private final InStockFirst rank;
    private final int mostShoppers;

    Completion(Shelf shelf, Tuning tuning, Steering steering, OutfitQuery query) {
        this.shelf = shelf;
        this.steering = steering;
        this.allowed = steering.allowed();
        this.query = query.with(query.filters().and(new Filter.InStock()));
        this.worn = query.items().stream()
                .flatMapToInt(id -> shelf.position(id).stream())
                .boxed()
                .distinct()
                .toList();
        this.categories = Stream.concat(query.own().flatMap(Look::category).stream(), ofWorn(Item::category))
                .distinct()
                .toList();
        this.departments = ofWorn(item -> item.department().orElse(Departments.UNISEX))
                .filter(Predicate.not(Departments.UNISEX::equals))
                .toList();
        this.taken = new AlsoTaken(shelf, anchors(tuning));
        this.rank = new InStockFirst(shelf, this::isShown);
        this.mostShoppers =
                shelf.categories().stream().mapToInt(this::shoppersWith).max().orElse(0);
    }

    /** The empty places in the order of a board; none where nothing is there yet to go with. */
    List<OutfitSlot> give() {
        var places = new ArrayList<>(
                Arrays.stream(BodyPart.values()).map(BodyPart::code).toList());
        shelf.categories().stream()
                .filter(category -> OutfitRules.part(category).isEmpty() && shoppersWith(category) > 0)
                .sorted(Comparator.comparingInt(this::shoppersWith).reversed().thenComparing(Comparator.naturalOrder()))
                .forEach(places::add);
        var slots = places.stream().flatMap(place -> slot(place).stream()).toList();
        var halves = slots.stream().anyMatch(slot -> isHalf(slot.part()));
        return slots.stream()
                .filter(slot -> !halves || !slot.part().equals(BodyPart.WHOLE.code()))
                .limit(MOST_SLOTS)
                .toList();
    }

    private static boolean isHalf(String part) {
        return part.equals(BodyPart.UPPER.code()) || part.equals(BodyPart.LOWER.code());
    }

    private Optional<OutfitSlot> slot(String place) {
        var candidates = shelf.categories().stream()
                .filter(category -> OutfitSlot.partOf(category).equals(place) && fits(category))
                .flatMapToInt(category -> Arrays.stream(shelf.ofCategory(category)))
                .sorted()
                .toArray();
        var ranked = Arrays.stream(
                        rank.best(candidates, this::score, steering.isInForce() ? SPARE * query.each() : query.each()))
                .mapToObj(position -> weigh(position).as(Relation.GOES_WITH));
        var met = new HashSet<ItemId>();
        var quota = steering.quota();
        var best = Stream.concat(picks(candidates), ranked)
                .filter(each -> met.add(each.item()) && quota.test(each.item()))
                .limit(query.each())
                .toList();
        return best.isEmpty() ? Optional.empty() : Optional.of(new OutfitSlot(place, best));
    }

    private Stream<Suggestion> picks(int[] candidates) {
        return steering.picks().stream()
                .filter(position -> Arrays.binarySearch(candidates, position) >= 0 && isShown(position))
                .map(position -> weigh(position).as(Relation.GOES_WITH).picked());
    }

    private boolean fits(String category) {
        return !categories.isEmpty() && categories.stream().allMatch(each -> OutfitRules.fit(each, category));
    }

    private boolean isShown(int position) {
        var item = shelf.item(position);
        return allowed.test(position)
                && !worn.contains(position)
                && departments.stream().allMatch(each -> Departments.agree(each, item.department()))
                && query.filters().keeps(item);
    }

    private double score(int position) {
        return weigh(position).score();
    }

    private Weighed weigh(int position) {
        var item = shelf.item(position);
        var weighed = new Weighed(item);
        var with = shoppersWith(item.category());
        if (with > 0) {
            weighed.add(
                    new Reason.GoesWith(strongest(item.category()), item.category(), shoppers(item)),
                    PAIR * with / mostShoppers);
        }
        if (shelf.popularity(position) > 0) {
            weighed.add(
                    new Reason.Popular(shelf.popularity(position)),
                    POPULAR * shelf.popularity(position) / shelf.highestPopularity());
        }
        taken.weigh(position, ALSO_TAKEN / Math.max(taken.highest(), Double.MIN_NORMAL), weighed);
        return weighed;
    }

    private int shoppers(Item item) {
        return shelf.associations().shoppersOfBoth(strongest(item.category()), item.category());
    }

    /** Of what is there, the category that is taken most with this one. */
    private String strongest(String category) {
        return categories.stream()
                .max(Comparator.comparingInt(each -> shelf.associations().shoppersOfBoth(each, category)))
                .orElseThrow();
    }

    /** How many shoppers took this category with one of those that are there, over all of them. */
    private int shoppersWith(String category) {
        return categories.stream()
                .mapToInt(each ->
                        OutfitRules.fit(each, category) ? shelf.associations().shoppersOfBoth(each, category) : 0)
                .sum();
    }

    private Stream<String> ofWorn(Function<Item, String> word) {
        return worn.stream().map(position -> word.apply(shelf.item(position)));
    }

    /** The items, and for the shopper's own garment those that look like it, which count together as one. */
    private List<Anchor> anchors(Tuning tuning) {
        var like = query.own()
                .map(look -> new SimilarItems(shelf, new LookMatch(shelf, look, tuning, position -> true), tuning))
                .map(SimilarItems::neighbours)
                .orElse(List.of());
        var sum = like.stream().mapToDouble(Anchor::weight).sum();
        return Stream.concat(
                        worn.stream().map(position -> new Anchor(position, 1, Anchor.Kind.HELD)),
                        like.stream().map(each -> new Anchor(each.position(), each.weight() / sum, each.kind())))
                .toList();
    }
}
