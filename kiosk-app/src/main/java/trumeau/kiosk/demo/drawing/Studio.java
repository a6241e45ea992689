package trumeau.kiosk.demo.drawing;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.SplittableRandom;

/** The photo studio: a seamless backdrop with soft light, on which product pictures are taken. */
final class Studio {
    private static final int[] BACKDROPS = {0xEFEDE8, 0xE9EBEC, 0xF1ECE4, 0xE6E9E4, 0xECE6E3, 0xF4F3F0, 0xE3E5EA};

    private Studio() {}

    static BufferedImage photograph(Sprite sprite, Look look, int width, int height) {
        BufferedImage large = taken(sprite, look, width * 2, height * 2);
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(large, 0, 0, width, height, null);
        pen.dispose();
        return picture;
    }

    private static BufferedImage taken(Sprite sprite, Look look, int width, int height) {
        SplittableRandom dice = new SplittableRandom(look.seed() ^ 0x57D10L);
        Canvas canvas = new Canvas(width, height);
        backdrop(canvas, BACKDROPS[dice.nextInt(BACKDROPS.length)]);
        double across = 0.86 * width / sprite.clothWidth();
        double along = 0.86 * height / Math.max(sprite.clothHeight(), 0.5 * sprite.clothWidth());
        double tall = Math.min(across, along) * Math.max(sprite.clothHeight(), 0.55 * sprite.clothWidth()) / height;
        Pose pose = new Pose(0.5, 0.5, tall, 0.03 * (dice.nextDouble() - 0.5), 1, 0, 0, 0);
        Presenter presenter = new Presenter(sprite, pose, width, height);
        shadow(canvas, sprite, presenter);
        presenter.paint(canvas, 1, 0, 0, 0);
        return canvas.picture();
    }

    private static void backdrop(Canvas canvas, int rgb) {
        for (int y = 0; y < canvas.height(); y++) {
            for (int x = 0; x < canvas.width(); x++) {
                double dx = (double) x / canvas.width() - 0.42;
                double dy = (double) y / canvas.height() - 0.36;
                double light = 1.05 - 0.2 * (dx * dx + dy * dy);
                double grain = ((((x * 7919 + y * 104729) >> 3) & 7) - 3.5) * 0.0012;
                double factor = light + grain;
                canvas.set(x, y, (rgb >> 16 & 255) * factor, (rgb >> 8 & 255) * factor, (rgb & 255) * factor);
            }
        }
    }

    /** A wide soft shadow and a tight one where the cloth touches. */
    private static void shadow(Canvas canvas, Sprite sprite, Presenter presenter) {
        int part = 4;
        Plane mask = new Plane(canvas.width() / part, canvas.height() / part);
        double[] m = inverse(presenter);
        for (int y = 0; y < mask.height(); y++) {
            for (int x = 0; x < mask.width(); x++) {
                double px = x * part;
                double py = y * part;
                mask.values()[y * mask.width() + x] =
                        sprite.coverAt(m[0] * px + m[2] * py + m[4], m[1] * px + m[3] * py + m[5]);
            }
        }
        int size = Math.min(mask.width(), mask.height());
        cast(canvas, mask.blurred(Math.max(1, size / 26)), part, size * 0.028, 0.2f);
        cast(canvas, mask.blurred(Math.max(1, size / 110)), part, size * 0.008, 0.3f);
    }

    private static void cast(Canvas canvas, Plane soft, int part, double fall, float dark) {
        for (int y = 0; y < canvas.height(); y++) {
            for (int x = 0; x < canvas.width(); x++) {
                float column = (float) (x / (double) part - fall * 0.6);
                float row = (float) (y / (double) part - fall);
                canvas.over(x, y, 0, 0, 0, 0, dark * smooth(soft, column, row));
            }
        }
    }

    private static float smooth(Plane plane, float x, float y) {
        int column = (int) Math.floor(x);
        int row = (int) Math.floor(y);
        float fx = x - column;
        float fy = y - row;
        float upper = plane.at(column, row) * (1 - fx) + plane.at(column + 1, row) * fx;
        float lower = plane.at(column, row + 1) * (1 - fx) + plane.at(column + 1, row + 1) * fx;
        return upper * (1 - fy) + lower * fy;
    }

    private static double[] inverse(Presenter presenter) {
        double[] matrix = new double[6];
        presenter.inverse().getMatrix(matrix);
        return matrix;
    }
}
