package trumeau.vision.opencv;

import org.opencv.core.CvType;
import org.opencv.core.Mat;

/**
 * The colour of a black body's light in linear sRGB at luminance 1; chromaticity by the cubic splines of Kim et al. (US
 * patent 7,024,034), good from 1,667 to 25,000 K.
 */
record BlackBody(double red, double green, double blue) {

    private static final double CAMERA = 6_500;

    static BlackBody of(double kelvin) {
        if (!(kelvin >= 1_667 && kelvin <= 25_000)) {
            throw new IllegalArgumentException("light must be of 1667 to 25000 K, not " + kelvin);
        }
        var x = x(kelvin);
        var y = y(kelvin, x);
        var bigX = x / y;
        var bigZ = (1 - x - y) / y;
        return new BlackBody(
                Math.max(0, 3.2406 * bigX - 1.5372 - 0.4986 * bigZ),
                Math.max(0, -0.9689 * bigX + 1.8758 + 0.0415 * bigZ),
                Math.max(0, 0.0557 * bigX - 0.2040 + 1.0570 * bigZ));
    }

    private static double x(double kelvin) {
        var k = 1_000 / kelvin;
        return kelvin <= 4_000
                ? -0.2661239 * k * k * k - 0.2343589 * k * k + 0.8776956 * k + 0.179910
                : -3.0258469 * k * k * k + 2.1070379 * k * k + 0.2226347 * k + 0.240390;
    }

    private static double y(double kelvin, double x) {
        if (kelvin <= 2_222) {
            return -1.1063814 * x * x * x - 1.34811020 * x * x + 2.18555832 * x - 0.20219683;
        }
        return kelvin <= 4_000
                ? -0.9549476 * x * x * x - 1.37418593 * x * x + 2.09137015 * x - 0.16748867
                : 3.0817580 * x * x * x - 5.87338670 * x * x + 3.75112997 * x - 0.37001483;
    }

    /** What a camera set for 6,500 K makes of each level of blue, green and red: 1x256, three channels of 8 bits. */
    Mat table() {
        var white = of(CAMERA);
        var table = new Mat(1, 256, CvType.CV_8UC3);
        for (var level = 0; level < 256; level++) {
            table.put(
                    0,
                    level,
                    tinted(level, blue / white.blue),
                    tinted(level, green / white.green),
                    tinted(level, red / white.red));
        }
        return table;
    }

    private static double tinted(int level, double gain) {
        var value = level / 255.0;
        var linear = value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
        var lit = Math.min(1, linear * gain);
        return Math.rint(255 * (lit <= 0.0031308 ? 12.92 * lit : 1.055 * Math.pow(lit, 1 / 2.4) - 0.055));
    }
}
