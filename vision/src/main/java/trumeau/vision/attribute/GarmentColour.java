package trumeau.vision.attribute;

import java.util.Objects;

/**
 * The main colour of a garment.
 *
 * @param name the nearest name of the palette
 * @param rgb the measured colour itself, 0xRRGGBB
 */
public record GarmentColour(ColourName name, int rgb) {

    public GarmentColour {
        Objects.requireNonNull(name, "name");
        if (rgb < 0 || rgb > 0xFFFFFF) {
            throw new IllegalArgumentException("rgb must be 0..0xFFFFFF, not " + rgb);
        }
    }

    /** The measured colour as {@code #rrggbb}. */
    public String hex() {
        return String.format("#%06x", rgb);
    }
}
