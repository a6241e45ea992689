package trumeau.kiosk.demo.drawing;

import java.awt.geom.Path2D;

/** Skirts: a waistband and one falling piece of cloth, open below. */
final class Skirts {
    private Skirts() {}

    static void pleated(Sheet sheet, Style style) {
        double hem = style.between(32, 39);
        double bottom = style.between(70, 84);
        double flare = (hem / 18 - 1) / (bottom - 14);
        piece(sheet, style, hem, bottom, Drape.of(Folds.PLEATED).fanned(14, flare));
        waist(sheet, band(style), style.chance(0.35) ? Folds.RIBBED : Folds.STIFF, 4.6);
    }

    static void pencil(Sheet sheet, Style style) {
        double hem = style.between(18.5, 21);
        double bottom = style.between(78, 90);
        Path2D shape = Outline.from(50, 12)
                .line(32.5, 12)
                .bend(26, 24, 25.6, 38)
                .bend(26.5, 62, 50 - hem, bottom)
                .bend(50 - hem / 2, bottom + 0.8, 50, bottom + 0.8)
                .mirrored();
        lining(sheet, style);
        sheet.lay(new Panel(
                shape,
                style.cloth(),
                Drape.of(Folds.CALM)
                        .deep(0.9)
                        .puffed(2.2)
                        .tuckedBothSides(new Tuck(26, 36, 44, 41, 1.2, 0.7), new Tuck(27, 44, 42, 46, 1.1, 0.5))));
        for (double x : new double[] {40.5, 59.5}) {
            sheet.seam(Outline.from(x, 14).line(x + (x - 50) * 0.12, 27).open(), style.cloth());
        }
        if (style.chance(0.5)) {
            sheet.seam(Outline.from(57, bottom - 20).line(57.4, bottom + 1).open(), style.cloth());
        }
        hem(sheet, style, hem, bottom);
        waist(sheet, style.cloth(), Folds.STIFF, 4.2);
    }

    static void flared(Sheet sheet, Style style) {
        double hem = style.between(31, 40);
        double bottom = style.between(66, 84);
        piece(
                sheet,
                style,
                hem,
                bottom,
                Drape.of(Folds.HANGING)
                        .fanned(4, 0.5 * (hem / 18 - 1) / (bottom - 14))
                        .deep(1.7));
        hem(sheet, style, hem, bottom);
        waist(sheet, band(style), style.chance(0.35) ? Folds.RIBBED : Folds.STIFF, 4.4);
    }

    static void tiered(Sheet sheet, Style style) {
        double bottom = style.between(80, 92);
        double step = (bottom - 14) / 3;
        for (int tier = 2; tier >= 0; tier--) {
            double half = 20 + tier * 7;
            double from = 14 + tier * step;
            Path2D shape = Outline.from(50, from - 1.5)
                    .line(50 - half + 3, from - 1.5)
                    .bend(50 - half, from + 3, 50 - half - 3.4, from + step - 1)
                    .bend(50 - half / 2, from + step + 2.6, 50, from + step + 2.4)
                    .mirrored();
            sheet.lay(new Panel(
                    shape,
                    style.cloth(),
                    Drape.of(Folds.HANGING).fanned(from - 18, 0.004).deep(1.1)));
        }
        waist(sheet, band(style), style.chance(0.35) ? Folds.RIBBED : Folds.STIFF, 5);
    }

    static void denimMini(Sheet sheet, Style style) {
        double hem = style.between(27, 30);
        double bottom = style.between(64, 74);
        piece(sheet, style, hem, bottom, Drape.of(Folds.CRUMPLED).deep(0.7).puffed(2));
        java.awt.Color thread =
                Tint.brightness(style.cloth().base()) > 0.75 ? style.thread() : new java.awt.Color(0xC9975A);
        for (boolean flip : new boolean[] {false, true}) {
            Path2D pocket = Outline.from(41, 15).bend(39.5, 25, 28.4, 26).open();
            sheet.seam(flip ? Shirts.flipped(pocket) : pocket, style.cloth());
            Path2D row = Outline.from(40, 15).bend(38.5, 24, 28.8, 24.8).open();
            sheet.stitch(flip ? Shirts.flipped(row) : row, thread);
        }
        sheet.seam(Outline.from(50 - 2.4, 15).line(50 - 2.6, bottom).open(), style.cloth());
        sheet.stitch(Outline.from(52.4, 15).line(52.6, bottom).open(), thread);
        hem(sheet, style, hem, bottom);
        waist(sheet, style.cloth(), Folds.STIFF, 4.6);
        new Notions(sheet, style).buttonRow(50, 12.4, bottom - 7, style.chance(0.6) ? 6 : 1, 1.2, 0xB08A55);
    }

    private static void piece(Sheet sheet, Style style, double hem, double bottom, Drape drape) {
        lining(sheet, style);
        Path2D shape = Outline.from(50, 13)
                .line(32.4, 13)
                .bend(31, 24, 50 - hem, bottom - 3.4)
                .bend(50 - hem / 2, bottom + 1.6, 50, bottom + 1.2)
                .mirrored();
        sheet.lay(new Panel(shape, style.cloth(), drape));
    }

    private static void lining(Sheet sheet, Style style) {
        Path2D back = Outline.from(50, 8.2)
                .bend(40, 8.2, 32.6, 9.4)
                .line(32.6, 13)
                .line(50, 14)
                .mirrored();
        sheet.lay(new Panel(back, style.inside(), Drape.of(Folds.STIFF)));
    }

    private static void hem(Sheet sheet, Style style, double hem, double bottom) {
        sheet.stitch(
                Outline.from(50 - hem - 1, bottom - 5.2)
                        .bend(50, bottom + 1.4, 50 + hem + 1, bottom - 5.2)
                        .open(),
                style.thread());
    }

    private static void waist(Sheet sheet, Cloth cloth, Folds folds, double depth) {
        Path2D band = Outline.from(50, 10.8)
                .bend(40, 10.6, 32.4, 9.2)
                .line(32, 9.2 + depth)
                .bend(40, 11 + depth, 50, 11 + depth)
                .mirrored();
        Drape drape = folds == Folds.RIBBED
                ? Drape.of(folds).deep(2)
                : Drape.of(folds).puffed(0.8);
        sheet.lay(new Panel(band, cloth, drape));
    }

    private static Cloth band(Style style) {
        return style.chance(0.15) ? style.trim() : style.cloth();
    }
}
