package trumeau.recommender.serve;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import trumeau.recommender.catalog.Catalogue;
import trumeau.recommender.catalog.ItemId;

/**
 * What a store decides of all that is suggested, whoever asks; {@link Filters} are one shopper's. It belongs to one
 * catalogue, whose items' positions it speaks of. Any thread.
 */
public interface Steering {

    /** The store decides nothing. */
    Steering NONE = new Unsteered();

    /** Whether the store decides anything at all. */
    boolean isInForce();

    /** Which positions may be suggested now; a fixed answer, to be asked for once an answer. */
    IntPredicate allowed();

    /** Whether this position is on no card, not even when it is what is before the camera. */
    boolean isExcluded(int position);

    /** The positions that the store puts first where they may be suggested, in their order. */
    List<Integer> picks();

    /** Says of each item that one list would show, in its order, whether it still may; remembers those that may. */
    Predicate<ItemId> quota();

    /** The same decisions about the same items with other figures of stock and price. */
    Steering over(Catalogue figures);
}
