package trumeau.recommender.train;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import trumeau.recommender.catalog.ItemId;

/**
 * A shopper took an item.
 *
 * @param shopper any text that tells shoppers apart; it reaches no model
 * @param weight how strongly: a rating, a count; 1 when nothing is known
 */
public record Interaction(String shopper, ItemId item, double weight, Optional<Instant> at) {

    public Interaction {
        Objects.requireNonNull(item, "item");
        Objects.requireNonNull(at, "at");
        if (shopper.isBlank()) {
            throw new IllegalArgumentException("an interaction needs a shopper");
        }
        if (!Double.isFinite(weight)) {
            throw new IllegalArgumentException("the weight of an interaction must be finite, not " + weight);
        }
    }

    /** A shopper took an item, some time. */
    public static Interaction of(String shopper, ItemId item) {
        return new Interaction(shopper, item, 1, Optional.empty());
    }
}
