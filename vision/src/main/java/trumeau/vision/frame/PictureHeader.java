package trumeau.vision.frame;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import trumeau.vision.VisionException;
import trumeau.vision.VisionException.Reason;

/**
 * What an encoded picture says of itself before it is decoded. So a picture that would need too much memory, or broke
 * off, is refused without being decoded.
 *
 * @param width as encoded, in pixels
 * @param height as encoded, in pixels
 */
public record PictureHeader(Format format, int width, int height) {

    /** More pixels than this are refused. */
    public static final long MOST_PIXELS = 80_000_000;

    private static final long PNG_MARK = 0x89504E470D0A1A0AL;
    private static final int PNG_END = 0x49454E44;
    private static final int WEBP_ANIMATED = 2;

    /** The formats that are understood. */
    public enum Format {
        JPEG,
        PNG,
        WEBP
    }

    /**
     * Reads the header of a whole picture.
     *
     * @throws VisionException {@code PICTURE_EMPTY}, {@code PICTURE_UNREADABLE} (unknown format, broken off),
     *     {@code PICTURE_TOO_LARGE}
     */
    public static PictureHeader read(byte[] picture) {
        if (picture.length == 0) {
            throw new VisionException(Reason.PICTURE_EMPTY, "the picture is empty (0 bytes); send it again");
        }
        var header = of(picture);
        if (header.width < 1 || header.height < 1) {
            throw unreadable("its header is broken");
        }
        if ((long) header.width * header.height > MOST_PIXELS) {
            throw new VisionException(
                    Reason.PICTURE_TOO_LARGE,
                    "the picture has " + header.width + "x" + header.height + " pixels; at most "
                            + MOST_PIXELS / 1_000_000 + " million are read, so make it smaller");
        }
        return header;
    }

    private static PictureHeader of(byte[] picture) {
        var bytes = ByteBuffer.wrap(picture);
        if (JpegWalk.startsLikeOne(picture)) {
            return jpeg(picture);
        }
        if (picture.length > 24 && bytes.getLong(0) == PNG_MARK) {
            return png(bytes);
        }
        if (picture.length > 30
                && ascii(picture, 0).equals("RIFF")
                && ascii(picture, 8).equals("WEBP")) {
            return webp(picture, bytes.order(ByteOrder.LITTLE_ENDIAN));
        }
        throw unreadable("it is no JPEG, PNG or WebP");
    }

    private static PictureHeader jpeg(byte[] picture) {
        var walk = JpegWalk.through(picture);
        if (!walk.isWhole()) {
            throw unreadable("the JPEG breaks off or is damaged");
        }
        return new PictureHeader(Format.JPEG, walk.width(), walk.height());
    }

    private static PictureHeader png(ByteBuffer bytes) {
        var at = 8L;
        while (at + 12 <= bytes.capacity()) {
            if (bytes.getInt((int) at + 4) == PNG_END) {
                return new PictureHeader(Format.PNG, bytes.getInt(16), bytes.getInt(20));
            }
            at += 12 + (bytes.getInt((int) at) & 0xFFFFFFFFL);
        }
        throw unreadable("the PNG breaks off");
    }

    private static PictureHeader webp(byte[] picture, ByteBuffer bytes) {
        if (8 + (bytes.getInt(4) & 0xFFFFFFFFL) > picture.length) {
            throw unreadable("the WebP breaks off");
        }
        return switch (ascii(picture, 12)) {
            case "VP8X" -> extendedWebp(bytes);
            case "VP8L" ->
                new PictureHeader(
                        Format.WEBP, 1 + (bytes.getInt(21) & 0x3FFF), 1 + ((bytes.getInt(21) >> 14) & 0x3FFF));
            case "VP8 " -> new PictureHeader(Format.WEBP, bytes.getShort(26) & 0x3FFF, bytes.getShort(28) & 0x3FFF);
            default -> throw unreadable("the WebP is of an unknown kind");
        };
    }

    private static PictureHeader extendedWebp(ByteBuffer bytes) {
        if ((bytes.get(20) & WEBP_ANIMATED) != 0) {
            throw unreadable("the WebP is animated; one picture of it will do");
        }
        return new PictureHeader(Format.WEBP, 1 + three(bytes, 24), 1 + three(bytes, 27));
    }

    private static int three(ByteBuffer bytes, int at) {
        return (bytes.get(at) & 0xFF) | ((bytes.get(at + 1) & 0xFF) << 8) | ((bytes.get(at + 2) & 0xFF) << 16);
    }

    private static String ascii(byte[] picture, int at) {
        return new String(picture, at, 4, StandardCharsets.ISO_8859_1);
    }

    private static VisionException unreadable(String why) {
        return new VisionException(Reason.PICTURE_UNREADABLE, "the picture can't be read: " + why + "; send another");
    }
}
