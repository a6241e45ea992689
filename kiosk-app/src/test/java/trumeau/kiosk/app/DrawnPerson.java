package trumeau.kiosk.app;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.LinearGradientPaint;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.QuadCurve2D;
import java.awt.image.BufferedImage;

/**
 * Somebody who stands and looks into the mirror, drawn: for tests that need a person and may show nobody's photo. The
 * body nets and the parser find him or her as they find people in photos. A hundred units high, the middle and the top
 * at 0.
 */
final class DrawnPerson {

    private static final Color SKIN = new Color(205, 156, 128);
    private static final Color HAIR = new Color(58, 40, 30);
    private static final Color SHOES = new Color(36, 34, 38);

    private final Color top;
    private final Color trousers;

    /** In clothes of these colours. */
    DrawnPerson(Color top, Color trousers) {
        this.top = top;
        this.trousers = trousers;
    }

    /** The figure alone, on nothing, with room at all sides. */
    BufferedImage picture(int height) {
        var picture = new BufferedImage(height / 2, height, BufferedImage.TYPE_INT_ARGB);
        var pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.translate(height / 4.0, 0);
        pen.scale(height / 100.0, height / 100.0);
        legs(pen);
        trunk(pen);
        arm(pen, -1);
        arm(pen, 1);
        head(pen);
        pen.dispose();
        return picture;
    }

    private void legs(Graphics2D pen) {
        for (var side : new int[] {-1, 1}) {
            var shoe = path(side, 3.2, 94, 7.6, 94, 8.9, 97.5, 8.2, 99.5, 3.6, 99.5, 2.8, 97);
            round(pen, shoe, SHOES, 3 * side, 9 * side);
            var leg = path(side, -0.4, 47, 9.6, 47, 9.9, 60, 8.4, 76, 7.6, 95, 3.3, 95, 2.6, 76, 0.5, 57);
            round(pen, leg, trousers, 0.5 * side, 9.5 * side);
            fold(pen, trousers, side, 3.2, 72, 7.5, 74);
            fold(pen, trousers, side, 3.6, 90, 7.2, 92);
            fold(pen, trousers, side, 1.0, 56, 6.0, 53);
        }
    }

    private void trunk(Graphics2D pen) {
        pen.setPaint(new GradientPaint(-3, 0, SKIN.darker(), 3, 0, SKIN));
        pen.fill(path(1, -2.6, 10, 2.6, 10, 2.9, 16, 5, 18.5, -5, 18.5, -2.9, 16));
        var body = new Path2D.Double();
        body.moveTo(-3.2, 16.4);
        body.quadTo(0, 19.6, 3.2, 16.4);
        body.quadTo(9, 17.4, 11.2, 19.4);
        body.curveTo(10.4, 27, 9.2, 34, 9.0, 39);
        body.quadTo(9.6, 46, 10, 52.5);
        body.quadTo(0, 54.4, -10, 52.5);
        body.quadTo(-9.6, 46, -9.0, 39);
        body.curveTo(-9.2, 34, -10.4, 27, -11.2, 19.4);
        body.quadTo(-9, 17.4, -3.2, 16.4);
        round(pen, body, top, -11, 11);
        for (var side : new int[] {-1, 1}) {
            fold(pen, top, side, 8.6, 27, 4.5, 30);
            fold(pen, top, side, 8.4, 40, 3.5, 43);
            fold(pen, top, side, 9.0, 48, 4.0, 50);
        }
        pen.setColor(top.darker());
        pen.setStroke(new BasicStroke(0.5f));
        pen.draw(new QuadCurve2D.Double(-3.2, 16.4, 0, 19.6, 3.2, 16.4));
        pen.draw(new QuadCurve2D.Double(-9.9, 51.2, 0, 53.1, 9.9, 51.2));
    }

    private void arm(Graphics2D pen, int side) {
        var hand = path(side, 13.2, 49, 16.6, 49, 17.2, 53, 16.4, 57.4, 14.4, 57.6, 13.4, 53);
        round(pen, hand, SKIN, 13 * side, 17.4 * side);
        pen.setStroke(new BasicStroke(0.25f));
        pen.setColor(SKIN.darker());
        for (var finger = 0; finger < 3; finger++) {
            var x = side * (14.5 + 0.7 * finger);
            pen.draw(new Line2D.Double(x, 54.4, x - 0.05 * side, 57.3));
        }
        var sleeve = path(side, 9.4, 18.2, 11.6, 19.4, 13.6, 22.4, 15.6, 34, 17.2, 50, 13.0, 50.6, 11.6, 37, 9.8, 27);
        round(pen, sleeve, top, 10 * side, 17.4 * side);
        fold(pen, top, side, 11.8, 34, 15.2, 36);
        fold(pen, top, side, 12.4, 37.5, 15.4, 37);
        pen.setColor(top.darker().darker());
        pen.setStroke(new BasicStroke(0.3f));
        pen.draw(new Line2D.Double(9.7 * side, 26, 11.6 * side, 38));
    }

    private static void head(Graphics2D pen) {
        pen.setColor(HAIR);
        pen.fill(new Ellipse2D.Double(-5.1, -0.2, 10.2, 10.6));
        pen.setColor(SKIN.darker());
        pen.fill(new Ellipse2D.Double(-5.1, 5.6, 1.5, 2.8));
        pen.fill(new Ellipse2D.Double(3.6, 5.6, 1.5, 2.8));
        var face = new Path2D.Double();
        face.moveTo(-4.3, 4.6);
        face.curveTo(-4.4, 9.5, -2.6, 13.2, 0, 13.4);
        face.curveTo(2.6, 13.2, 4.4, 9.5, 4.3, 4.6);
        face.curveTo(3.8, 1.4, -3.8, 1.4, -4.3, 4.6);
        pen.setPaint(new RadialGradientPaint(new Point2D.Double(0.8, 6.5), 7f, new float[] {0, 0.6f, 1}, new Color[] {
            new Color(226, 180, 152), SKIN, SKIN.darker()
        }));
        pen.fill(face);
        pen.setColor(HAIR);
        pen.fill(path(1, -4.7, 5.8, -4.4, 1.6, 0, -0.4, 4.4, 1.6, 4.7, 5.8, 3.4, 3.4, -1.5, 2.5, -3.6, 4.0));
        for (var side : new int[] {-1, 1}) {
            pen.setColor(Color.WHITE);
            pen.fill(new Ellipse2D.Double(1.9 * side - 0.85, 5.95, 1.7, 0.85));
            pen.setColor(new Color(50, 34, 26));
            pen.fill(new Ellipse2D.Double(1.9 * side - 0.42, 5.95, 0.84, 0.84));
            pen.setStroke(new BasicStroke(0.35f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            pen.draw(new QuadCurve2D.Double(1.0 * side, 4.9, 1.9 * side, 4.4, 2.9 * side, 5.0));
            pen.setStroke(new BasicStroke(0.18f));
            pen.draw(new QuadCurve2D.Double(1.05 * side, 6.2, 1.9 * side, 5.6, 2.8 * side, 6.2));
        }
        pen.setColor(new Color(150, 100, 82));
        pen.setStroke(new BasicStroke(0.3f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(new QuadCurve2D.Double(-0.8, 8.9, 0, 9.4, 0.8, 8.9));
        pen.draw(new QuadCurve2D.Double(-0.5, 6.0, -0.7, 8.0, -0.8, 8.8));
        pen.setColor(new Color(160, 84, 80));
        pen.fill(path(1, -1.7, 10.8, -0.5, 10.5, 0, 10.65, 0.5, 10.5, 1.7, 10.8, 0, 11.6));
    }

    /** A closed line through points, soft at each of them; on the other side of the middle for -1. */
    private static Shape path(int side, double... points) {
        var path = new Path2D.Double();
        var count = points.length / 2;
        for (var i = 0; i <= count; i++) {
            var x = side * points[2 * (i % count)];
            var y = points[2 * (i % count) + 1];
            var nextX = side * points[2 * ((i + 1) % count)];
            var nextY = points[2 * ((i + 1) % count) + 1];
            if (i == 0) {
                path.moveTo((x + nextX) / 2, (y + nextY) / 2);
            } else {
                path.quadTo(x, y, (x + nextX) / 2, (y + nextY) / 2);
            }
        }
        return path;
    }

    /** Lit from the front right, darker to its edges. */
    private static void round(Graphics2D pen, Shape shape, Color colour, double from, double to) {
        pen.setPaint(new LinearGradientPaint(
                new Point2D.Double(Math.min(from, to) - 0.5, 0),
                new Point2D.Double(Math.max(from, to) + 0.5, 0),
                new float[] {0, 0.25f, 0.6f, 1},
                new Color[] {shade(colour, 0.6), shade(colour, 0.9), shade(colour, 1.12), shade(colour, 0.75)}));
        pen.fill(shape);
    }

    private static void fold(Graphics2D pen, Color colour, int side, double x, double y, double toX, double toY) {
        pen.setColor(shade(colour, 0.72));
        pen.setStroke(new BasicStroke(0.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(new QuadCurve2D.Double(side * x, y, side * (x + toX) / 2, Math.max(y, toY) + 0.4, side * toX, toY));
    }

    private static Color shade(Color colour, double by) {
        return new Color((int) Math.min(255, colour.getRed() * by), (int) Math.min(255, colour.getGreen() * by), (int)
                Math.min(255, colour.getBlue() * by));
    }
}
