package trumeau.kiosk.app;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;

/** Writes pictures as an animation that plays for ever; a frame holds only what differs visibly from the one before. */
final class GifFilm {

    private static final String FORMAT = "javax_imageio_gif_image_1.0";
    /** Differences below are the camera's noise. */
    private static final int NOISE = 2_000;

    private final Palette256 palette;
    private final Duration each;
    private int[] shown = new int[0];

    private GifFilm(Palette256 palette, Duration each) {
        this.palette = palette;
        this.each = each;
    }

    /** All pictures of one size. */
    static void write(List<BufferedImage> pictures, Duration each, Path file) throws IOException {
        var film = new GifFilm(Palette256.of(pictures), each);
        var writer = ImageIO.getImageWritersByFormatName("gif").next();
        try (var out = ImageIO.createImageOutputStream(Files.newOutputStream(file))) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            for (var picture : pictures) {
                var frame = film.difference(picture);
                writer.writeToSequence(new IIOImage(frame, null, film.metadata(writer, frame)), null);
            }
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
    }

    private BufferedImage difference(BufferedImage picture) {
        var width = picture.getWidth();
        var height = picture.getHeight();
        var wanted = picture.getRGB(0, 0, width, height, null, 0, width);
        var first = shown.length == 0;
        shown = first ? wanted.clone() : shown;
        var frame = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, palette.model());
        var indices = new byte[wanted.length];
        for (var i = 0; i < wanted.length; i++) {
            var same = !first && Palette256.distance(wanted[i], shown[i]) < NOISE;
            indices[i] = (byte) (same ? Palette256.TRANSPARENT : palette.nearest(wanted[i]));
            shown[i] = same ? shown[i] : wanted[i];
        }
        frame.getRaster().setDataElements(0, 0, width, height, indices);
        return frame;
    }

    private IIOMetadata metadata(ImageWriter writer, BufferedImage frame) throws IOException {
        var metadata = writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(frame), null);
        var root = (IIOMetadataNode) metadata.getAsTree(FORMAT);
        var control = (IIOMetadataNode)
                root.getElementsByTagName("GraphicControlExtension").item(0);
        control.setAttribute("disposalMethod", "doNotDispose");
        control.setAttribute("userInputFlag", "FALSE");
        control.setAttribute("transparentColorFlag", "TRUE");
        control.setAttribute("transparentColorIndex", Integer.toString(Palette256.TRANSPARENT));
        control.setAttribute("delayTime", Long.toString(each.toMillis() / 10));
        var loop = new IIOMetadataNode("ApplicationExtension");
        loop.setAttribute("applicationID", "NETSCAPE");
        loop.setAttribute("authenticationCode", "2.0");
        loop.setUserObject(new byte[] {1, 0, 0});
        var extensions = new IIOMetadataNode("ApplicationExtensions");
        extensions.appendChild(loop);
        root.appendChild(extensions);
        root.appendChild(colours());
        metadata.setFromTree(FORMAT, root);
        return metadata;
    }

    /** With each frame, since the writer would else name colours of its own for all. */
    private IIOMetadataNode colours() {
        var model = palette.model();
        var table = new IIOMetadataNode("LocalColorTable");
        table.setAttribute("sizeOfLocalColorTable", Integer.toString(model.getMapSize()));
        table.setAttribute("sortFlag", "FALSE");
        for (var i = 0; i < model.getMapSize(); i++) {
            var entry = new IIOMetadataNode("ColorTableEntry");
            entry.setAttribute("index", Integer.toString(i));
            entry.setAttribute("red", Integer.toString(model.getRed(i)));
            entry.setAttribute("green", Integer.toString(model.getGreen(i)));
            entry.setAttribute("blue", Integer.toString(model.getBlue(i)));
            table.appendChild(entry);
        }
        return table;
    }
}
