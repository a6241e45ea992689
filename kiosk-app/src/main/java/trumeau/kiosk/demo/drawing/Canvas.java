package trumeau.kiosk.demo.drawing;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;

/** A picture in the making: opaque BGR bytes that several painters work on, one after the other. */
final class Canvas {
    private final int width;
    private final int height;
    private final BufferedImage picture;
    private final byte[] bgr;

    Canvas(int width, int height) {
        this.width = width;
        this.height = height;
        this.picture = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        this.bgr = ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
    }

    /** A canvas that starts as a copy. */
    Canvas(Canvas other) {
        this(other.width, other.height);
        System.arraycopy(other.bgr, 0, bgr, 0, bgr.length);
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    BufferedImage picture() {
        return picture;
    }

    void set(int x, int y, double red, double green, double blue) {
        int i = (y * width + x) * 3;
        bgr[i] = clamped(blue);
        bgr[i + 1] = clamped(green);
        bgr[i + 2] = clamped(red);
    }

    /** Lays a premultiplied colour 0..255 over a pixel that is first darkened by a shadow 0..1. */
    void over(int x, int y, float cover, float red, float green, float blue, float shadow) {
        int i = (y * width + x) * 3;
        float left = (1 - cover) * (1 - shadow);
        bgr[i] = (byte) Math.min(255, (int) (blue + (bgr[i] & 255) * left + 0.5f));
        bgr[i + 1] = (byte) Math.min(255, (int) (green + (bgr[i + 1] & 255) * left + 0.5f));
        bgr[i + 2] = (byte) Math.min(255, (int) (red + (bgr[i + 2] & 255) * left + 0.5f));
    }

    /** Softens the whole picture by a box of the given radius in pixels; 0 leaves it. */
    void soften(int radius) {
        if (radius == 0) {
            return;
        }
        for (int channel = 0; channel < 3; channel++) {
            Plane plane = new Plane(width, height);
            for (int i = 0; i < plane.values().length; i++) {
                plane.values()[i] = bgr[i * 3 + channel] & 255;
            }
            float[] soft = plane.blurred(radius).values();
            for (int i = 0; i < soft.length; i++) {
                bgr[i * 3 + channel] = clamped(soft[i]);
            }
        }
    }

    /** A quick slight blur that mixes each pixel with its four neighbours; part 0..1. */
    void defocus(float part) {
        int kept = Math.round(256 * (1 - part));
        int given = (256 - kept) / 4;
        byte[] from = bgr.clone();
        int line = width * 3;
        for (int y = 1; y < height - 1; y++) {
            for (int i = y * line + 3; i < (y + 1) * line - 3; i++) {
                int around =
                        (from[i - 3] & 255) + (from[i + 3] & 255) + (from[i - line] & 255) + (from[i + line] & 255);
                bgr[i] = (byte) (((from[i] & 255) * kept + around * given) >>> 8);
            }
        }
    }

    /** Adds sensor noise of the given strength in grey levels and scales the three channels by light. */
    void expose(long seed, double strength, double red, double green, double blue) {
        byte[][] tables = {table(blue), table(green), table(red)};
        long state = seed | 1;
        int level = (int) Math.round(strength * 16);
        for (int i = 0; i + 2 < bgr.length; i += 3) {
            state ^= state << 13;
            state ^= state >>> 7;
            state ^= state << 17;
            int grain = ((int) ((state & 255) + ((state >>> 8) & 255) - 255) * level) >> 11;
            int tint = ((int) (((state >>> 16) & 255) - 127) * level) >> 12;
            bgr[i] = noisy(tables[0][bgr[i] & 255] & 255, grain + tint);
            bgr[i + 1] = noisy(tables[1][bgr[i + 1] & 255] & 255, grain);
            bgr[i + 2] = noisy(tables[2][bgr[i + 2] & 255] & 255, grain - tint);
        }
    }

    private static byte[] table(double factor) {
        byte[] table = new byte[256];
        for (int i = 0; i < 256; i++) {
            table[i] = clamped(i * factor);
        }
        return table;
    }

    private static byte noisy(int value, int noise) {
        return (byte) Math.max(0, Math.min(255, value + noise));
    }

    private static byte clamped(double value) {
        return (byte) Math.max(0, Math.min(255, (int) (value + 0.5)));
    }
}
