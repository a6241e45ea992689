package trumeau.kiosk.demo.drawing;

import java.awt.geom.Path2D;

/** T-shirts and longsleeves: knit tops pulled over the head, with no placket. */
final class Tees {
    private Tees() {}

    static void crewShort(Sheet sheet, Style style) {
        top(sheet, style, shortSleeved(style, style.between(6, 8.5)), false);
    }

    static void pointedShort(Sheet sheet, Style style) {
        top(sheet, style, shortSleeved(style, style.between(13, 18)), true);
    }

    static void boxyShort(Sheet sheet, Style style) {
        Bodice bodice = new Bodice(8.5, 27, 28, 28, 13, style.between(78, 83), 6.5);
        top(sheet, style, new Sleeve(bodice, style.between(0.72, 0.9), style.between(19, 23), 16, 0.5), false);
    }

    static void crewLong(Sheet sheet, Style style) {
        top(sheet, style, longSleeved(style, style.between(5.5, 7.5)), false);
    }

    static void pointedLong(Sheet sheet, Style style) {
        top(sheet, style, longSleeved(style, style.between(11, 15)), true);
    }

    static void highNeck(Sheet sheet, Style style) {
        Bodice bodice = new Bodice(7.6, 20.5, 22.5, 22, 15, style.between(84, 89), 2.5);
        Sleeve sleeves = new Sleeve(bodice, style.between(0.24, 0.36), style.between(60, 64), 8, 1);
        body(sheet, style, sleeves, false);
        Path2D collar = Outline.from(50, 19.5)
                .bend(43.5, 19.2, 42, 15.5)
                .bend(42.6, 11, 42.4, 7.4)
                .bend(46, 6.3, 50, 6.3)
                .mirrored();
        sheet.lay(new Panel(collar, ribs(style.solid()), Drape.of(Folds.RIBBED).puffed(1.6)));
        Path2D fold = Outline.from(42.3, 12.5).bend(50, 14.6, 57.7, 12.5).open();
        sheet.seam(fold, style.cloth());
        sleeves.cuffs(sheet, ribs(style.solid()), Drape.of(Folds.RIBBED), 6, 0);
    }

    private static Sleeve shortSleeved(Style style, double neckDepth) {
        double chest = style.between(24.5, 26.5);
        Bodice bodice = new Bodice(
                style.between(8, 9.6),
                style.between(21.5, 23.5),
                chest,
                chest - style.between(-0.8, 1.2),
                10,
                style.between(86, 91),
                neckDepth);
        return new Sleeve(bodice, style.between(0.7, 1.02), style.between(19, 25), style.between(13.5, 15.5), 0.5);
    }

    private static Sleeve longSleeved(Style style, double neckDepth) {
        double chest = style.between(22, 24);
        Bodice bodice = new Bodice(
                style.between(8, 9.4),
                style.between(20, 22),
                chest,
                chest - style.between(0, 1.5),
                11,
                style.between(82, 87),
                neckDepth);
        return new Sleeve(bodice, style.between(0.22, 0.42), style.between(58, 63), style.between(7.6, 8.8), 0.6);
    }

    private static void top(Sheet sheet, Style style, Sleeve sleeves, boolean pointed) {
        Bodice bodice = sleeves.bodice();
        boolean contrast = style.chance(0.3);
        Cloth band = ribs(contrast ? style.trim() : style.solid());
        sheet.lay(new Panel(
                bodice.backNeck(1.6), style.inside(), Drape.of(Folds.CALM).deep(0.4)));
        sheet.lay(new Panel(
                bodice.backBand(1.7, 2.1),
                band.shaded(0.85),
                Drape.of(Folds.STIFF).puffed(0.4)));
        new Notions(sheet, style).label(50, bodice.top() + 1.4);
        body(sheet, style, sleeves, pointed);
        sheet.lay(new Panel(
                pointed ? bodice.pointedBand(1.9) : bodice.neckBand(2.3),
                band,
                Drape.of(Folds.STIFF).puffed(0.5)));
        if (sleeves.length() > 40 && style.chance(0.75)) {
            sleeves.cuffs(sheet, band, Drape.of(Folds.RIBBED), 4.2, 0);
        }
        if (style.chance(0.25)) {
            new Notions(sheet, style).pocket(56, bodice.top() + 22, 10.5, 10, 1.5);
        }
    }

    private static void body(Sheet sheet, Style style, Sleeve sleeves, boolean pointed) {
        Bodice bodice = sleeves.bodice();
        Cloth arm = sleeves.length() > 40 && style.chance(0.08) ? style.trim() : style.cloth();
        Drape armDrape = sleeves.length() > 40
                ? Drape.of(Folds.CRUMPLED)
                        .deep(0.75)
                        .tucked(elbow(sleeves, 0.47), elbow(sleeves, 0.53), elbow(sleeves, 0.62))
                : Drape.of(Folds.CALM).deep(0.8);
        sleeves.lay(sheet, arm, armDrape);
        sleeves.hemStitch(sheet, 2.2, style.thread());
        Path2D front = pointed ? bodice.pointed(1) : bodice.round(1);
        Folds folds = style.chance(0.5) ? Folds.CALM : Folds.HANGING;
        sheet.lay(new Panel(
                front,
                style.front(),
                Drape.of(folds)
                        .deep(style.between(0.8, 1.2))
                        .tuckedBothSides(armhole(bodice, 12, 9), armhole(bodice, 7, 15))));
        Path2D hem = Outline.from(50 - bodice.hem() - 2, bodice.bottom() - 3)
                .bend(50, bodice.bottom() - 1.4, 50 + bodice.hem() + 2, bodice.bottom() - 3)
                .open();
        sheet.stitch(hem, style.thread());
    }

    static Tuck armhole(Bodice bodice, double dx, double dy) {
        double x = 50 - bodice.chest() + 1;
        return new Tuck(x, bodice.armpit() - 1, x + dx, bodice.armpit() + dy, 1.3, 0.8);
    }

    static Tuck elbow(Sleeve sleeves, double part) {
        double along = sleeves.length() * part;
        double width = sleeves.width() * 1.3;
        return new Tuck(
                sleeves.x(along, width),
                sleeves.y(along, width),
                sleeves.x(along + 2, -1),
                sleeves.y(along + 2, -1),
                0.8,
                0.7);
    }

    private static Cloth ribs(Cloth cloth) {
        return cloth.woven(Weave.KNIT);
    }
}
