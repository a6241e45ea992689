package trumeau.recommender.serve;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import trumeau.recommender.catalog.ItemId;

/**
 * An outfit that is to be completed.
 *
 * @param own a garment that is the shopper's own: what goes with it goes with the store's items that look like it
 * @param items those of the store that belong to it already; ones that the store does not know are passed over
 * @param filters hold for every candidate, each of which is in stock, too
 * @param each how many candidates for each place at most, 1..50
 */
public record OutfitQuery(Optional<Look> own, List<ItemId> items, Filters filters, int each) {

    private static final int MOST = 50;

    public OutfitQuery {
        Objects.requireNonNull(own, "own");
        items = List.copyOf(items);
        Objects.requireNonNull(filters, "filters");
        if (each < 1 || each > MOST) {
            throw new IllegalArgumentException("candidates for a place are 1.." + MOST + ", not " + each);
        }
    }

    /** Around items of the store. */
    public static OutfitQuery around(List<ItemId> items, int each) {
        return new OutfitQuery(Optional.empty(), items, Filters.none(), each);
    }

    /** Around a garment of the shopper's own. */
    public static OutfitQuery around(Look own, int each) {
        return new OutfitQuery(Optional.of(own), List.of(), Filters.none(), each);
    }

    /** The same with other filters. */
    public OutfitQuery with(Filters others) {
        return new OutfitQuery(own, items, others, each);
    }

    /** The same with more of the store's items. */
    public OutfitQuery and(List<ItemId> more) {
        return new OutfitQuery(own, Stream.concat(items.stream(), more.stream()).toList(), filters, each);
    }
}
