package trumeau.recommender.catalog;

import java.util.Objects;

/**
 * One size in one colour of an item.
 *
 * @param colour the palette's code, as {@code navy}
 * @param stock pieces in this store
 */
public record Variant(String size, String colour, int stock) {

    public Variant {
        Objects.requireNonNull(colour, "colour");
        if (size.isBlank()) {
            throw new IllegalArgumentException("a variant needs a size");
        }
        if (stock < 0) {
            throw new IllegalArgumentException("stock can't be below zero: " + stock);
        }
    }
}
