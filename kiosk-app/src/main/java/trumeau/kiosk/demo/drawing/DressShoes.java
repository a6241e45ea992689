package trumeau.kiosk.demo.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Path2D;

/** Leather shoes to dress up: pumps and loafers. */
final class DressShoes {
    private final Sheet sheet;
    private final Style style;
    private final Shoe shoe;

    private DressShoes(Sheet sheet, Style style, double dx, double dy, double scale) {
        this.sheet = sheet;
        this.style = style;
        this.shoe = new Shoe(sheet, dx, dy, scale);
    }

    static void pumps(Sheet sheet, Style style) {
        double heel = style.between(4, 20);
        boolean bow = style.chance(0.35);
        new DressShoes(sheet, style, 19, -15, 0.8).pump(heel, bow);
        new DressShoes(sheet, style, 1, 8, 0.86).pump(heel, bow);
    }

    static void loafers(Sheet sheet, Style style) {
        new DressShoes(sheet, style, 19, -14, 0.8).loafer();
        new DressShoes(sheet, style, 1, 6, 0.86).loafer();
    }

    private void pump(double heel, boolean bow) {
        double back = 62 - heel * 0.5;
        double lift = heel * 0.75;
        Path2D inside = Outline.from(34, 68)
                .bend(52, 60 - lift * 0.4, 90, back - 5 - lift * 0.4)
                .line(91, back + 6 - lift * 0.4)
                .bend(60, 70, 34, 74)
                .closed();
        shoe.lay(inside, Cloth.plain(0xD9BF9F, Weave.LEATHER), Shoe.HARD);
        Path2D body = Outline.from(3, 79)
                .bend(6, 71, 26, 66)
                .bend(33, 63, 36, 67)
                .bend(46, 76 - lift * 0.2, 62, 68 - lift * 0.4)
                .bend(78, 60 - lift * 0.6, 91, back - 7 - lift * 0.4)
                .bend(97, back - lift * 0.2, 93, 74 - lift)
                .bend(72, 74 - lift * 0.6, 50, 80)
                .bend(26, 84, 3, 80)
                .closed();
        shoe.lay(body, style.solid().woven(Weave.LEATHER), Shoe.LEATHERY.deep(0.2));
        Path2D stiletto = Outline.from(79, 74 - lift * 0.8)
                .line(94, 71 - lift)
                .bend(95, 78, 92.6, 88)
                .line(89.4, 88)
                .bend(88, 78 - lift * 0.3, 79, 74 - lift * 0.6)
                .closed();
        shoe.lay(stiletto, style.solid().shaded(0.85).woven(Weave.LEATHER), Shoe.HARD);
        sheet.stroke(
                shoe.at(Outline.from(3, 80.6)
                        .bend(26, 84.6, 50, 80.6)
                        .bend(70, 76 - lift * 0.6, 82, 74 - lift * 0.7)
                        .open()),
                new BasicStroke(1.1f),
                new Color(0x3A2A22));
        if (bow) {
            shoe.lay(
                    Outline.from(20, 67)
                            .bend(26, 62, 30, 66)
                            .bend(33, 62, 38, 64)
                            .bend(36, 71, 30, 69)
                            .bend(24, 72, 20, 67)
                            .closed(),
                    style.trim().woven(Weave.SATIN),
                    Shoe.HARD);
        }
    }

    private void loafer() {
        shoe.lay(
                Outline.from(52, 52)
                        .bend(74, 44, 92, 46)
                        .line(92, 56)
                        .bend(66, 62, 52, 58)
                        .closed(),
                Cloth.plain(0xB58E63, Weave.LEATHER),
                Shoe.HARD);
        Path2D body = Outline.from(4, 74)
                .bend(4, 64, 18, 59)
                .bend(36, 51, 50, 47)
                .bend(56, 46, 57, 52)
                .bend(72, 58, 92, 46)
                .bend(97, 47, 94.4, 62)
                .line(95, 76)
                .line(4, 77)
                .closed();
        shoe.lay(body, style.solid().woven(Weave.LEATHER), Shoe.LEATHERY);
        Path2D apron =
                Outline.from(13, 66).bend(16, 60, 34, 54).bend(46, 49, 53, 48).open();
        sheet.seam(shoe.at(apron), style.cloth());
        sheet.stitch(
                shoe.at(Outline.from(9, 70)
                        .bend(24, 72, 44, 63)
                        .bend(52, 59, 56, 52)
                        .open()),
                style.thread());
        shoe.lay(
                Outline.from(33, 55)
                        .line(42, 51)
                        .bend(52, 60, 56, 75)
                        .line(45, 76)
                        .bend(42, 63, 33, 55)
                        .closed(),
                style.solid().shaded(0.9).woven(Weave.LEATHER),
                Shoe.HARD);
        shoe.lay(
                Outline.from(40, 60).line(49, 58).line(50, 61).line(41, 63.4).closed(),
                Cloth.plain(0xC8A96A, Weave.LEATHER),
                Shoe.HARD.puffed(0.5));
        Path2D sole = Outline.from(3.4, 74)
                .bend(48, 78, 95.4, 74.6)
                .line(95.4, 83)
                .line(70, 83)
                .line(68, 80)
                .bend(36, 82, 6, 80)
                .closed();
        shoe.lay(sole, Cloth.plain(0x3A2A22, Weave.LEATHER), Shoe.HARD);
    }
}
