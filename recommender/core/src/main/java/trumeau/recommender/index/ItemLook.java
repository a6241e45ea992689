package trumeau.recommender.index;

import java.util.Objects;
import java.util.Optional;
import trumeau.recommender.catalog.ItemId;

/**
 * How an item of the catalogue looks in one of its photos; an item may have several.
 *
 * @param rgb its main colour as measured in its picture, 0xRRGGBB; without it the catalogue's colour name counts
 */
public record ItemLook(ItemId item, LookVector vector, Optional<Integer> rgb) {

    public ItemLook {
        Objects.requireNonNull(item, "item");
        Objects.requireNonNull(vector, "vector");
        if (rgb.isPresent() && (rgb.get() < 0 || rgb.get() > 0xFFFFFF)) {
            throw new IllegalArgumentException("rgb must be 0..0xFFFFFF, not " + rgb.get());
        }
    }
}
