package trumeau.kiosk.demo.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;

/** A plant in its pot: what is no garment, and is held up to see whether anybody takes it for one. */
final class Houseplant {

    private static final int LEAVES = 21;
    private static final double ROOT_X = 384;
    private static final double ROOT_Y = 478;

    private Houseplant() {}

    /** The plant cut free, as a garment is. */
    static Sprite sprite() {
        var sheet = new BufferedImage(Sprite.SIDE, Sprite.SIDE, BufferedImage.TYPE_INT_ARGB);
        var pen = sheet.createGraphics();
        try {
            pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            leaves(pen);
            pot(pen);
        } finally {
            pen.dispose();
        }
        return Sprite.of(sheet);
    }

    private static void leaves(Graphics2D pen) {
        for (int i = 0; i < LEAVES; i++) {
            double turn = (i * 8 % LEAVES - 10) * 0.145;
            double reach = 300 - 40 * Math.abs(turn) + 23 * (i % 4);
            leaf(pen, turn, reach, Tint.blend(0x2F5B37, 0x86AC66, i * 5 % LEAVES / (double) LEAVES));
        }
    }

    private static void leaf(Graphics2D pen, double turn, double reach, int rgb) {
        double tipX = ROOT_X + reach * Math.sin(turn);
        double tipY = ROOT_Y - reach * Math.cos(turn);
        Path2D leaf = new Path2D.Double();
        leaf.moveTo(ROOT_X, ROOT_Y);
        leaf.quadTo(ROOT_X + reach * Math.sin(turn) * 0.35 - 46, ROOT_Y - reach * 0.66, tipX, tipY);
        leaf.quadTo(ROOT_X + reach * Math.sin(turn) * 0.75 + 46, ROOT_Y - reach * 0.5, ROOT_X, ROOT_Y);
        pen.setColor(new Color(rgb));
        pen.fill(leaf);
        pen.setColor(new Color(Tint.blend(rgb, 0x102010, 0.4)));
        pen.setStroke(new BasicStroke(2.5f));
        pen.draw(new Line2D.Double(ROOT_X, ROOT_Y, tipX, tipY));
    }

    private static void pot(Graphics2D pen) {
        Path2D pot = new Path2D.Double();
        pot.moveTo(280, 470);
        pot.lineTo(488, 470);
        pot.lineTo(458, 690);
        pot.lineTo(310, 690);
        pot.closePath();
        pen.setPaint(new GradientPaint(270, 0, new Color(0xC9794F), 500, 0, new Color(0x7F4027)));
        pen.fill(pot);
        pen.setPaint(new GradientPaint(260, 0, new Color(0xD98A60), 510, 0, new Color(0x8C4A2E)));
        pen.fill(new RoundRectangle2D.Double(264, 470, 240, 52, 14, 14));
    }
}
