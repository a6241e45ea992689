package trumeau.recommender.serve;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import trumeau.recommender.catalog.Item;

/**
 * The items that are here and that nobody was seen to take: no table knows them, and no count of shoppers speaks for
 * them. Whoever took one before was too few to be told.
 */
final class Newcomers {

    private final Shelf shelf;
    private final int[] positions;

    Newcomers(Shelf shelf) {
        this.shelf = shelf;
        this.positions = IntStream.range(0, shelf.size())
                .filter(position -> shelf.inStock(position) && isUnknown(position))
                .toArray();
    }

    /** Those that may be suggested, each with that as its reason; in the order of the catalogue. */
    List<Suggestion> suggested(Steering steering, Predicate<Item> wanted) {
        var allowed = steering.allowed();
        return IntStream.of(positions)
                .filter(allowed)
                .mapToObj(shelf::item)
                .filter(wanted)
                .map(item -> new Suggestion(
                        item.id(),
                        0,
                        Relation.ALSO_TOOK,
                        List.of(new Reason.NewHere(), new Reason.InStock(item.stock()))))
                .toList();
    }

    private boolean isUnknown(int position) {
        return shelf.popularity(position) == 0
                && shelf.learnt().stream().noneMatch(learnt -> learnt.knows(List.of(position)));
    }
}
