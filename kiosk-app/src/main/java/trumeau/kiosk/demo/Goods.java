package trumeau.kiosk.demo;

import java.util.List;
import java.util.Objects;

/**
 * What is known of a garment before the invented store gives it a name, a price and a place.
 *
 * @param noun what it is called, as {@code Oxford shirt}
 * @param pictures SHA-256 of each picture
 */
record Goods(String category, String noun, String colour, String pattern, List<String> pictures) {

    Goods {
        Objects.requireNonNull(category, "category");
        Objects.requireNonNull(noun, "noun");
        Objects.requireNonNull(colour, "colour");
        Objects.requireNonNull(pattern, "pattern");
        pictures = List.copyOf(pictures);
    }
}
