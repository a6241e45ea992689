package trumeau.kiosk.demo.drawing;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.SplittableRandom;

/** Furnishes rooms as a camera sees them, out of focus. */
final class Decorator {
    private static final int[] WALLS = {0xD9D3C7, 0xC8CDD0, 0xDCC9B6, 0xAEB9B0, 0xE6E4DF, 0x8E9AA5, 0xB9A79A, 0x6F7A78};
    static final int[] WOODS = {0xA67C52, 0x8A6443, 0xC09A6B, 0x6B4D36, 0xB8A38A};
    static final int[] CLOTHS = {0x4E5B6E, 0x8C4A45, 0xB9A88C, 0x5F7161, 0x3C3C44, 0xC9C4BA, 0x7B6A83, 0xA9785A};

    private final Canvas canvas;
    private final SplittableRandom dice;
    private final Ground ground;
    private final int width;
    private final int height;

    private Decorator(long seed, int width, int height) {
        this.canvas = new Canvas(width, height);
        this.dice = new SplittableRandom(seed);
        this.ground = new Ground(canvas, dice);
        this.width = width;
        this.height = height;
    }

    static Canvas paint(Backdrop backdrop, long seed, int width, int height) {
        Decorator decorator = new Decorator(seed, width, height);
        switch (backdrop) {
            case STORE -> decorator.store();
            case LIVING_ROOM -> decorator.livingRoom();
            case WALL -> decorator.ground.wall(pick(WALLS, decorator.dice));
            case BRICKS -> decorator.ground.bricks();
            case PLANKS -> decorator.ground.planks();
            case BED_SHEET -> decorator.ground.sheet();
            case CARPET -> decorator.ground.carpet();
        }
        boolean far = Backdrop.UPRIGHT.contains(backdrop);
        decorator.canvas.soften(Math.max(1, far ? height / 150 : height / 500));
        return decorator.canvas;
    }

    private void store() {
        ground.wall(pick(WALLS, dice));
        ground.floor(pick(WOODS, dice), 0.8);
        Graphics2D pen = pen();
        for (int shelf = 0; shelf < 3; shelf++) {
            double y = height * (0.2 + 0.17 * shelf);
            piles(pen, -0.02 * width, 0.26 * width, y);
            box(pen, -0.02, y / height, 0.28, 0.016, 0x7A5C43);
        }
        rail(pen, 0.66 + 0.06 * dice.nextDouble(), 0.24 + 0.05 * dice.nextDouble(), 0.36);
        lamp(pen, 0.3 + 0.1 * dice.nextDouble());
        lamp(pen, 0.58 + 0.1 * dice.nextDouble());
        if (dice.nextBoolean()) {
            box(pen, 0.34, 0.66, 0.26, 0.03, 0x8A6443);
            box(pen, 0.35, 0.69, 0.02, 0.16, 0x5B4230);
            box(pen, 0.57, 0.69, 0.02, 0.16, 0x5B4230);
        }
        pen.dispose();
    }

    /** Folded cloths on a shelf. */
    private void piles(Graphics2D pen, double from, double to, double y) {
        for (double x = from; x < to; x += width * 0.062) {
            int layers = 2 + dice.nextInt(4);
            for (int i = 0; i < layers; i++) {
                int rgb = Tint.blend(pick(CLOTHS, dice), 0xC8C4BC, 0.35);
                pen.setColor(new Color(rgb));
                double h = height * 0.02;
                pen.fill(new RoundRectangle2D.Double(x, y - (i + 1) * h, width * 0.055, h * 0.9, h * 0.6, h * 0.6));
            }
        }
    }

    /** A rail with clothes seen from the side, narrow and dull. */
    private void rail(Graphics2D pen, double left, double top, double wide) {
        box(pen, left, top, wide, 0.008, 0x3A3A3E);
        double x = left * width;
        while (x < Math.min(width, (left + wide) * width)) {
            double slim = width * (0.01 + 0.012 * dice.nextDouble());
            double drop = height * (0.26 + 0.14 * dice.nextDouble());
            int rgb = Tint.blend(pick(CLOTHS, dice), 0x9A958C, 0.4);
            pen.setPaint(new GradientPaint(
                    (float) x, 0, new Color(rgb), (float) (x + slim), 0, new Color(Tint.blend(rgb, 0, 0.35))));
            pen.fill(new RoundRectangle2D.Double(x, (top + 0.015) * height, slim, drop, slim / 2, slim / 2));
            x += slim * 1.06;
        }
    }

    private void lamp(Graphics2D pen, double at) {
        double r = width * 0.05;
        for (int i = 6; i > 0; i--) {
            pen.setColor(new Color(255, 246, 225, 34));
            pen.fill(new Ellipse2D.Double(at * width - r * i / 4, height * 0.03 - r * i / 5, r * i / 2, r * i / 2.5));
        }
    }

    private void livingRoom() {
        ground.wall(pick(WALLS, dice));
        ground.floor(pick(WOODS, dice), 0.76);
        Graphics2D pen = pen();
        double side = dice.nextBoolean() ? 0.04 : 0.68;
        box(pen, side - 0.012, 0.09, 0.284, 0.45, 0xF0EEE8);
        pen.setPaint(new GradientPaint(0, 0, new Color(0xDDEBF5), 0, height * 0.5f, new Color(0xF7F7EF)));
        pen.fill(new Rectangle2D.Double(side * width, 0.11 * height, 0.26 * width, 0.41 * height));
        box(pen, side + 0.125, 0.11, 0.01, 0.41, 0xE8E6E0);
        double other = 0.72 - side;
        box(pen, other, 0.16, 0.14, 0.2, 0x4A4238);
        box(pen, other + 0.008, 0.174, 0.124, 0.172, pick(CLOTHS, dice));
        sofa(pen, other - 0.06, pick(CLOTHS, dice));
        plant(pen, side + 0.24);
        pen.dispose();
    }

    private void sofa(Graphics2D pen, double left, int rgb) {
        round(pen, left, 0.56, 0.34, 0.22, rgb);
        round(pen, left - 0.02, 0.62, 0.06, 0.2, Tint.blend(rgb, 0, 0.15));
        round(pen, left + 0.3, 0.62, 0.06, 0.2, Tint.blend(rgb, 0, 0.15));
        round(pen, left + 0.03, 0.68, 0.28, 0.1, Tint.blend(rgb, 0xFFFFFF, 0.1));
        round(pen, left + 0.06, 0.58, 0.08, 0.11, pick(CLOTHS, dice));
    }

    private void plant(Graphics2D pen, double at) {
        for (int i = 0; i < 15; i++) {
            double turn = (i - 7) * 0.2 + 0.1 * dice.nextDouble();
            double reach = height * (0.2 + 0.14 * dice.nextDouble());
            double x = at * width;
            double y = height * 0.74;
            Path2D leaf = new Path2D.Double();
            leaf.moveTo(x, y);
            leaf.quadTo(
                    x + reach * Math.sin(turn) * 0.4 - 14,
                    y - reach * 0.8,
                    x + reach * Math.sin(turn),
                    y - reach * Math.cos(turn));
            leaf.quadTo(x + reach * Math.sin(turn) * 0.6 + 14, y - reach * 0.5, x, y);
            pen.setColor(new Color(Tint.blend(0x3F5E43, 0x7E9A6C, dice.nextDouble())));
            pen.fill(leaf);
        }
        round(pen, at - 0.03, 0.73, 0.06, 0.1, 0xB98E72);
    }

    private Graphics2D pen() {
        Graphics2D pen = canvas.picture().createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        return pen;
    }

    private void box(Graphics2D pen, double x, double y, double w, double h, int rgb) {
        pen.setColor(new Color(rgb));
        pen.fill(new Rectangle2D.Double(x * width, y * height, w * width, h * height));
    }

    private void round(Graphics2D pen, double x, double y, double w, double h, int rgb) {
        pen.setPaint(new GradientPaint(
                0,
                (float) (y * height),
                new Color(Tint.blend(rgb, 0xFFFFFF, 0.12)),
                0,
                (float) ((y + h) * height),
                new Color(Tint.blend(rgb, 0, 0.25))));
        pen.fill(new RoundRectangle2D.Double(x * width, y * height, w * width, h * height, 0.03 * width, 0.03 * width));
    }

    static int pick(int[] from, SplittableRandom dice) {
        return from[dice.nextInt(from.length)];
    }
}
