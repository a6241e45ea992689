package trumeau.recommender.serve;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** What goes with a category: items of the categories that are worn and taken with it, at most two of each. */
final class Outfit {

    private static final int OF_EACH = 2;
    /** That the categories are taken together counts most, since it holds for new items too. */
    private static final double PAIR = 0.5;

    private static final double ALSO_TAKEN = 0.4;
    private static final double POPULAR = 0.1;

    private final Shelf shelf;
    private final String category;
    private final AlsoTaken taken;
    private final double takenFactor;
    private final double pairFactor;
    private final double popularFactor;

    Outfit(Shelf shelf, String category, AlsoTaken taken) {
        this.shelf = shelf;
        this.category = category;
        this.taken = taken;
        takenFactor = ALSO_TAKEN / Math.max(taken.highest(), Double.MIN_NORMAL);
        pairFactor = PAIR
                / Math.max(
                        1,
                        shelf.categories().stream()
                                .mapToInt(this::shoppersOfBoth)
                                .max()
                                .orElse(1));
        popularFactor = POPULAR / Math.max(1, shelf.highestPopularity());
    }

    /** The best {@code k}, the best first. */
    List<Weighed> best(InStockFirst rank, int k) {
        var candidates = shelf.categories().stream()
                .filter(other -> shoppersOfBoth(other) > 0)
                .flatMapToInt(other -> Arrays.stream(rank.best(shelf.ofCategory(other), this::scoreWithin, OF_EACH)))
                .sorted()
                .toArray();
        return IntStream.of(rank.best(candidates, position -> weigh(position).score(), k))
                .mapToObj(this::weigh)
                .toList();
    }

    private int shoppersOfBoth(String other) {
        return OutfitRules.fit(category, other) ? shelf.associations().shoppersOfBoth(category, other) : 0;
    }

    /** The score less the pair's part, which is the same for a whole category. */
    private double scoreWithin(int position) {
        return popularFactor * shelf.popularity(position) + takenFactor * taken.score(position);
    }

    private Weighed weigh(int position) {
        var item = shelf.item(position);
        var both = shoppersOfBoth(item.category());
        var weighed = new Weighed(item).add(new Reason.GoesWith(category, item.category(), both), pairFactor * both);
        if (shelf.popularity(position) > 0) {
            weighed.add(new Reason.Popular(shelf.popularity(position)), popularFactor * shelf.popularity(position));
        }
        taken.weigh(position, takenFactor, weighed);
        return weighed;
    }
}
