package trumeau.recommender.serve;

import java.util.Objects;
import java.util.Optional;
import trumeau.recommender.index.LookVector;

/**
 * What the camera sees of a garment.
 *
 * @param category its category; empty when the recogniser is not sure
 * @param colour the palette's code of its main colour, as {@code navy}
 * @param rgb its main colour as measured, 0xRRGGBB
 * @param pattern as {@code striped}; empty when nobody looked
 */
public record Look(
        LookVector vector,
        Optional<String> category,
        Optional<String> colour,
        Optional<Integer> rgb,
        Optional<String> pattern) {

    public Look {
        Objects.requireNonNull(vector, "vector");
        Objects.requireNonNull(category, "category");
        Objects.requireNonNull(colour, "colour");
        Objects.requireNonNull(pattern, "pattern");
        if (rgb.isPresent() && (rgb.get() < 0 || rgb.get() > 0xFFFFFF)) {
            throw new IllegalArgumentException("rgb must be 0..0xFFFFFF, not " + rgb.get());
        }
    }
}
