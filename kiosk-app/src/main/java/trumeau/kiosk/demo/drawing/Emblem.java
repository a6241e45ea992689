package trumeau.kiosk.demo.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.random.RandomGenerator;

/** A printed picture for the chest of a top, drawn once on a square of 240 pixels. */
final class Emblem {
    private static final int SIDE = 240;

    private final BufferedImage picture = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_ARGB);
    private final Color ink;
    private final Color accent;

    Emblem(int ink, int accent, RandomGenerator random) {
        this.ink = new Color(ink);
        this.accent = new Color(accent);
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        switch (random.nextInt(7)) {
            case 0 -> sunset(pen);
            case 1 -> mountains(pen);
            case 2 -> star(pen);
            case 3 -> rings(pen);
            case 4 -> leaf(pen);
            case 5 -> shapes(pen);
            default -> waves(pen);
        }
        pen.dispose();
    }

    /** Prints the emblem on a ground, centred at a place of the cloth; width in units. */
    Print on(Print ground, double centreU, double centreV, double width) {
        double pixels = SIDE / width;
        return (u, v) -> {
            double x = (u - centreU) * pixels + SIDE / 2.0;
            double y = (v - centreV) * pixels + SIDE / 2.0;
            if (x < 0 || y < 0 || x >= SIDE - 1 || y >= SIDE - 1) {
                return ground.rgbAt(u, v);
            }
            int argb = picture.getRGB((int) x, (int) y);
            return Tint.blend(ground.rgbAt(u, v), argb & 0xFFFFFF, (argb >>> 24) / 255.0 * 0.94);
        };
    }

    private void sunset(Graphics2D pen) {
        pen.setColor(accent);
        pen.fill(new Arc2D.Double(45, 30, 150, 150, 0, 180, Arc2D.CHORD));
        pen.setColor(ink);
        for (int i = 0; i < 5; i++) {
            pen.fill(new Rectangle2D.Double(30 + 9 * i, 112 + 18 * i, 180 - 18 * i, 11 - 1.4 * i));
        }
    }

    private void mountains(Graphics2D pen) {
        pen.setColor(accent);
        pen.fill(new Ellipse2D.Double(140, 40, 50, 50));
        pen.setColor(ink);
        pen.fill(polygon(10, 190, 85, 70, 120, 130, 150, 95, 230, 190));
        pen.setColor(accent);
        pen.fill(polygon(85, 70, 62, 107, 78, 100, 88, 112, 100, 98));
        pen.setColor(ink);
        pen.fill(new Rectangle2D.Double(50, 202, 140, 7));
    }

    private void star(Graphics2D pen) {
        double[] points = new double[20];
        for (int i = 0; i < 10; i++) {
            double reach = i % 2 == 0 ? 100 : 42;
            points[2 * i] = 120 + reach * Math.sin(i * Math.PI / 5);
            points[2 * i + 1] = 120 - reach * Math.cos(i * Math.PI / 5);
        }
        pen.setColor(ink);
        pen.fill(polygon(points));
    }

    private void rings(Graphics2D pen) {
        for (int i = 0; i < 4; i++) {
            pen.setColor(i % 2 == 0 ? ink : accent);
            pen.setStroke(new BasicStroke(13));
            pen.draw(new Ellipse2D.Double(20 + 27 * i, 20 + 27 * i, 200 - 54 * i, 200 - 54 * i));
        }
    }

    private void leaf(Graphics2D pen) {
        pen.setColor(ink);
        for (int i = -3; i <= 3; i++) {
            Path2D blade = new Path2D.Double();
            double turn = i * 0.42;
            double x = 120 + 105 * Math.sin(turn);
            double y = 190 - 160 * Math.cos(turn);
            double bend = 26;
            blade.moveTo(120, 200);
            blade.quadTo((120 + x) / 2 - bend * Math.cos(turn), (200 + y) / 2 - bend * Math.sin(turn), x, y);
            blade.quadTo((120 + x) / 2 + bend * Math.cos(turn), (200 + y) / 2 + bend * Math.sin(turn), 120, 200);
            pen.fill(blade);
        }
        pen.setColor(accent);
        pen.fill(new Rectangle2D.Double(60, 212, 120, 8));
    }

    private void shapes(Graphics2D pen) {
        pen.setColor(accent);
        pen.fill(new Ellipse2D.Double(30, 40, 110, 110));
        pen.setColor(ink);
        pen.fill(polygon(110, 190, 165, 60, 220, 190));
        pen.setStroke(new BasicStroke(9));
        pen.draw(new Rectangle2D.Double(40, 110, 100, 80));
    }

    private void waves(Graphics2D pen) {
        pen.setStroke(new BasicStroke(12, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (int i = 0; i < 6; i++) {
            Path2D wave = new Path2D.Double();
            wave.moveTo(20, 50 + 28 * i);
            for (int j = 0; j < 4; j++) {
                wave.quadTo(45 + 50 * j, (j % 2 == 0 ? 20 : 80) + 28 * i, 70 + 50 * j, 50 + 28 * i);
            }
            pen.setColor(i % 3 == 1 ? accent : ink);
            pen.draw(wave);
        }
    }

    private static Path2D polygon(double... points) {
        Path2D path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) {
            path.lineTo(points[i], points[i + 1]);
        }
        path.closePath();
        return path;
    }
}
