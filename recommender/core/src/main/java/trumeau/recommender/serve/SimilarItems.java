package trumeau.recommender.serve;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The items that look like one look: of its category when that is sure, of others only to fill up. */
final class SimilarItems {

    /** How many are looked at closely, beyond those that are asked for. */
    private static final int SPARE = 64;

    private final Shelf shelf;
    private final LookMatch match;
    private final Tuning tuning;

    SimilarItems(Shelf shelf, LookMatch match, Tuning tuning) {
        this.shelf = shelf;
        this.match = match;
        this.tuning = tuning;
    }

    /** Those of the category that look most alike, in stock or not: they speak for what the store does not carry. */
    List<Anchor> neighbours() {
        var nearest = match.category()
                .map(category -> InStockFirst.highest(
                        shelf.ofCategory(category), match::score, position -> true, tuning.neighbours()))
                .orElse(new int[0]);
        return Arrays.stream(nearest)
                .mapToObj(position -> new Anchor(position, match.score(position), Anchor.Kind.LIKE))
                .toList();
    }

    /**
     * The item of the garment's own category that looks most alike, one in stock before one that is sold out. What
     * others took makes nothing nearer.
     */
    Optional<Weighed> nearest(InStockFirst rank) {
        return match.category().stream()
                .flatMapToInt(category -> Arrays.stream(rank.best(shelf.ofCategory(category), match::score, 1)))
                .mapToObj(match::weigh)
                .findFirst();
    }

    /** The best {@code k}, ranked by look and by what is taken with the anchors. */
    List<Weighed> best(InStockFirst rank, AlsoTaken taken, int k) {
        var factor = tuning.shares().alsoTook() / Math.max(taken.highest(), Double.MIN_NORMAL);
        var shortlist = shortlist(rank, k + SPARE);
        return Arrays.stream(
                        rank.best(shortlist, position -> match.score(position) + factor * taken.score(position), k))
                .mapToObj(position -> {
                    var weighed = match.weigh(position);
                    taken.weigh(position, factor, weighed);
                    return weighed;
                })
                .toList();
    }

    private int[] shortlist(InStockFirst rank, int size) {
        if (match.category().isEmpty()) {
            return rank.best(shelf.all(), match::score, size);
        }
        var category = match.category().get();
        var own = rank.best(shelf.ofCategory(category), match::score, size);
        var missing = tuning.similar() + 1 - own.length;
        if (missing <= 0) {
            return own;
        }
        var others = rank.best(
                shelf.all(),
                position -> shelf.item(position).category().equals(category) ? Double.NaN : match.score(position),
                missing);
        return IntStream.concat(Arrays.stream(own), Arrays.stream(others)).toArray();
    }
}
