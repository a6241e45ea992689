package trumeau.kiosk.demo.drawing;

import java.awt.geom.Path2D;

/** Ankle boots, laced or with an elastic gore. */
final class Boots {
    private final Sheet sheet;
    private final Style style;
    private final Shoe shoe;

    private Boots(Sheet sheet, Style style, double dx, double dy, double scale) {
        this.sheet = sheet;
        this.style = style;
        this.shoe = new Shoe(sheet, dx, dy, scale);
    }

    static void ankleHigh(Sheet sheet, Style style) {
        double heel = style.between(0, 5);
        boolean laced = style.chance(0.5);
        int sole = style.chance(0.5) ? 0x2B2826 : 0x6A4A33;
        new Boots(sheet, style, 24, -2, 0.74).boot(heel, laced, sole);
        new Boots(sheet, style, 2, 13, 0.82).boot(heel, laced, sole);
    }

    private void boot(double heel, boolean laced, int soleColour) {
        shoe.lay(Outline.from(52, 8).bend(70, 3, 90, 8).bend(72, 15, 52, 12).closed(), style.inside(), Shoe.HARD);
        Path2D body = Outline.from(5, 78)
                .bend(4, 66, 16, 62)
                .bend(38, 56, 50, 46)
                .bend(54, 34, 51, 9)
                .bend(70, 14.5, 91, 8)
                .bend(90, 40, 93, 56)
                .bend(95, 66, 93, 79)
                .line(5, 80)
                .closed();
        shoe.lay(
                body,
                style.solid().woven(Weave.LEATHER),
                Shoe.LEATHERY
                        .deep(1)
                        .tucked(
                                new Tuck(50, 48, 76, 42, 1.6, 1.2),
                                new Tuck(48, 53, 74, 50, 1.5, 1),
                                new Tuck(88, 50, 66, 52, 1.4, 0.8)));
        if (!laced) {
            Path2D gore = Outline.from(64, 11)
                    .line(80, 11)
                    .bend(78, 32, 73, 46)
                    .bend(68, 34, 64, 11)
                    .closed();
            shoe.lay(
                    gore, style.trim().woven(Weave.KNIT), Drape.of(Folds.RIBBED).puffed(0.4));
        } else {
            for (int i = 0; i < 6; i++) {
                double y = 15 + 6.4 * i;
                double x = 52 + (i < 4 ? 1.2 : -2.6 * (i - 3));
                shoe.lay(
                        Outline.from(x - 1, y)
                                .bend(x + 5, y - 1, x + 11, y + 2.6)
                                .line(x + 10.6, y + 4.4)
                                .bend(x + 5, y + 1, x - 1, y + 2)
                                .closed(),
                        Cloth.plain(0xC8A878, Weave.KNIT),
                        Shoe.HARD.puffed(0.5));
            }
        }
        sheet.stitch(shoe.at(Outline.from(26, 79).bend(28, 64, 46, 58).open()), style.thread());
        sheet.stitch(shoe.at(Outline.from(74, 79).bend(74, 62, 91, 56).open()), style.thread());
        Path2D sole = Outline.from(3.4, 77)
                .bend(48, 80, 94.6, 77)
                .line(94.6, 86 + heel / 2)
                .line(70, 86 + heel / 2)
                .line(67, 83)
                .bend(36, 85, 8, 84)
                .bend(3, 83, 3.4, 77)
                .closed();
        shoe.lay(sole, Cloth.plain(soleColour, Weave.CANVAS), Shoe.HARD);
    }
}
