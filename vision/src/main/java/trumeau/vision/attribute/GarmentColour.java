package trumeau.vision.attribute;

import java.util.Objects;

/**
 * A colour of a garment.
 *
 * @param rgb the measured colour itself, 0xRRGGBB
 * @param chances how likely each name of the palette is
 */
public record GarmentColour(int rgb, ColourChances chances) {

    public GarmentColour {
        Objects.requireNonNull(chances, "chances");
        if (rgb < 0 || rgb > 0xFFFFFF) {
            throw new IllegalArgumentException("rgb must be 0..0xFFFFFF, not " + rgb);
        }
    }

    /** A colour whose name nobody doubts. */
    public GarmentColour(ColourName name, int rgb) {
        this(rgb, ColourChances.certain(name));
    }

    /** The likeliest name. */
    public ColourName name() {
        return chances.best();
    }

    /** The measured colour as {@code #rrggbb}. */
    public String hex() {
        return String.format("#%06x", rgb);
    }
}
