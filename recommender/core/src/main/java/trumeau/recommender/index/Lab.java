package trumeau.recommender.index;

/**
 * A colour in CIE L*a*b* (D65), where distance is near to what eyes see.
 *
 * @param lightness 0..100
 * @param a green to red
 * @param b blue to yellow
 */
public record Lab(float lightness, float a, float b) {

    private static final double EPSILON = 216.0 / 24389;
    private static final double KAPPA = 24389.0 / 27;
    /** The distance at which two colours agree by half; garments in shop light vary by about this. */
    private static final double HALF = 25;

    /** From sRGB, 0xRRGGBB. */
    public static Lab ofRgb(int rgb) {
        var red = linear(rgb >> 16 & 0xFF);
        var green = linear(rgb >> 8 & 0xFF);
        var blue = linear(rgb & 0xFF);
        var x = curve((0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047);
        var y = curve(0.2126729 * red + 0.7151522 * green + 0.0721750 * blue);
        var z = curve((0.0193339 * red + 0.1191920 * green + 0.9503041 * blue) / 1.08883);
        return new Lab((float) (116 * y - 16), (float) (500 * (x - y)), (float) (200 * (y - z)));
    }

    /** Euclidean distance (CIE 1976); 2.3 is just noticeable. */
    public double distance(Lab other) {
        return Math.sqrt(squaredDistance(other));
    }

    /** 1 for the same colour, 0.5 at a distance of 25, towards 0 far away. */
    public double agreement(Lab other) {
        return 1 / (1 + squaredDistance(other) / (HALF * HALF));
    }

    private double squaredDistance(Lab other) {
        var dl = lightness - other.lightness;
        var da = a - other.a;
        var db = b - other.b;
        return (double) dl * dl + (double) da * da + (double) db * db;
    }

    private static double linear(int channel) {
        var value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static double curve(double value) {
        return value > EPSILON ? Math.cbrt(value) : (KAPPA * value + 16) / 116;
    }
}
