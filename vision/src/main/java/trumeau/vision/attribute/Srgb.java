package trumeau.vision.attribute;

/** The transfer curve of sRGB (IEC 61966-2-1): between channels 0..255 and light 0..1. */
final class Srgb {

    private static final double[] LIGHT = new double[256];
    private static final int STEPS = 4096;
    private static final int[] CHANNEL = new int[STEPS + 1];

    static {
        for (var i = 0; i < LIGHT.length; i++) {
            var share = i / 255.0;
            LIGHT[i] = share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
        }
        for (var i = 0; i <= STEPS; i++) {
            var light = (double) i / STEPS;
            var share = light <= 0.0031308 ? light * 12.92 : 1.055 * Math.pow(light, 1 / 2.4) - 0.055;
            CHANNEL[i] = (int) Math.round(255 * share);
        }
    }

    private Srgb() {}

    static double light(int channel) {
        return LIGHT[channel];
    }

    /** The nearest channel; light above 1 is as 1. */
    static int channel(double light) {
        return CHANNEL[(int) Math.round(Math.min(1, light) * STEPS)];
    }
}
