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
 * @param patternConfidence how sure the pattern is, 0..1; it counts so much
 */
public record Look(
        LookVector vector,
        Optional<String> category,
        Optional<String> colour,
        Optional<Integer> rgb,
        Optional<String> pattern,
        double patternConfidence) {

    public Look {
        Objects.requireNonNull(vector, "vector");
        Objects.requireNonNull(category, "category");
        Objects.requireNonNull(colour, "colour");
        Objects.requireNonNull(pattern, "pattern");
        if (rgb.isPresent() && (rgb.get() < 0 || rgb.get() > 0xFFFFFF)) {
            throw new IllegalArgumentException("rgb must be 0..0xFFFFFF, not " + rgb.get());
        }
        if (!(patternConfidence >= 0 && patternConfidence <= 1)) {
            throw new IllegalArgumentException("a confidence lies in 0..1, not " + patternConfidence);
        }
    }

    /** A look whose pattern is certain, or not known. */
    public Look(
            LookVector vector,
            Optional<String> category,
            Optional<String> colour,
            Optional<Integer> rgb,
            Optional<String> pattern) {
        this(vector, category, colour, rgb, pattern, 1);
    }
}
