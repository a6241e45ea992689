package trumeau.kiosk.elsewhere;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import trumeau.recommender.catalog.Variant;

/**
 * How many pieces of a size another store has.
 *
 * @param store its name
 * @param colour the palette's code; absent where the size comes in one colour only
 * @param countedAt when that was true
 */
public record StockThere(
        String store, String item, String size, Optional<String> colour, int pieces, Instant countedAt) {

    public StockThere {
        Objects.requireNonNull(store, "store");
        Objects.requireNonNull(item, "item");
        Objects.requireNonNull(size, "size");
        Objects.requireNonNull(colour, "colour");
        Objects.requireNonNull(countedAt, "countedAt");
        if (pieces < 0) {
            throw new IllegalArgumentException("pieces are 0 or more, not " + pieces);
        }
    }

    /** Whether it speaks of this variant, if it is of its item. */
    boolean isOf(Variant variant) {
        return variant.size().equals(size) && (colour.isEmpty() || colour.get().equals(variant.colour()));
    }
}
