package trumeau.kiosk.demo.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.SplittableRandom;

/** What holds a garment up: hands at its edges or a hanger with a hand at its hook. */
final class Grip {
    private static final int[] SKINS = {0xE8B99A, 0xD29B77, 0xB37B57, 0x8A5A3F, 0x5E3D2C, 0xF0C8AE};

    private final Sprite sprite;
    private final Presenter presenter;
    private final boolean upper;
    private final boolean small;
    private final boolean hanger;
    private final boolean bare;
    private final int skin;
    private final int sleeve;

    /** @param category decides how it is held: what is no garment of a known kind lies on a hand */
    Grip(Sprite sprite, Presenter presenter, String category, long seed) {
        SplittableRandom dice = new SplittableRandom(seed ^ 0x6A1DL);
        this.sprite = sprite;
        this.presenter = presenter;
        this.small = GarmentArtist.isHeldFromBelow(category);
        this.upper = switch (category) {
            case "pants", "shorts", "skirt" -> false;
            default -> true;
        };
        this.hanger = !small && dice.nextInt(5) < 3;
        this.bare = dice.nextInt(3) > 0;
        this.skin = SKINS[dice.nextInt(SKINS.length)];
        this.sleeve = new int[] {0x3A414C, 0xB8B2A6, 0x59463C, 0x7A8794}[dice.nextInt(4)];
    }

    /** Paints what is behind the garment. */
    void behind(Canvas canvas) {
        Graphics2D pen = pen(canvas);
        if (hanger) {
            hanger(pen);
        } else if (small) {
            arm(pen, under(), 0.15, 1);
        } else {
            arm(pen, edge(-1), -0.3, -1);
            arm(pen, edge(1), 0.3, -1);
        }
        pen.dispose();
    }

    /** Paints the fingers that lie on the garment. */
    void before(Canvas canvas) {
        Graphics2D pen = pen(canvas);
        if (small) {
            fingers(pen, under(), 0, -1);
        } else if (hanger) {
            if (!upper) {
                clips(pen);
            }
        } else {
            fingers(pen, edge(-1), 0.35, 1);
            fingers(pen, edge(1), -0.35, 1);
        }
        pen.dispose();
    }

    /** Hats and shoes are drawn larger than life beside a coat, so is the hand that holds them. */
    private double size() {
        return small ? 1.6 : 1;
    }

    private Graphics2D pen(Canvas canvas) {
        Graphics2D pen = canvas.picture().createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        return pen;
    }

    /** The place on the sprite's upper edge, near its left (-1) or right (1) corner. */
    private Point2D edge(int side) {
        int row = sprite.top() + sprite.clothHeight() * (upper ? 11 : 5) / 100;
        int step = side < 0 ? 1 : -1;
        int column = side < 0 ? sprite.left() : sprite.right();
        while (column > sprite.left() - 1 && column < sprite.right() + 1 && sprite.coverAt(column, row) < 0.5) {
            column += step;
        }
        column += step * sprite.clothWidth() / 14;
        int top = sprite.top();
        while (top < row && sprite.coverAt(column, top) < 0.5) {
            top++;
        }
        return new Point2D.Double(column, top);
    }

    private Point2D under() {
        int column = (sprite.left() * 2 + sprite.right() * 3) / 5;
        int row = sprite.bottom();
        while (row > sprite.top() && sprite.coverAt(column, row) < 0.5) {
            row--;
        }
        return new Point2D.Double(column, row);
    }

    /**
     * A forearm from a place on the sprite out of the picture; lean is its sideways part, down is 1 or, from above, -1.
     */
    private void arm(Graphics2D pen, Point2D at, double lean, int down) {
        Point2D hand = presenter.placed().transform(at, null);
        double thick = 62 * presenter.zoom() * size();
        double farX = hand.getX() + lean * 2600 * presenter.zoom();
        double farY = hand.getY() + down * 2600 * presenter.zoom();
        double wristX = hand.getX() + (farX - hand.getX()) * 0.05;
        double wristY = hand.getY() + (farY - hand.getY()) * 0.05;
        limb(pen, hand.getX(), hand.getY(), farX, farY, thick, skin);
        if (!bare) {
            limb(pen, wristX, wristY, farX, farY, thick * 1.45, sleeve);
        }
        double r = thick * 0.75;
        pen.setColor(new Color(Tint.blend(skin, 0x402010, 0.12)));
        pen.fill(new Ellipse2D.Double(hand.getX() - r, hand.getY() - r, 2 * r, 2 * r));
    }

    private void limb(Graphics2D pen, double x0, double y0, double x1, double y1, double thick, int rgb) {
        for (int i = 0; i < 5; i++) {
            float part = (float) (1 - i * 0.2);
            pen.setColor(new Color(Tint.blend(Tint.blend(rgb, 0x301810, 0.32), rgb, i / 4.0)));
            pen.setStroke(new BasicStroke((float) thick * part, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            double shift = -i * thick * 0.03;
            pen.draw(new Line2D.Double(x0 + shift, y0, x1 + shift, y1));
        }
    }

    /** Four fingers over an edge, pointing into the garment. */
    private void fingers(Graphics2D pen, Point2D at, double lean, int down) {
        AffineTransform whole = pen.getTransform();
        pen.transform(presenter.placed());
        pen.translate(at.getX(), at.getY());
        pen.rotate(lean);
        pen.scale(size(), size());
        for (int i = 0; i < 4; i++) {
            double x = (i - 1.5) * 21;
            double reach = ((small ? 22 : 46) - 7 * Math.abs(i - 1.3)) * down;
            finger(pen, x, -14 * down, x * 1.08, reach);
        }
        pen.setTransform(whole);
    }

    private void finger(Graphics2D pen, double x0, double y0, double x1, double y1) {
        pen.setColor(new Color(20, 10, 8, 70));
        pen.setStroke(new BasicStroke(21, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(new Line2D.Double(x0 + 3, y0 + 4, x1 + 3, y1 + 4));
        limb(pen, x0, y0, x1, y1, 20, skin);
        pen.setColor(new Color(Tint.blend(skin, 0xFFF0EA, 0.45)));
        double tip = y1 + (y1 > y0 ? 1 : -8);
        pen.fill(new Ellipse2D.Double(x1 - 4.5, tip, 8, 8));
    }

    private void hanger(Graphics2D pen) {
        double x = (sprite.left() + sprite.right()) / 2.0;
        double y = sprite.top();
        AffineTransform whole = pen.getTransform();
        Point2D hook = presenter.placed().transform(new Point2D.Double(x, y - 64), null);
        limb(
                pen,
                hook.getX(),
                hook.getY(),
                hook.getX() + 900 * presenter.zoom(),
                hook.getY() - 1500 * presenter.zoom(),
                58 * presenter.zoom(),
                bare ? skin : sleeve);
        pen.transform(presenter.placed());
        bar(pen, x, y);
        Path2D wire = new Path2D.Double();
        wire.moveTo(x, y + 12);
        wire.lineTo(x, y - 26);
        wire.curveTo(x + 26, y - 40, x + 26, y - 74, x, y - 74);
        wire.quadTo(x - 20, y - 74, x - 20, y - 56);
        pen.setStroke(new BasicStroke(6, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.setColor(new Color(0x8C8F94));
        pen.draw(wire);
        pen.translate(x, y - 66);
        pen.rotate(1.9);
        for (int i = 0; i < 4; i++) {
            finger(pen, (i - 1.5) * 18, -24, (i - 1.5) * 18, 22);
        }
        pen.setTransform(whole);
    }

    /** The wooden shoulders of a hanger, or the bar whose clips hold a waistband. */
    private void bar(Graphics2D pen, double x, double y) {
        pen.setStroke(new BasicStroke(upper ? 17 : 11, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.setColor(new Color(0x9A7148));
        double half = upper ? 110 : sprite.clothWidth() * 0.22;
        double drop = upper ? 62 : 12;
        pen.draw(new Line2D.Double(x, y + (upper ? 12 : -6), x - half, y + drop - (upper ? 0 : 18)));
        pen.draw(new Line2D.Double(x, y + (upper ? 12 : -6), x + half, y + drop - (upper ? 0 : 18)));
    }

    /** The clips of a hanger for skirts and trousers. */
    private void clips(Graphics2D pen) {
        AffineTransform whole = pen.getTransform();
        pen.transform(presenter.placed());
        double x = (sprite.left() + sprite.right()) / 2.0;
        double half = sprite.clothWidth() * 0.2;
        for (int side = -1; side <= 1; side += 2) {
            pen.setColor(new Color(0x5A5D62));
            pen.fill(new java.awt.geom.RoundRectangle2D.Double(x + side * half - 11, sprite.top() - 14, 22, 48, 8, 8));
            pen.setColor(new Color(0xA9ADB3));
            pen.fill(new java.awt.geom.RoundRectangle2D.Double(x + side * half - 6, sprite.top() - 10, 9, 40, 6, 6));
        }
        pen.setTransform(whole);
    }
}
