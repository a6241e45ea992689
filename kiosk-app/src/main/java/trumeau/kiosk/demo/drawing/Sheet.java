package trumeau.kiosk.demo.drawing;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/**
 * The table on which a garment is put together: panels are laid one over the other, then seams and notions are sewn on.
 * A sheet belongs to one thread.
 */
final class Sheet {
    private final BufferedImage image;
    private final int[] pixels;
    private final int side;
    private final double scale;
    private final Noise noise;

    Sheet(int side, long seed) {
        this.side = side;
        this.scale = side / 100.0;
        this.image = new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB);
        this.pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        this.noise = new Noise(seed);
    }

    BufferedImage image() {
        return image;
    }

    /** Lays a panel over what lies there; it throws a soft shadow on the cloth under it. */
    void lay(Panel panel) {
        Shape shape = onTable(panel.shape());
        Rectangle box = shape.getBounds();
        box.grow((int) (2 * scale), (int) (2 * scale));
        box = box.intersection(new Rectangle(0, 0, side, side));
        if (box.isEmpty()) {
            return;
        }
        Plane mask = mask(shape, box);
        castShadow(mask, box);
        Relief relief = new Relief(panel, mask, box, scale, noise);
        for (int row = 0; row < box.height; row++) {
            for (int column = 0; column < box.width; column++) {
                float cover = mask.values()[row * box.width + column];
                if (cover > 0) {
                    int rgb = colour(panel, box.x + column, box.y + row, relief.lightAt(column, row));
                    over((box.y + row) * side + box.x + column, rgb, cover);
                }
            }
        }
    }

    /** A pressed seam: a dark line with a light one beside it. */
    void seam(Shape line, Cloth cloth) {
        stroke(line, new BasicStroke(0.5f, 1, 1), new Color(0, 0, 0, 64));
        stroke(moved(line, 0.35, 0.35), new BasicStroke(0.3f, 1, 1), new Color(255, 255, 255, 42));
    }

    /** A row of visible stitches. */
    void stitch(Shape line, Color thread) {
        stroke(line, new BasicStroke(0.26f, 0, 1, 1, new float[] {0.75f, 0.45f}, 0), thread);
    }

    /** A pen whose marks stay on the cloth. */
    void stroke(Shape line, BasicStroke stroke, Color ink) {
        Graphics2D pen = pen();
        pen.setColor(ink);
        pen.setStroke(new BasicStroke(
                (float) (stroke.getLineWidth() * scale),
                stroke.getEndCap(),
                stroke.getLineJoin(),
                10,
                scaled(stroke.getDashArray()),
                0));
        pen.draw(onTable(line));
        pen.dispose();
    }

    /** Fills a small flat mark on the cloth. */
    void mark(Shape shape, java.awt.Paint paint) {
        Graphics2D pen = pen();
        pen.setPaint(paint);
        pen.fill(onTable(shape));
        pen.dispose();
    }

    double scale() {
        return scale;
    }

    private Graphics2D pen() {
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.setComposite(AlphaComposite.SrcAtop);
        return pen;
    }

    private float @org.jspecify.annotations.Nullable [] scaled(float @org.jspecify.annotations.Nullable [] dashes) {
        if (dashes == null) {
            return null;
        }
        float[] longer = dashes.clone();
        for (int i = 0; i < longer.length; i++) {
            longer[i] *= (float) scale;
        }
        return longer;
    }

    /** The shape in pixels, with the small unevenness of real cloth. */
    private Shape onTable(Shape shape) {
        Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        double[] at = new double[6];
        PathIterator walk = shape.getPathIterator(null, 0.02);
        double lastX = 0;
        double lastY = 0;
        for (; !walk.isDone(); walk.next()) {
            int kind = walk.currentSegment(at);
            if (kind == PathIterator.SEG_CLOSE) {
                path.closePath();
                continue;
            }
            int steps = kind == PathIterator.SEG_MOVETO ? 1 : 1 + (int) (Math.hypot(at[0] - lastX, at[1] - lastY) / 3);
            for (int i = 1; i <= steps; i++) {
                uneven(path, kind, lastX + (at[0] - lastX) * i / steps, lastY + (at[1] - lastY) * i / steps);
            }
            lastX = at[0];
            lastY = at[1];
        }
        return path;
    }

    private void uneven(Path2D path, int kind, double x, double y) {
        double px = (x + 2.4 * (noise.at(x * 0.06, y * 0.06) - 0.5)) * scale;
        double py = (y + 2.0 * (noise.at(x * 0.06 + 50, y * 0.06 + 50) - 0.5)) * scale;
        if (kind == PathIterator.SEG_MOVETO) {
            path.moveTo(px, py);
        } else {
            path.lineTo(px, py);
        }
    }

    private static Shape moved(Shape shape, double dx, double dy) {
        return AffineTransform.getTranslateInstance(dx, dy).createTransformedShape(shape);
    }

    private static Plane mask(Shape shape, Rectangle box) {
        BufferedImage grey = new BufferedImage(box.width, box.height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = grey.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.translate(-box.x, -box.y);
        pen.fill(shape);
        pen.dispose();
        int[] filled = ((DataBufferInt) grey.getRaster().getDataBuffer()).getData();
        Plane mask = new Plane(box.width, box.height);
        for (int i = 0; i < filled.length; i++) {
            mask.values()[i] = (filled[i] >>> 24) / 255f;
        }
        return mask;
    }

    private void castShadow(Plane mask, Rectangle box) {
        Plane soft = mask.blurred(Math.max(1, (int) (0.8 * scale)));
        int fall = (int) Math.round(0.5 * scale);
        for (int row = 0; row < box.height; row++) {
            for (int column = 0; column < box.width; column++) {
                int i = (box.y + row) * side + box.x + column;
                int alpha = pixels[i] >>> 24;
                if (alpha != 0) {
                    double dark = 0.42 * soft.at(column - fall / 2, row - fall);
                    pixels[i] = alpha << 24 | Tint.blend(pixels[i] & 0xFFFFFF, 0x0A0A10, dark);
                }
            }
        }
    }

    private int colour(Panel panel, int px, int py, double light) {
        double x = px / scale;
        double y = py / scale;
        double u = panel.across(x, y);
        double v = panel.along(x, y);
        Cloth cloth = panel.cloth();
        double shade = light * cloth.weave().shadeAt(noise, u, v) * (1.05 - 0.0011 * y);
        double sheen = 255 * cloth.weave().gloss() * Math.max(0, light - 1.0);
        int rgb = cloth.print().rgbAt(u, v);
        int red = tone((rgb >> 16 & 255) * shade + sheen);
        int green = tone((rgb >> 8 & 255) * shade + sheen);
        int blue = tone((rgb & 255) * (shade + 0.04 * (1 - light)) + sheen);
        return red << 16 | green << 8 | blue;
    }

    private static int tone(double value) {
        double soft = value > 225 ? 225 + (value - 225) * 0.5 : value;
        return (int) Math.max(0, Math.min(252, soft));
    }

    private void over(int i, int rgb, float cover) {
        int under = pixels[i];
        float below = (under >>> 24) / 255f * (1 - cover);
        float sum = cover + below;
        pixels[i] = Math.round(sum * 255) << 24 | Tint.blend(under & 0xFFFFFF, rgb, cover / sum);
    }
}
