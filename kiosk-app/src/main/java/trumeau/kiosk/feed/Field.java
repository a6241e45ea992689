package trumeau.kiosk.feed;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a row of a feed can say, under our own names. */
enum Field {
    ID,
    /** Rows with the same one are variants of one item. */
    GROUP,
    TITLE,
    /** The store's own word for the kind of garment. */
    CATEGORY,
    /** A path or number of Google's or Shopify's taxonomy. */
    TAXONOMY,
    PRICE,
    CURRENCY,
    COLOUR,
    PATTERN,
    BRAND,
    PLACE,
    SIZE,
    STOCK,
    AVAILABILITY,
    PICTURES,
    TAG,
    DEPARTMENT,
    MATERIAL,
    CARE,
    /** Whether it is for sale at all. */
    STATUS;

    /** As it is written in mapping files and reports. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Field> of(String code) {
        return Arrays.stream(values())
                .filter(field -> field.code().equals(code))
                .findFirst();
    }
}
