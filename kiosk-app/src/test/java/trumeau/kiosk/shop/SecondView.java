package trumeau.kiosk.shop;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;

/**
 * The same garment seen a second time: cropped, turned, in other light, out of focus, partly covered, with a camera's
 * noise. The background stays the photo's own, which real second photos' would not.
 */
final class SecondView {

    private static final double LEAST_AREA = 0.55;
    private static final double TURN = Math.toRadians(12);
    private static final double LIGHT = 0.2;
    private static final double CAST = 0.06;
    private static final double COVERED = 0.4;
    private static final double BLURRED = 0.3;
    private static final double NOISE = 8;
    private static final int SIDE = 300;

    private final Random dice;

    SecondView(long seed) {
        this.dice = new Random(seed);
    }

    /** JPEG to JPEG. */
    byte[] of(byte[] jpeg) throws IOException {
        var view = moved(ImageIO.read(new ByteArrayInputStream(jpeg)));
        if (dice.nextDouble() < BLURRED) {
            var ninths = new float[9];
            Arrays.fill(ninths, 1 / 9f);
            view = new ConvolveOp(new Kernel(3, 3, ninths), ConvolveOp.EDGE_NO_OP, null).filter(view, null);
        }
        if (dice.nextDouble() < COVERED) {
            cover(view);
        }
        light(view);
        var out = new ByteArrayOutputStream();
        ImageIO.write(view, "jpg", out);
        return out.toByteArray();
    }

    private BufferedImage moved(BufferedImage photo) {
        var kept = Math.sqrt(between(LEAST_AREA, 1));
        var across = SIDE / (photo.getWidth() * kept);
        var down = SIDE / (photo.getHeight() * kept);
        var free = (1 - kept) / 2;
        var to = new AffineTransform();
        to.translate(SIDE / 2.0, SIDE / 2.0);
        to.rotate(dice.nextDouble() < 0.6 ? between(-TURN, TURN) : 0);
        to.scale(across, down);
        to.translate(
                -photo.getWidth() * (0.5 + between(-free, free)), -photo.getHeight() * (0.5 + between(-free, free)));
        var view = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        var pen = pen(view);
        pen.setColor(new Color(photo.getRGB(2, 2)));
        pen.fillRect(0, 0, SIDE, SIDE);
        pen.drawImage(photo, to, null);
        pen.dispose();
        return view;
    }

    private static Graphics2D pen(BufferedImage view) {
        var pen = view.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        return pen;
    }

    private void cover(BufferedImage view) {
        var wide = (int) between(SIDE / 8.0, SIDE / 2.5);
        var high = (int) between(SIDE / 8.0, SIDE / 2.5);
        var pen = view.createGraphics();
        pen.setColor(new Color(dice.nextInt(256), dice.nextInt(256), dice.nextInt(256)));
        pen.fillRect(dice.nextInt(SIDE - wide), dice.nextInt(SIDE - high), wide, high);
        pen.dispose();
    }

    private void light(BufferedImage view) {
        var bright = between(1 - LIGHT, 1 + LIGHT);
        double[] cast = {between(1 - CAST, 1 + CAST), between(1 - CAST, 1 + CAST), between(1 - CAST, 1 + CAST)};
        var noise = NOISE * dice.nextDouble();
        for (var y = 0; y < SIDE; y++) {
            for (var x = 0; x < SIDE; x++) {
                var rgb = view.getRGB(x, y);
                var red = channel((rgb >> 16 & 0xFF) * bright * cast[0], noise);
                var green = channel((rgb >> 8 & 0xFF) * bright * cast[1], noise);
                var blue = channel((rgb & 0xFF) * bright * cast[2], noise);
                view.setRGB(x, y, red << 16 | green << 8 | blue);
            }
        }
    }

    private int channel(double value, double noise) {
        return (int) Math.max(0, Math.min(255, value + dice.nextGaussian() * noise));
    }

    private double between(double low, double high) {
        return low + dice.nextDouble() * (high - low);
    }
}
