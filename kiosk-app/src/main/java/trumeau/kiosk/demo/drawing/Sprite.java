package trumeau.kiosk.demo.drawing;

import java.awt.image.BufferedImage;

/**
 * A garment cut free: premultiplied pixels and where its cloth lies on the sheet.
 *
 * @param side of the square sheet, in pixels
 * @param argb premultiplied pixels, row by row; read only
 * @param left first column with cloth
 * @param top first row with cloth
 * @param right last column with cloth
 * @param bottom last row with cloth
 * @param shade cover 0..1 at a quarter of the size, blurred for soft shadows; read only
 */
@SuppressWarnings("ArrayRecordComponent") // a pixel buffer, shared on purpose and never compared
record Sprite(int side, int[] argb, int left, int top, int right, int bottom, Plane shade) {
    private static final int PART = 4;
    static final int SIDE = 768;

    static Sprite of(Look look) {
        Sheet sheet = new Sheet(SIDE, look.seed());
        look.tailoring().sew(sheet, look);
        return of(sheet.image());
    }

    /** What is drawn on a sheet, cut free. */
    static Sprite of(BufferedImage image) {
        int side = image.getWidth();
        int[] pixels = image.getRGB(0, 0, side, side, null, 0, side);
        int left = side;
        int top = side;
        int right = 0;
        int bottom = 0;
        for (int i = 0; i < pixels.length; i++) {
            int alpha = pixels[i] >>> 24;
            if (alpha > 20) {
                left = Math.min(left, i % side);
                right = Math.max(right, i % side);
                top = Math.min(top, i / side);
                bottom = Math.max(bottom, i / side);
            }
            pixels[i] = alpha << 24
                    | part(pixels[i] >> 16, alpha) << 16
                    | part(pixels[i] >> 8, alpha) << 8
                    | part(pixels[i], alpha);
        }
        return new Sprite(side, pixels, left, top, right, bottom, shade(pixels, side));
    }

    private static int part(int channel, int alpha) {
        return ((channel & 255) * alpha + 127) / 255;
    }

    private static Plane shade(int[] pixels, int side) {
        Plane cover = new Plane(side / PART, side / PART);
        for (int i = 0; i < cover.values().length; i++) {
            int row = i / cover.width() * PART;
            cover.values()[i] = (pixels[row * side + i % cover.width() * PART] >>> 24) / 255f;
        }
        return cover.blurred(3);
    }

    /** How dark the garment's soft shadow is at a place, 0..1. */
    float shadeAt(double x, double y) {
        int column = (int) x / PART;
        int row = (int) y / PART;
        return x < 0 || y < 0 || column >= shade.width() || row >= shade.height()
                ? 0
                : shade.values()[row * shade.width() + column];
    }

    int clothWidth() {
        return right - left + 1;
    }

    int clothHeight() {
        return bottom - top + 1;
    }

    /** How much cloth covers a place, 0..1; nearest pixel. */
    float coverAt(double x, double y) {
        int column = (int) x;
        int row = (int) y;
        return column < 0 || row < 0 || column >= side || row >= side ? 0 : (argb[row * side + column] >>> 24) / 255f;
    }

    /** One channel between the four nearest pixels; the shift names it (24 cover, 16 red, 8 green, 0 blue). */
    static float between(int a, int b, int c, int d, float fx, float fy, int shift) {
        float upper = (a >>> shift & 255) * (1 - fx) + (b >>> shift & 255) * fx;
        float lower = (c >>> shift & 255) * (1 - fx) + (d >>> shift & 255) * fx;
        return upper * (1 - fy) + lower * fy;
    }
}
