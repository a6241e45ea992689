package trumeau.kiosk.demo.drawing;

import java.awt.Color;

/** The named colours of the demo store; codes are lower case with hyphens, values are sRGB. */
enum Tint {
    BLACK(0x29292E),
    WHITE(0xF3F2EE),
    GREY(0x94969B),
    CHARCOAL(0x4A4C52),
    NAVY(0x26324F),
    BLUE(0x2F62AD),
    LIGHT_BLUE(0xA8C5E2),
    RED(0xBF3833),
    BURGUNDY(0x6D2334),
    PINK(0xE4A8B3),
    CORAL(0xE67F6C),
    ORANGE(0xDA783A),
    YELLOW(0xE6BE4C),
    GREEN(0x3E7B54),
    MINT(0xB3D4C1),
    OLIVE(0x6B6B40),
    TEAL(0x2E787D),
    PURPLE(0x6B4E8C),
    LILAC(0xC2B2D6),
    BEIGE(0xD6C3A3),
    BROWN(0x704B35),
    KHAKI(0xA3986F),
    CREAM(0xEDE4D0),
    DENIM(0x4F6B90);

    private final int rgb;

    Tint(int rgb) {
        this.rgb = rgb;
    }

    /** Finds a tint by its code. */
    static Tint named(String code) {
        for (Tint tint : values()) {
            if (tint.code().equals(code)) {
                return tint;
            }
        }
        throw new IllegalArgumentException("unknown colour: " + code);
    }

    String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    int rgb() {
        return rgb;
    }

    /** Brightness as the eye weighs it, 0..1. */
    double brightness() {
        return brightness(rgb);
    }

    static double brightness(int rgb) {
        return (0.3 * (rgb >> 16 & 255) + 0.59 * (rgb >> 8 & 255) + 0.11 * (rgb & 255)) / 255;
    }

    /** A blend of two sRGB values; part 0 is the first, 1 the second. */
    static int blend(int first, int second, double part) {
        double p = Math.max(0, Math.min(1, part));
        int red = (int) Math.round((first >> 16 & 255) * (1 - p) + (second >> 16 & 255) * p);
        int green = (int) Math.round((first >> 8 & 255) * (1 - p) + (second >> 8 & 255) * p);
        int blue = (int) Math.round((first & 255) * (1 - p) + (second & 255) * p);
        return red << 16 | green << 8 | blue;
    }

    /** A colour that shows on the given one: darker on light cloth, lighter on dark cloth. */
    static Color thread(int rgb, double alpha) {
        int ink = brightness(rgb) > 0.3 ? blend(rgb, 0x15151A, 0.6) : blend(rgb, 0xFFFFFF, 0.42);
        return new Color(ink >> 16 & 255, ink >> 8 & 255, ink & 255, (int) (alpha * 255));
    }
}
