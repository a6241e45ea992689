package trumeau.vision.attribute;

/**
 * The colour of the light in a picture, by shades of grey: a Minkowski mean of all pixels is taken for grey (Finlayson,
 * Trezzi, Shades of Gray and Colour Constancy, CIC 2004).
 */
final class SceneLight {

    private static final double LEAST = 1e-3;
    /** What seems more coloured than this is a picture full of one colour, not its light. */
    private static final double STRONGEST = 3;

    private final double[] factors = new double[3];

    /** @param rgb pixels of the picture, 0xRRGGBB, not only the garment's */
    SceneLight(int[] rgb) {
        for (var pixel : rgb) {
            factors[0] += fourth(Srgb.light(pixel >> 16 & 0xFF));
            factors[1] += fourth(Srgb.light(pixel >> 8 & 0xFF));
            factors[2] += fourth(Srgb.light(pixel & 0xFF));
        }
        for (var i = 0; i < factors.length; i++) {
            factors[i] = Math.sqrt(Math.sqrt(factors[i] / rgb.length));
        }
        var mean = (factors[0] + factors[1] + factors[2]) / 3;
        for (var i = 0; i < factors.length; i++) {
            factors[i] = Math.max(1 / STRONGEST, Math.min(STRONGEST, mean / Math.max(LEAST, factors[i])));
        }
    }

    private static double fourth(double value) {
        return value * value * value * value;
    }

    /** The pixel as grey light would show it. */
    int asInGreyLight(int rgb) {
        return (scaled(rgb >> 16, 0) << 16) | (scaled(rgb >> 8, 1) << 8) | scaled(rgb, 2);
    }

    private int scaled(int channel, int place) {
        return Srgb.channel(Srgb.light(channel & 0xFF) * factors[place]);
    }
}
