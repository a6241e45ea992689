package trumeau.vision.dress;

import java.awt.Color;
import java.awt.Polygon;
import java.awt.image.BufferedImage;

/** Silhouettes drawn by hand, of 200 x 240 pixels. */
final class Drawn {

    static final int WIDTH = 200;
    static final int HEIGHT = 240;

    private Drawn() {}

    /** With sleeves to the hips, away from the trunk. */
    static Silhouette longSleeve() {
        return of(
                new int[] {70, 85, 115, 130, 180, 165, 140, 140, 60, 60, 35, 20},
                new int[] {40, 32, 32, 40, 150, 158, 90, 190, 190, 90, 158, 150});
    }

    /** With short sleeves at the left side only, as where the other lies under the trunk. */
    static Silhouette oneSleeve() {
        return of(new int[] {70, 85, 115, 140, 140, 60, 60, 42, 25}, new int[] {40, 32, 32, 40, 190, 190, 90, 110, 98});
    }

    static Silhouette sleeveless() {
        return of(new int[] {75, 90, 110, 125, 140, 140, 60, 60}, new int[] {30, 45, 45, 30, 80, 200, 200, 80});
    }

    static Silhouette trousers() {
        return of(new int[] {65, 135, 150, 115, 100, 85, 50}, new int[] {20, 20, 230, 230, 90, 230, 230});
    }

    /** With a belt between waistband and legs that looks like the ground. */
    static Silhouette belted() {
        var all = picture();
        fill(all, new int[] {65, 135, 135, 65}, new int[] {20, 20, 34, 34});
        fill(all, new int[] {62, 138, 150, 115, 100, 85, 50}, new int[] {60, 60, 230, 230, 110, 230, 230});
        return silhouette(all);
    }

    static Silhouette skirt() {
        return of(new int[] {75, 125, 165, 35}, new int[] {40, 40, 180, 180});
    }

    static Silhouette of(int[] x, int[] y) {
        var picture = picture();
        fill(picture, x, y);
        return silhouette(picture);
    }

    private static BufferedImage picture() {
        return new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
    }

    private static void fill(BufferedImage picture, int[] x, int[] y) {
        var pen = picture.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fill(new Polygon(x, y, x.length));
        pen.dispose();
    }

    private static Silhouette silhouette(BufferedImage picture) {
        var alpha = new byte[WIDTH * HEIGHT];
        picture.getRaster().getDataElements(0, 0, WIDTH, HEIGHT, alpha);
        return Silhouette.of(WIDTH, HEIGHT, alpha);
    }
}
