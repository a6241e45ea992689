package trumeau.recommender.serve;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import trumeau.recommender.index.LookVector;

/**
 * What the camera sees of a garment.
 *
 * @param category its category; empty when the recogniser is not sure
 * @param colour the palette's code of its main colour, as {@code navy}
 * @param rgb its main colour as measured, 0xRRGGBB
 * @param colourChances how likely each colour name is, 0..1; a name that is missing is out of the question
 * @param pattern as {@code striped}; empty when nobody looked
 * @param patternConfidence how sure the pattern is, 0..1; it counts so much
 */
public record Look(
        LookVector vector,
        Optional<String> category,
        Optional<String> colour,
        Optional<Integer> rgb,
        Map<String, Double> colourChances,
        Optional<String> pattern,
        double patternConfidence) {

    public Look {
        Objects.requireNonNull(vector, "vector");
        Objects.requireNonNull(category, "category");
        Objects.requireNonNull(colour, "colour");
        colourChances = Map.copyOf(colourChances);
        Objects.requireNonNull(pattern, "pattern");
        if (rgb.isPresent() && (rgb.get() < 0 || rgb.get() > 0xFFFFFF)) {
            throw new IllegalArgumentException("rgb must be 0..0xFFFFFF, not " + rgb.get());
        }
        requireShare(patternConfidence);
        colourChances.values().forEach(Look::requireShare);
    }

    private static void requireShare(double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("a confidence lies in 0..1, not " + value);
        }
    }

    /** A look whose colour name is certain, or not known. */
    public Look(
            LookVector vector,
            Optional<String> category,
            Optional<String> colour,
            Optional<Integer> rgb,
            Optional<String> pattern,
            double patternConfidence) {
        this(
                vector,
                category,
                colour,
                rgb,
                colour.map(name -> Map.of(name, 1.0)).orElse(Map.of()),
                pattern,
                patternConfidence);
    }

    /** A look whose colour name and pattern are certain, or not known. */
    public Look(
            LookVector vector,
            Optional<String> category,
            Optional<String> colour,
            Optional<Integer> rgb,
            Optional<String> pattern) {
        this(vector, category, colour, rgb, pattern, 1);
    }
}
