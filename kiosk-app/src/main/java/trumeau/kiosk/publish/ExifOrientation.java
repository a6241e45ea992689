package trumeau.kiosk.publish;

import java.awt.geom.AffineTransform;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** How a phone held its camera, as a JPEG's Exif part says (Exif 2.3, tag 0x0112). */
enum ExifOrientation {
    UPRIGHT,
    MIRRORED,
    UPSIDE_DOWN,
    MIRRORED_UPSIDE_DOWN,
    MIRRORED_LEFT,
    LEFT,
    MIRRORED_RIGHT,
    RIGHT;

    private static final int EXIF = 0xE1;
    private static final int SCAN = 0xDA;
    private static final int ORIENTATION = 0x0112;
    private static final byte[] MARK = {'E', 'x', 'i', 'f', 0, 0};

    /** Reads it from an encoded picture; what has no Exif or a broken one stands upright. */
    static ExifOrientation of(byte[] picture) {
        try {
            return inSegments(ByteBuffer.wrap(picture));
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return UPRIGHT;
        }
    }

    boolean swapsSides() {
        return this == MIRRORED_LEFT || this == LEFT || this == MIRRORED_RIGHT || this == RIGHT;
    }

    /** The transform of a picture of this size that makes it stand upright. */
    AffineTransform toUpright(int width, int height) {
        return switch (this) {
            case UPRIGHT -> new AffineTransform();
            case MIRRORED -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case UPSIDE_DOWN -> new AffineTransform(-1, 0, 0, -1, width, height);
            case MIRRORED_UPSIDE_DOWN -> new AffineTransform(1, 0, 0, -1, 0, height);
            case MIRRORED_LEFT -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case LEFT -> new AffineTransform(0, 1, -1, 0, height, 0);
            case MIRRORED_RIGHT -> new AffineTransform(0, -1, -1, 0, height, width);
            case RIGHT -> new AffineTransform(0, -1, 1, 0, 0, width);
        };
    }

    private static ExifOrientation inSegments(ByteBuffer jpeg) {
        if (jpeg.getShort() != (short) 0xFFD8) {
            return UPRIGHT;
        }
        while (jpeg.remaining() > 4) {
            var marker = jpeg.getShort() & 0xFFFF;
            var length = (jpeg.getShort() & 0xFFFF) - 2;
            if (marker >> 8 != 0xFF || (marker & 0xFF) == SCAN) {
                return UPRIGHT;
            }
            var segment = jpeg.slice(jpeg.position(), length);
            if ((marker & 0xFF) == EXIF && length > MARK.length && starts(segment)) {
                return inTiff(segment.slice(MARK.length, length - MARK.length));
            }
            jpeg.position(jpeg.position() + length);
        }
        return UPRIGHT;
    }

    private static boolean starts(ByteBuffer segment) {
        return segment.slice(0, MARK.length).equals(ByteBuffer.wrap(MARK));
    }

    private static ExifOrientation inTiff(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        var directory = tiff.getInt(4);
        var entries = tiff.getShort(directory) & 0xFFFF;
        for (var entry = 0; entry < entries; entry++) {
            var at = directory + 2 + 12 * entry;
            if ((tiff.getShort(at) & 0xFFFF) == ORIENTATION) {
                var value = tiff.getShort(at + 8);
                return value >= 1 && value <= 8 ? values()[value - 1] : UPRIGHT;
            }
        }
        return UPRIGHT;
    }
}
