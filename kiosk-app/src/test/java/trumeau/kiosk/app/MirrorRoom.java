package trumeau.kiosk.app;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** A room as the upright camera of a fitting mirror sees it, and whoever stands in it. */
final class MirrorRoom {

    static final int WIDTH = 540;
    static final int HEIGHT = 960;
    private static final int FLOOR = 800;
    private static final int NOISES = 4;
    private static final int LEVELS = 4;

    private final BufferedImage wall;

    /** Before a wall of this picture. */
    MirrorRoom(BufferedImage wall) {
        this.wall = wall;
    }

    /** With a light wall and a wooden floor. */
    static MirrorRoom plain() {
        var wall = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
        var pen = wall.createGraphics();
        pen.setPaint(new GradientPaint(0, 0, new Color(206, 200, 190), WIDTH, HEIGHT, new Color(170, 164, 156)));
        pen.fillRect(0, 0, WIDTH, FLOOR);
        pen.setPaint(new GradientPaint(0, FLOOR, new Color(120, 96, 74), 0, HEIGHT, new Color(140, 112, 88)));
        pen.fillRect(0, FLOOR, WIDTH, HEIGHT - FLOOR);
        pen.dispose();
        return new MirrorRoom(wall);
    }

    /**
     * Somebody in the room.
     *
     * @param figure a picture of the whole figure, clear around it
     * @param middle where it stands, in pixels from the left
     * @param top how far its picture is from above, in pixels
     */
    record Standing(BufferedImage figure, int middle, int top) {}

    /** A few frames of it, each with noise of its own, as JPEG; the last one stands before the others. */
    List<byte[]> with(Standing... people) {
        return IntStream.range(0, NOISES)
                .mapToObj(seed -> NetworkCamera.jpeg(noisy(picture(people), seed)))
                .toList();
    }

    BufferedImage picture(Standing... people) {
        var picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
        var pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(wall, 0, 0, WIDTH, HEIGHT, null);
        for (var person : people) {
            pen.drawImage(person.figure(), person.middle() - person.figure().getWidth() / 2, person.top(), null);
        }
        pen.dispose();
        return picture;
    }

    private static BufferedImage noisy(BufferedImage picture, long seed) {
        var dice = new SplittableRandom(seed);
        for (var y = 0; y < picture.getHeight(); y++) {
            for (var x = 0; x < picture.getWidth(); x++) {
                var by = dice.nextInt(2 * LEVELS + 1) - LEVELS;
                var colour = new Color(picture.getRGB(x, y));
                picture.setRGB(
                        x,
                        y,
                        new Color(
                                        within(colour.getRed() + by),
                                        within(colour.getGreen() + by),
                                        within(colour.getBlue() + by))
                                .getRGB());
            }
        }
        return picture;
    }

    private static int within(int level) {
        return Math.max(0, Math.min(255, level));
    }
}
