package trumeau.kiosk.demo.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Path2D;

/** Sneakers with laces and a rubber sole, low or high. */
final class Sneakers {
    private static final int RUBBER = 0xEDEBE4;

    private final Sheet sheet;
    private final Style style;
    private final Shoe shoe;

    private Sneakers(Sheet sheet, Style style, double dx, double dy, double scale) {
        this.sheet = sheet;
        this.style = style;
        this.shoe = new Shoe(sheet, dx, dy, scale);
    }

    static void low(Sheet sheet, Style style) {
        boolean white = style.chance(0.7);
        new Sneakers(sheet, style, 18, -13, 0.8).sneaker(white, false);
        new Sneakers(sheet, style, 1, 7, 0.86).sneaker(white, false);
    }

    static void high(Sheet sheet, Style style) {
        boolean white = style.chance(0.8);
        new Sneakers(sheet, style, 22, -6, 0.76).sneaker(white, true);
        new Sneakers(sheet, style, 1, 10, 0.84).sneaker(white, true);
    }

    private void sneaker(boolean white, boolean high) {
        double top = high ? 14 : 38;
        Cloth upper = style.cloth();
        shoe.lay(
                Outline.from(66, top + 4)
                        .bend(80, top, 92, top + 3)
                        .bend(92, top + 10, 80, top + 14)
                        .line(66, top + 12)
                        .closed(),
                style.inside(),
                Shoe.HARD);
        Path2D body = Outline.from(5, 71)
                .bend(5, 60, 20, 56)
                .bend(38, 52, 62, top + 4)
                .bend(66, top - 2, 70, top + 5)
                .bend(80, top + 12, 92, top + 2)
                .bend(97, top + 2, 94.5, 58)
                .line(95, 74)
                .line(5, 74)
                .closed();
        shoe.lay(body, upper, Shoe.LEATHERY);
        tongueAndLaces(top, high);
        shoe.lay(
                Outline.from(5, 73).bend(4, 60, 19, 56.6).bend(25, 62, 24, 74).closed(),
                white ? rubber() : style.solid(),
                Shoe.HARD);
        shoe.lay(
                Outline.from(82, 74)
                        .bend(79, 60, 84, top + 12)
                        .bend(90, top + 8, 94, top + 4)
                        .bend(97, top + 4, 95, 60)
                        .line(95.4, 74)
                        .closed(),
                style.trim(),
                Shoe.HARD);
        swoosh(high);
        Path2D sole = Outline.from(3.6, 71)
                .bend(48, 74.5, 96, 71)
                .bend(98.4, 77, 96, 82)
                .bend(50, 85, 7, 82)
                .bend(2.6, 80, 3.6, 71)
                .closed();
        shoe.lay(sole, white ? rubber() : style.trim(), Shoe.HARD.puffed(1.8));
        sheet.stroke(
                shoe.at(Outline.from(4, 76).bend(48, 79.5, 97.5, 76).open()),
                new BasicStroke(0.6f),
                new Color(style.cloth().base()));
        sheet.stroke(
                shoe.at(Outline.from(5, 82).bend(48, 84.6, 97, 81.6).open()),
                new BasicStroke(0.9f),
                new Color(0, 0, 0, 110));
    }

    private void tongueAndLaces(double top, boolean high) {
        Path2D tongue = Outline.from(33, 54.5)
                .bend(48, 50, 61, top + 4)
                .line(66, top + 3)
                .line(72, top + 9)
                .bend(64, high ? 44 : 56, 42, 62)
                .closed();
        shoe.lay(tongue, style.solid().shaded(0.88), Shoe.HARD);
        int rows = high ? 7 : 5;
        for (int i = 0; i < rows; i++) {
            double part = (i + 0.5) / rows;
            double x = 36 + part * 27;
            double y = 53.4 + (top + 5 - 53.4) * Math.pow(part, high ? 1.25 : 1.1);
            Path2D lace = Outline.from(x, y)
                    .bend(x + 4, y + 1, x + 7.4, y + 6.8)
                    .line(x + 5.4, y + 7.6)
                    .bend(x + 2, y + 3, x - 1.4, y + 1.4)
                    .closed();
            shoe.lay(
                    lace,
                    Cloth.plain(Tint.brightness(style.cloth().base()) > 0.8 ? 0xD8D5CC : 0xF2F0EA, Weave.KNIT),
                    Shoe.HARD.puffed(0.5));
        }
    }

    private void swoosh(boolean high) {
        Path2D stripe = high
                ? new Path2D.Double(Notions.disc(77, 34, 6))
                : Outline.from(50, 72)
                        .bend(58, 66, 62, 57)
                        .line(67, 58)
                        .bend(64, 68, 57, 72.6)
                        .closed();
        shoe.lay(stripe, style.trim(), Shoe.HARD.puffed(0.3));
        if (!high) {
            shoe.lay(
                    Outline.from(62, 72.6)
                            .bend(69, 66, 72, 55)
                            .line(77, 55)
                            .bend(74, 68, 69, 72.6)
                            .closed(),
                    style.trim(),
                    Shoe.HARD.puffed(0.3));
        }
        sheet.stitch(
                shoe.at(Outline.from(26, 73)
                        .bend(26, 62, 40, 60)
                        .bend(58, 57, 72, high ? 40 : 50)
                        .open()),
                style.thread());
    }

    private Cloth rubber() {
        return Cloth.plain(RUBBER, Weave.CANVAS);
    }
}
