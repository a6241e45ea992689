package trumeau.vision.frame;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.function.IntBinaryOperator;
import javax.imageio.ImageIO;

/** Pictures and frames that tests draw. */
public final class Drawn {

    private Drawn() {}

    /** A frame of these colours, with one lease. */
    public static Frame frame(long number, Instant at, int width, int height, IntBinaryOperator rgbAt) {
        var buffer = ByteBuffer.allocateDirect(width * height * 3);
        for (var y = 0; y < height; y++) {
            for (var x = 0; x < width; x++) {
                var rgb = rgbAt.applyAsInt(x, y);
                buffer.put((byte) rgb).put((byte) (rgb >> 8)).put((byte) (rgb >> 16));
            }
        }
        var header = new Frame.Header(number, at, width, height, width, height, Mounting.UPRIGHT, Box.WHOLE);
        return new Frame(header, new byte[0], buffer, given -> {});
    }

    public static BufferedImage image(int width, int height, IntBinaryOperator rgbAt) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (var y = 0; y < height; y++) {
            for (var x = 0; x < width; x++) {
                image.setRGB(x, y, rgbAt.applyAsInt(x, y));
            }
        }
        return image;
    }

    public static byte[] jpeg(int width, int height, Color colour) {
        return encoded(image(width, height, (x, y) -> colour.getRGB() & 0xFFFFFF), "jpg");
    }

    public static byte[] encoded(BufferedImage image, String format) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
