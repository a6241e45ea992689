package trumeau.kiosk.app;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** People of the photos of worn clothes, cut out of their streets. */
final class WornPhotos {

    private static final Path WORN = Path.of("../../shared/data/worn");
    static final Path PHOTOS = WORN.resolve("photos");

    private WornPhotos() {}

    /** Skips the test, with the reason, where the photos are not. */
    static void assumePresent() {
        assumeTrue(Files.isDirectory(PHOTOS), "the photos of worn clothes (shared/data/worn) are not here");
    }

    /** The person of a photo alone, in a picture of this height. */
    static BufferedImage figure(String name, int height) throws IOException {
        var photo = ImageIO.read(PHOTOS.resolve(name + ".jpg").toFile());
        var parts =
                ImageIO.read(WORN.resolve("masks/" + name + ".png").toFile()).getRaster();
        var cut = new BufferedImage(photo.getWidth(), photo.getHeight(), BufferedImage.TYPE_INT_ARGB);
        for (var y = 0; y < photo.getHeight(); y++) {
            for (var x = 0; x < photo.getWidth(); x++) {
                if (parts.getSample(x, y, 0) != 0) {
                    cut.setRGB(x, y, photo.getRGB(x, y) | 0xff000000);
                }
            }
        }
        var figure =
                new BufferedImage(photo.getWidth() * height / photo.getHeight(), height, BufferedImage.TYPE_INT_ARGB);
        var pen = figure.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(cut, 0, 0, figure.getWidth(), height, null);
        pen.dispose();
        return figure;
    }
}
