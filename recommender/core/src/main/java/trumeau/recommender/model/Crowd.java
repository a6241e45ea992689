package trumeau.recommender.model;

import java.util.Objects;
import trumeau.recommender.catalog.Provenance;

/**
 * Whose deeds a table was learnt from, as numbers only.
 *
 * @param interactions where the deeds come from
 * @param shoppers how many shoppers, or visits, there were
 * @param deeds how many pairs of a shopper and an item
 * @param minimumShoppers what fewer shoppers did together was left out, so that nobody can be told from it
 *     (k-anonymity)
 */
public record Crowd(Provenance interactions, long shoppers, long deeds, int minimumShoppers) {

    public Crowd {
        Objects.requireNonNull(interactions, "interactions");
        if (shoppers < 0 || deeds < 0 || minimumShoppers < 1) {
            throw new IllegalArgumentException(
                    "shoppers and deeds are zero or more and the minimum is one or more, not " + shoppers + ", " + deeds
                            + " and " + minimumShoppers);
        }
    }
}
