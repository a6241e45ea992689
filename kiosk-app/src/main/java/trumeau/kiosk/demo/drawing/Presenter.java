package trumeau.kiosk.demo.drawing;

import java.awt.geom.AffineTransform;

/** Puts a sprite into a picture in a pose: warped, with its shadow on what is behind. */
final class Presenter {
    private static final int RIPPLES = 1024;

    private final Sprite sprite;
    private final Pose pose;
    private final AffineTransform placed;
    private final double zoom;
    private final float[] ripple = new float[RIPPLES];

    /** Reckons where each pixel of the sprite goes in a picture of the given size. */
    Presenter(Sprite sprite, Pose pose, int width, int height) {
        this.sprite = sprite;
        this.pose = pose;
        double widest = 0.86 * width / (sprite.clothWidth() * pose.narrow());
        this.zoom = Math.min(pose.tall() * height / Math.max(sprite.clothHeight(), 0.55 * sprite.clothWidth()), widest);
        this.placed = AffineTransform.getTranslateInstance(pose.x() * width, pose.y() * height);
        placed.rotate(pose.turn());
        placed.shear(pose.shear(), 0);
        placed.scale(zoom * pose.narrow(), zoom);
        placed.translate(-(sprite.left() + sprite.right()) / 2.0, -(sprite.top() + sprite.bottom()) / 2.0);
        for (int i = 0; i < RIPPLES; i++) {
            double along = i / (double) RIPPLES;
            double swing = Math.min(1, along * 1.6);
            ripple[i] = (float) (swing
                    * pose.flutter()
                    * sprite.clothHeight()
                    * (Math.sin(5 * along + pose.phase()) + 0.5 * Math.sin(11 * along + 2 * pose.phase())));
        }
    }

    /** The transform from the sprite's pixels to the picture's, without the flutter. */
    AffineTransform placed() {
        return new AffineTransform(placed);
    }

    /** Picture pixels per sprite pixel. */
    double zoom() {
        return zoom;
    }

    /** Paints the garment and its shadow; answers the box of its cloth in the picture. */
    Box paint(Canvas canvas, float light, double shadowX, double shadowY, float shadowDark) {
        AffineTransform back = inverse();
        Box box = new Box();
        java.awt.Rectangle reach = reach(canvas, Math.max(shadowX, shadowY));
        double[] m = new double[6];
        back.getMatrix(m);
        double sx = shadowX / zoom;
        double sy = shadowY / zoom;
        for (int y = reach.y; y < reach.y + reach.height; y++) {
            for (int x = reach.x; x < reach.x + reach.width; x++) {
                double u = m[0] * x + m[2] * y + m[4];
                double v = m[1] * x + m[3] * y + m[5];
                float shadow = shadowDark * sprite.shadeAt(u - sx, v - sy);
                if (pixel(canvas, x, y, u, v, light, shadow)) {
                    box.add(x, y);
                }
            }
        }
        return box;
    }

    private boolean pixel(Canvas canvas, int x, int y, double u, double v, float light, float shadow) {
        double su = u + ripple[row(v)];
        double sv = v + 0.5 * ripple[row(u)];
        int column = (int) Math.floor(su);
        int line = (int) Math.floor(sv);
        int side = sprite.side();
        if (column < 0 || line < 0 || column >= side - 1 || line >= side - 1) {
            if (shadow > 0) {
                canvas.over(x, y, 0, 0, 0, 0, shadow);
            }
            return false;
        }
        int i = line * side + column;
        int[] argb = sprite.argb();
        int a = argb[i];
        int b = argb[i + 1];
        int c = argb[i + side];
        int d = argb[i + side + 1];
        if ((a | b | c | d) == 0) {
            if (shadow > 0) {
                canvas.over(x, y, 0, 0, 0, 0, shadow);
            }
            return false;
        }
        float fx = (float) (su - column);
        float fy = (float) (sv - line);
        float lit = light * (1 + 0.006f * (ripple[row(v)] - ripple[row(v + 18)]));
        float cover = Sprite.between(a, b, c, d, fx, fy, 24) / 255f;
        canvas.over(
                x,
                y,
                cover,
                lit * Sprite.between(a, b, c, d, fx, fy, 16),
                lit * Sprite.between(a, b, c, d, fx, fy, 8),
                lit * Sprite.between(a, b, c, d, fx, fy, 0),
                shadow);
        return cover > 0.12f;
    }

    private int row(double place) {
        int i = (int) ((place - sprite.top()) * RIPPLES / sprite.clothHeight());
        return Math.max(0, Math.min(RIPPLES - 1, i));
    }

    private java.awt.Rectangle reach(Canvas canvas, double margin) {
        java.awt.geom.Rectangle2D cloth = new java.awt.geom.Rectangle2D.Double(
                sprite.left(), sprite.top(), sprite.clothWidth(), sprite.clothHeight());
        java.awt.Rectangle reach = placed.createTransformedShape(cloth).getBounds();
        int grown = (int) (margin + 14 + 2 * pose.flutter() * sprite.clothHeight() * zoom);
        reach.grow(grown, grown);
        return reach.intersection(new java.awt.Rectangle(0, 0, canvas.width(), canvas.height()));
    }

    /** The transform from the picture's pixels to the sprite's, without the flutter. */
    AffineTransform inverse() {
        try {
            return placed.createInverse();
        } catch (java.awt.geom.NoninvertibleTransformException e) {
            throw new IllegalArgumentException("pose flattens the garment: " + pose, e);
        }
    }
}
