package trumeau.vision.attribute;

import java.util.Objects;

/**
 * A colour of a garment.
 *
 * @param name the likeliest name of the palette
 * @param rgb the measured colour itself, 0xRRGGBB
 * @param chances how likely each name is
 */
public record GarmentColour(ColourName name, int rgb, ColourChances chances) {

    public GarmentColour {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(chances, "chances");
        if (rgb < 0 || rgb > 0xFFFFFF) {
            throw new IllegalArgumentException("rgb must be 0..0xFFFFFF, not " + rgb);
        }
    }

    /** A colour whose name nobody doubts. */
    public GarmentColour(ColourName name, int rgb) {
        this(name, rgb, ColourChances.certain(name));
    }

    /** The measured colour as {@code #rrggbb}. */
    public String hex() {
        return String.format("#%06x", rgb);
    }
}
