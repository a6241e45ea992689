package trumeau.recommender.search;

import java.util.List;
import java.util.Objects;
import trumeau.recommender.catalog.Item;

/**
 * What was found.
 *
 * @param total how many items there are, those that were left out too
 * @param heed how the words were heeded
 * @param items the most fitting first; in stock first among those that fit equally
 */
public record Found(int total, Heed heed, List<Item> items, Facets facets) {

    public Found {
        Objects.requireNonNull(heed, "heed");
        Objects.requireNonNull(facets, "facets");
        items = List.copyOf(items);
    }

    /** How many of the words an item had to have. */
    public enum Heed {
        /** There were no words. */
        NO_WORDS,
        /** Each item has all of them. */
        ALL,
        /** No item of the store has all of them; each has at least one. */
        SOME
    }
}
