package trumeau.kiosk.publish;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.plugins.jpeg.JPEGImageWriteParam;

/** Brings any photo into the form of a catalogue picture: upright, sRGB, not larger than needed, no metadata, JPEG. */
final class PictureShape {

    private static final long MOST_PIXELS = 100_000_000;
    private static final float QUALITY = 0.88f;

    private PictureShape() {}

    /**
     * Decodes a photo, upright.
     *
     * @throws IOException when it is no picture, a broken one or one of more than 100 million pixels
     */
    static BufferedImage read(byte[] photo, int longSide) throws IOException {
        try (var stream = ImageIO.createImageInputStream(new ByteArrayInputStream(photo))) {
            var readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                throw new IOException("no JPEG, PNG, GIF or BMP");
            }
            var reader = readers.next();
            try {
                reader.setInput(stream, true, true);
                return upright(reduced(reader, longSide), ExifOrientation.of(photo));
            } catch (IndexOutOfBoundsException | IllegalArgumentException | NegativeArraySizeException e) {
                throw new IOException("a broken picture", e);
            } finally {
                reader.dispose();
            }
        }
    }

    /** Skips pixels of very large photos while decoding, down to twice the wanted size. */
    private static BufferedImage reduced(ImageReader reader, int longSide) throws IOException {
        var width = reader.getWidth(0);
        var height = reader.getHeight(0);
        if ((long) width * height > MOST_PIXELS) {
            throw new IOException(width + "x" + height + " pixels are too many");
        }
        var step = Math.max(1, Math.max(width, height) / (2 * longSide));
        var how = reader.getDefaultReadParam();
        how.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, how);
    }

    /** The picture on white, as blue, green, red, scaled down to the long side if it is larger. */
    static BufferedImage scaled(BufferedImage picture, int longSide) {
        var factor = Math.min(1.0, longSide / (double) Math.max(picture.getWidth(), picture.getHeight()));
        var width = Math.max(1, (int) Math.round(picture.getWidth() * factor));
        var height = Math.max(1, (int) Math.round(picture.getHeight() * factor));
        var scaled = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        paint(
                picture,
                scaled,
                AffineTransform.getScaleInstance(
                        width / (double) picture.getWidth(), height / (double) picture.getHeight()));
        return scaled;
    }

    static byte[] jpeg(BufferedImage picture) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream(1 << 16);
        try (var stream = ImageIO.createImageOutputStream(bytes)) {
            var how = new JPEGImageWriteParam(null);
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(picture, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static BufferedImage upright(BufferedImage picture, ExifOrientation orientation) {
        if (orientation == ExifOrientation.UPRIGHT) {
            return picture;
        }
        var w = picture.getWidth();
        var h = picture.getHeight();
        var turned = orientation.swapsSides()
                ? new BufferedImage(h, w, BufferedImage.TYPE_3BYTE_BGR)
                : new BufferedImage(w, h, BufferedImage.TYPE_3BYTE_BGR);
        paint(picture, turned, orientation.toUpright(w, h));
        return turned;
    }

    private static void paint(BufferedImage from, BufferedImage to, AffineTransform how) {
        Graphics2D pen = to.createGraphics();
        try {
            pen.setBackground(java.awt.Color.WHITE);
            pen.clearRect(0, 0, to.getWidth(), to.getHeight());
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            pen.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
            pen.drawImage(from, how, null);
        } finally {
            pen.dispose();
        }
    }
}
