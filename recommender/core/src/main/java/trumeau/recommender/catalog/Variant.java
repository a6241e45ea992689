package trumeau.recommender.catalog;

import java.util.Objects;
import java.util.Optional;

/**
 * One size in one colour of an item.
 *
 * @param colour the palette's code, as {@code navy}
 * @param stock pieces in this store
 * @param tag the text of this size's own code, where its label has one, as the EAN-13
 */
public record Variant(String size, String colour, int stock, Optional<String> tag) {

    public Variant {
        Objects.requireNonNull(colour, "colour");
        if (size.isBlank()) {
            throw new IllegalArgumentException("a variant needs a size");
        }
        if (stock < 0) {
            throw new IllegalArgumentException("stock can't be below zero: " + stock);
        }
        if (tag.isPresent() && tag.get().isBlank()) {
            throw new IllegalArgumentException("size " + size + ": a tag needs a text");
        }
    }

    /** A variant without a code of its own. */
    public Variant(String size, String colour, int stock) {
        this(size, colour, stock, Optional.empty());
    }

    /** The same with so many pieces in this store. */
    public Variant holding(int pieces) {
        return new Variant(size, colour, pieces, tag);
    }
}
