package trumeau.kiosk.publish;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import trumeau.recommender.catalog.Catalogue;
import trumeau.recommender.catalog.Item;
import trumeau.recommender.catalog.Provenance;
import trumeau.recommender.train.Interaction;

/**
 * What a store sells and what its shoppers took: all of a release except models and config.
 *
 * @param pictures each picture that an item names; others are left out
 * @param stock whether the stock is the store's own or simulated
 * @param taken whether the interactions are the store's own or simulated
 */
public record Assortment(
        List<Item> items,
        List<SeenPicture> pictures,
        List<Interaction> interactions,
        Instant stockAsOf,
        Provenance stock,
        Provenance taken) {

    public Assortment {
        items = List.copyOf(items);
        pictures = List.copyOf(pictures);
        interactions = List.copyOf(interactions);
        Objects.requireNonNull(stockAsOf, "stockAsOf");
        Objects.requireNonNull(stock, "stock");
        Objects.requireNonNull(taken, "taken");
    }

    /** The same, where what was taken comes from elsewhere. */
    public Assortment taken(Provenance from) {
        return new Assortment(items, pictures, interactions, stockAsOf, stock, from);
    }

    /** The catalogue of it. */
    public Catalogue catalogue() {
        return new Catalogue(items, stockAsOf, stock, taken);
    }
}
