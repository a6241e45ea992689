package trumeau.device.store;

import java.time.Instant;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * A live figure of stock as it is kept.
 *
 * @param pieces 0 or more
 * @param at when it was true
 * @param source who said so
 * @param overruled what staff found to be wrong when they set this figure; while a source repeats it, it stays
 *     overruled
 */
public record StockRow(Key key, int pieces, Instant at, String source, OptionalInt overruled) {

    public StockRow {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(overruled, "overruled");
        if (pieces < 0) {
            throw new IllegalArgumentException("pieces are 0 or more, not " + pieces);
        }
    }

    /** One size in one colour of an item. */
    public record Key(String item, String size, String colour) {
        public Key {
            Objects.requireNonNull(item, "item");
            Objects.requireNonNull(size, "size");
            Objects.requireNonNull(colour, "colour");
        }
    }
}
