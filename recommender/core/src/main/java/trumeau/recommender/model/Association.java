package trumeau.recommender.model;

import java.util.Objects;
import trumeau.recommender.catalog.ItemId;

/**
 * An item that is taken together with another.
 *
 * @param weight how strongly, above 0 and at most 1
 * @param shoppers how many shoppers took both
 */
public record Association(ItemId item, double weight, int shoppers) {

    public Association {
        Objects.requireNonNull(item, "item");
        if (!(weight > 0 && weight <= 1)) {
            throw new IllegalArgumentException("a weight lies above 0 and at most at 1, not " + weight);
        }
        if (shoppers < 1) {
            throw new IllegalArgumentException("an association needs a shopper, not " + shoppers);
        }
    }
}
