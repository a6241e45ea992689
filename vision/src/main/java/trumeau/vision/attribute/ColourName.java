package trumeau.vision.attribute;

import java.util.Locale;

/** The names of the palette; the pages hold their words in each language. */
public enum ColourName {
    BLACK(0x1B1B1D),
    WHITE(0xF4F4F2),
    GREY(0x8C8F94),
    NAVY(0x1F2A44),
    BLUE(0x2F5FA8),
    LIGHT_BLUE(0x9CC0E0),
    DENIM(0x4A6485),
    TEAL(0x1F7F7A),
    GREEN(0x2E8B47),
    OLIVE(0x6B6B35),
    KHAKI(0xA79A6B),
    YELLOW(0xE8C53A),
    ORANGE(0xE07B2E),
    RED(0xC4262E),
    BURGUNDY(0x6E1F2F),
    PINK(0xE7A3B8),
    PURPLE(0x6F4A8E),
    BROWN(0x6B4A33),
    BEIGE(0xD6C3A1),
    CREAM(0xF0E8D2);

    private final int rgb;

    ColourName(int rgb) {
        this.rgb = rgb;
    }

    /** The palette's own shade of it, 0xRRGGBB. */
    public int rgb() {
        return rgb;
    }

    /** The code that goes over the wire, as {@code light-blue}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
