package trumeau.vision.djl.train;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;

/** Folders of pictures of three kinds that only shape tells apart: colours, places and sizes are by chance. */
final class DrawnPhotos {

    static final List<String> KINDS = List.of("disc", "ring", "stripes");

    private static final int SIDE = 56;

    private DrawnPhotos() {}

    static Path write(Path folder, int perKind, long seed) throws IOException {
        var random = new Random(seed);
        for (var kind : KINDS) {
            Files.createDirectories(folder.resolve(kind));
            for (var i = 0; i < perKind; i++) {
                ImageIO.write(
                        draw(kind, random),
                        "png",
                        folder.resolve(kind).resolve(i + ".png").toFile());
            }
        }
        return folder;
    }

    private static BufferedImage draw(String kind, Random random) {
        var picture = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        var ground = random.nextInt(0x1000000);
        var pen = picture.createGraphics();
        pen.setColor(new Color(ground));
        pen.fillRect(0, 0, SIDE, SIDE);
        pen.setColor(new Color(~ground & 0xFFFFFF));
        var size = 24 + random.nextInt(20);
        shape(kind, pen, new int[] {random.nextInt(SIDE - size), random.nextInt(SIDE - size), size});
        pen.dispose();
        return picture;
    }

    private static void shape(String kind, Graphics2D pen, int[] at) {
        switch (kind) {
            case "disc" -> pen.fillOval(at[0], at[1], at[2], at[2]);
            case "ring" -> {
                pen.setStroke(new java.awt.BasicStroke(4));
                pen.drawOval(at[0], at[1], at[2], at[2]);
            }
            default -> {
                for (var y = 0; y < at[2]; y += 8) {
                    pen.fillRect(at[0], at[1] + y, at[2], 4);
                }
            }
        }
    }
}
