package trumeau.kiosk.demo.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/** Buttons, zips, pockets and labels, sewn onto a sheet; places and sizes in units. */
final class Notions {
    private static final Color SHADE = new Color(0, 0, 0, 90);

    private final Sheet sheet;
    private final Style style;

    Notions(Sheet sheet, Style style) {
        this.sheet = sheet;
        this.style = style;
    }

    void button(double x, double y, double radius, int rgb) {
        sheet.mark(disc(x + 0.15, y + 0.3, radius * 1.1), SHADE);
        Color light = new Color(Tint.blend(rgb, 0xFFFFFF, 0.35));
        Color dark = new Color(Tint.blend(rgb, 0, 0.3));
        float scale = (float) sheet.scale();
        sheet.mark(
                disc(x, y, radius),
                new GradientPaint(
                        (float) (x - radius) * scale,
                        (float) (y - radius) * scale,
                        light,
                        (float) (x + radius) * scale,
                        (float) (y + radius) * scale,
                        dark));
        sheet.mark(disc(x, y, radius * 0.62), new Color(rgb));
        for (int i = 0; i < 4; i++) {
            double dx = (i % 2 - 0.5) * radius * 0.5;
            double dy = ((i >> 1) - 0.5) * radius * 0.5;
            sheet.mark(disc(x + dx, y + dy, radius * 0.14), new Color(20, 20, 24, 190));
        }
    }

    void buttonRow(double x, double from, double to, int count, double radius, int rgb) {
        for (int i = 0; i < count; i++) {
            button(x, from + (to - from) * i / Math.max(1, count - 1), radius, rgb);
        }
    }

    /** A zip with its teeth and its pull. */
    void zip(double x, double from, double to, int metal) {
        sheet.mark(new Rectangle2D.Double(x - 1.1, from, 2.2, to - from), new Color(0, 0, 0, 70));
        sheet.stroke(
                new Line2D.Double(x, from, x, to),
                new BasicStroke(0.95f, 0, 0, 1, new float[] {0.5f, 0.35f}, 0),
                new Color(metal));
        sheet.stroke(new Line2D.Double(x + 0.2, from, x + 0.2, to), new BasicStroke(0.2f), SHADE);
        sheet.mark(
                new RoundRectangle2D.Double(x - 0.9, from, 1.8, 2.2, 0.8, 0.8), new Color(Tint.blend(metal, 0, 0.25)));
        sheet.mark(new RoundRectangle2D.Double(x - 0.5, from + 1.8, 1.0, 3.4, 0.8, 0.8), new Color(metal));
    }

    /** A stitched-on pocket, cut from the garment's cloth. */
    void pocket(double x, double y, double width, double height, double point) {
        Outline outline = Outline.from(x, y)
                .line(x + width, y)
                .line(x + width, y + height)
                .line(x + width / 2, y + height + point)
                .line(x, y + height)
                .line(x, y);
        sheet.lay(new Panel(
                outline.closed(), style.cloth(), Drape.of(Folds.CALM).deep(0.5).puffed(0.25)));
        sheet.stitch(inset(outline.closed(), 0.93), style.thread());
        sheet.seam(new Line2D.Double(x + 0.3, y + 2, x + width - 0.3, y + 2), style.cloth());
    }

    /** A pocket flap with or without a button. */
    void flap(double x, double y, double width, double height, double point) {
        Outline outline = Outline.from(x, y)
                .line(x + width, y)
                .line(x + width, y + height)
                .line(x + width / 2, y + height + point)
                .line(x, y + height)
                .line(x, y);
        sheet.lay(new Panel(
                outline.closed(), style.cloth(), Drape.of(Folds.CALM).deep(0.5).puffed(0.5)));
        sheet.stitch(inset(outline.closed(), 0.92), style.thread());
    }

    /** A slanted pocket opening. */
    void welt(double x0, double y0, double x1, double y1) {
        sheet.stroke(new Line2D.Double(x0, y0, x1, y1), new BasicStroke(1.7f, 1, 1), new Color(0, 0, 0, 60));
        sheet.seam(new Line2D.Double(x0, y0, x1, y1), style.cloth());
        sheet.stitch(new Line2D.Double(x0 + 1.1, y0, x1 + 1.1, y1), style.thread());
    }

    void label(double x, double y) {
        sheet.mark(new Rectangle2D.Double(x - 2.2, y, 4.4, 2.4), new Color(0xEFEDE6));
        sheet.stroke(new Line2D.Double(x - 1.3, y + 1.2, x + 1.3, y + 1.2), new BasicStroke(0.35f), SHADE);
    }

    private static Shape inset(Shape shape, double factor) {
        double x = shape.getBounds2D().getCenterX();
        double y = shape.getBounds2D().getCenterY();
        AffineTransform smaller = AffineTransform.getTranslateInstance(x, y);
        smaller.scale(factor, factor);
        smaller.translate(-x, -y);
        return smaller.createTransformedShape(shape);
    }

    static Shape disc(double x, double y, double radius) {
        return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }
}
