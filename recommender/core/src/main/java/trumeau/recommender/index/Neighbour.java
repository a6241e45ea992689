package trumeau.recommender.index;

import java.util.Objects;
import trumeau.recommender.catalog.ItemId;

/**
 * An item and how near it lies to what was asked for.
 *
 * @param similarity cosine, -1..1
 */
public record Neighbour(ItemId item, double similarity) {

    public Neighbour {
        Objects.requireNonNull(item, "item");
        if (!(similarity >= -1 && similarity <= 1)) {
            throw new IllegalArgumentException("a similarity lies in -1..1, not " + similarity);
        }
    }
}
