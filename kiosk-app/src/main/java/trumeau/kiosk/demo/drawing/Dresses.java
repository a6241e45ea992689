package trumeau.kiosk.demo.drawing;

import java.awt.geom.Path2D;

/** Dresses: an upper part and a skirt in one, from the shoulders to the knees or lower. */
final class Dresses {
    private Dresses() {}

    static void flared(Sheet sheet, Style style) {
        double hem = style.between(25, 32);
        double bottom = style.between(84, 96);
        double depth = style.between(8, 14);
        skirt(sheet, style, 13.4, 38, hem, bottom);
        back(sheet, style, 8.4, 6, depth);
        sheet.lay(new Panel(
                sleeveless(8.4, 13.6, 16.6, 13.2, 38.6, depth),
                style.front(),
                Drape.of(Folds.CALM).puffed(1.7).tuckedBothSides(new Tuck(34, 26, 42, 31, 1, 0.6))));
        for (double x : new double[] {43, 57}) {
            sheet.seam(Outline.from(x, 26).line(50 + (x - 50) * 0.8, 38).open(), style.cloth());
        }
        belt(sheet, style, 13.6, 38, style.chance(0.4));
    }

    static void shift(Sheet sheet, Style style) {
        double bottom = style.between(90, 96);
        Bodice bodice = new Bodice(8, 15.4, 15.6, style.between(19, 23), 5, bottom, style.between(7, 12));
        Sleeve sleeves = new Sleeve(bodice, style.between(0.4, 0.62), style.between(13, 19), 9.6, 0.6);
        back(sheet, style, 8.2, bodice.top(), bodice.neckDepth());
        sleeves.lay(sheet, style.cloth(), Drape.of(Folds.CALM));
        sleeves.hemStitch(sheet, 1.8, style.thread());
        sheet.lay(new Panel(
                bodice.round(0.8),
                style.front(),
                Drape.of(Folds.HANGING).fanned(30, 0.004).deep(0.8).tuckedBothSides(Tees.armhole(bodice, 9, 7))));
        sheet.stitch(bodice.neckBand(0.7), style.thread());
        sheet.stitch(
                Outline.from(50 - bodice.hem() - 1, bottom - 2.6)
                        .line(50 + bodice.hem() + 1, bottom - 2.6)
                        .open(),
                style.thread());
        if (style.chance(0.4)) {
            belt(sheet, style, 16, 42, true);
        }
    }

    static void wrap(Sheet sheet, Style style) {
        double bottom = style.between(86, 96);
        Bodice bodice = new Bodice(7.6, 17.2, 17.6, 14.4, 7, 42, 26);
        boolean longArms = style.chance(0.5);
        Sleeve sleeves = longArms
                ? new Sleeve(bodice, style.between(0.25, 0.4), 50, 8, 1.4)
                : new Sleeve(bodice, style.between(0.5, 0.75), style.between(17, 24), 12, 1);
        skirt(sheet, style, 14.2, 41, style.between(24, 30), bottom);
        sheet.seam(Outline.from(56, 43).bend(62, 66, 58, bottom + 1).open(), style.cloth());
        sleeves.lay(sheet, style.cloth(), longArms ? Drape.of(Folds.CRUMPLED).deep(0.8) : Drape.of(Folds.HANGING));
        back(sheet, style, 7.6, 7, 26);
        Path2D right = half(bodice);
        Drape drape = Drape.of(Folds.HANGING).deep(0.9).puffed(1.4);
        sheet.lay(new Panel(Shirts.flipped(right), style.cloth(), drape.turned(-0.5)));
        sheet.lay(new Panel(right, style.cloth(), drape.turned(0.5)));
        belt(sheet, style, 14.8, 41, true);
        Path2D bow = Outline.from(61, 43)
                .bend(58, 54, 60, 66)
                .line(63, 65.4)
                .bend(61.6, 54, 63, 43)
                .closed();
        sheet.lay(new Panel(bow, style.cloth(), Drape.of(Folds.STIFF)));
    }

    static void slip(Sheet sheet, Style style) {
        double hem = style.between(20, 24);
        double bottom = style.between(86, 96);
        for (boolean flip : new boolean[] {false, true}) {
            Path2D strap = Outline.from(39.6, 22)
                    .bend(40.6, 10, 42.6, 4)
                    .line(43.6, 4)
                    .bend(42, 10, 41, 22)
                    .closed();
            sheet.lay(new Panel(
                    flip ? Shirts.flipped(strap) : strap,
                    style.solid(),
                    Drape.of(Folds.STIFF).puffed(0.3)));
        }
        sheet.lay(new Panel(
                Outline.from(50, 22.4).line(36, 25).line(36, 30).line(50, 30).mirrored(),
                style.inside(),
                Drape.of(Folds.STIFF)));
        Path2D body = Outline.from(50, 27)
                .bend(46, 22, 40.4, 18.6)
                .bend(38, 24, 34, 27.6)
                .bend(37, 38, 36.6, 42)
                .bend(32, 56, 50 - hem, bottom - 2)
                .bend(50 - hem / 2, bottom + 1.6, 50, bottom + 1.2)
                .mirrored();
        sheet.lay(new Panel(
                body,
                style.front(),
                Drape.of(Folds.HANGING)
                        .fanned(36, 0.008)
                        .deep(1)
                        .tuckedBothSides(new Tuck(35, 28, 44, 31, 1, 0.6), new Tuck(37, 42, 46, 39, 1.1, 0.5))));
    }

    static void maxi(Sheet sheet, Style style) {
        Bodice bodice = new Bodice(8.6, 16.4, 16, 12.6, 5, 33, style.between(6, 9));
        Sleeve sleeves = new Sleeve(bodice, 0.55, style.between(13, 22), 11, 3);
        for (int tier = 2; tier >= 0; tier--) {
            double from = 32 + tier * 21.4;
            double half = 13 + tier * 5;
            Path2D shape = Outline.from(50, from - 1)
                    .line(50 - half, from - 1)
                    .bend(50 - half - 2.4, from + 6, 50 - half - 5.4, from + 21.4)
                    .bend(50 - half / 2, from + 24.4, 50, from + 24)
                    .mirrored();
            sheet.lay(new Panel(shape, style.cloth(), Drape.of(Folds.HANGING).fanned(from - 22, 0.006)));
        }
        sleeves.lay(sheet, style.cloth(), Drape.of(Folds.HANGING).deep(0.9).puffed(1.8));
        back(sheet, style, 8.6, 5, bodice.neckDepth());
        sheet.lay(new Panel(
                bodice.round(0), style.front(), Drape.of(Folds.HANGING).puffed(1.4)));
        sheet.stitch(bodice.neckBand(0.7), style.thread());
    }

    private static Path2D half(Bodice bodice) {
        return Outline.from(57, 42.6)
                .bend(52, 24, 50 - bodice.neck(), bodice.top())
                .line(50 - bodice.shoulder(), bodice.shoulderHeight())
                .bend(50 - bodice.shoulder() + 2, bodice.top() + 14, 50 - bodice.chest(), bodice.armpit())
                .bend(50 - bodice.hem() - 0.6, 36, 50 - bodice.hem(), 42.6)
                .closed();
    }

    private static Path2D sleeveless(
            double neck, double shoulder, double chest, double waist, double waistY, double depth) {
        return Outline.from(50, 7 + depth)
                .bend(50 - neck * 0.95, 7 + depth, 50 - neck, 6)
                .line(50 - shoulder, 8)
                .bend(50 - shoulder + 1.6, 20, 50 - chest, 25)
                .bend(50 - waist - 1.4, 31, 50 - waist, waistY)
                .bend(44, waistY + 0.8, 50, waistY + 0.8)
                .mirrored();
    }

    private static void back(Sheet sheet, Style style, double neck, double top, double depth) {
        Path2D inside = Outline.from(50, top + depth + 2)
                .bend(50 - neck, top + depth + 2, 50 - neck - 0.6, top + 0.3)
                .bend(50 - neck * 0.6, top + 1.8, 50, top + 1.8)
                .mirrored();
        sheet.lay(new Panel(inside, style.inside(), Drape.of(Folds.CALM)));
    }

    private static void skirt(Sheet sheet, Style style, double waist, double from, double hem, double bottom) {
        Path2D shape = Outline.from(50, from - 1)
                .line(50 - waist, from - 1)
                .bend(50 - waist - 4.6, from + 14, 50 - hem, bottom - 3)
                .bend(50 - hem / 2, bottom + 1.4, 50, bottom + 1)
                .mirrored();
        double flare = (hem / waist - 1) / (bottom - from);
        sheet.lay(new Panel(
                shape,
                style.cloth(),
                Drape.of(Folds.HANGING).fanned(from - 14, flare * 0.6).deep(1.7)));
        sheet.stitch(
                Outline.from(50 - hem - 1, bottom - 4.4)
                        .bend(50, bottom + 1, 50 + hem + 1, bottom - 4.4)
                        .open(),
                style.thread());
    }

    private static void belt(Sheet sheet, Style style, double half, double y, boolean contrast) {
        Path2D band = Outline.from(50, y - 1)
                .line(50 - half, y - 1.6)
                .line(50 - half, y + 1.6)
                .bend(44, y + 2.4, 50, y + 2.4)
                .mirrored();
        sheet.lay(new Panel(
                band,
                contrast ? style.trim() : style.cloth(),
                Drape.of(Folds.STIFF).puffed(0.8)));
    }
}
