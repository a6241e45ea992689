package trumeau.vision.attribute;

/**
 * A colour in CIELAB (D65), where distances are near to what people see.
 *
 * @param lightness 0..100
 * @param a green to red
 * @param b blue to yellow
 */
record Lab(double lightness, double a, double b) {

    static Lab of(int rgb) {
        var red = Srgb.light(rgb >> 16 & 0xFF);
        var green = Srgb.light(rgb >> 8 & 0xFF);
        var blue = Srgb.light(rgb & 0xFF);
        var x = curve((0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047);
        var y = curve(0.2126729 * red + 0.7151522 * green + 0.0721750 * blue);
        var z = curve((0.0193339 * red + 0.1191920 * green + 0.9503041 * blue) / 1.08883);
        return new Lab(116 * y - 16, 500 * (x - y), 200 * (y - z));
    }

    private static double curve(double share) {
        return share > 216.0 / 24389 ? Math.cbrt(share) : (24389.0 / 27 * share + 16) / 116;
    }

    double squaredDistance(Lab other) {
        var l = lightness - other.lightness;
        var da = a - other.a;
        var db = b - other.b;
        return l * l + da * da + db * db;
    }
}
