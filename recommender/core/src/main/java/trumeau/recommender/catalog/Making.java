package trumeau.recommender.catalog;

import java.util.List;
import java.util.Objects;

/**
 * What an item is made of and how it wants to be treated.
 *
 * @param material in the store's own words, as {@code 98 % cotton, 2 % elastane}; empty when nobody knows
 * @param care the symbols of its label, kept in the standard's order, at most one for each treatment
 */
public record Making(String material, List<Care> care) {

    /** Of an item of which nobody knows either. */
    public static final Making UNKNOWN = new Making("", List.of());

    public Making {
        Objects.requireNonNull(material, "material");
        care = care.stream().sorted().toList();
        if (care.stream().map(Care::treatment).distinct().count() != care.size()) {
            throw new IllegalArgumentException("a care label has one symbol for each treatment, not "
                    + String.join(", ", care.stream().map(Care::code).toList()));
        }
    }
}
