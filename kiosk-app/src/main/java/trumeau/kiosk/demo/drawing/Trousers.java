package trumeau.kiosk.demo.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Path2D;

/** Pants and shorts: two legs, a fly and a waistband. */
final class Trousers {
    private static final Color TAN = new Color(0xC9975A);

    private Trousers() {}

    static void jeans(Sheet sheet, Style style) {
        double outer = style.between(15, 19);
        Legs legs = new Legs(14.5, 19, outer, outer - style.between(10, 12), 36, 96);
        jeansLike(sheet, style, legs);
    }

    static void wide(Sheet sheet, Style style) {
        Legs legs = new Legs(13.5, 19, style.between(22, 25), style.between(4, 6), 35, 95);
        legs.lay(sheet, style, Drape.of(Folds.HANGING).deep(0.9));
        legs.crease(sheet, style);
        tailored(sheet, style, legs);
    }

    static void chinos(Sheet sheet, Style style) {
        double outer = style.between(15.5, 18);
        Legs legs = new Legs(14.5, 19, outer, outer - style.between(10, 11.5), 35, 96);
        legs.lay(sheet, style, Drape.of(Folds.CALM));
        legs.crease(sheet, style);
        tailored(sheet, style, legs);
    }

    static void joggers(Sheet sheet, Style style) {
        Legs legs = new Legs(14.5, 19.5, 16.5, 8, 38, 89);
        legs.lay(sheet, style, Drape.of(Folds.CRUMPLED).deep(0.9));
        Cloth rib = (style.chance(0.25) ? style.trim() : style.solid()).woven(Weave.KNIT);
        for (boolean flip : new boolean[] {false, true}) {
            Path2D cuff = Outline.from(34, 88.4)
                    .line(35, 95.4)
                    .bend(38, 96.2, 41.2, 95.2)
                    .line(41.8, 88.2)
                    .closed();
            sheet.lay(new Panel(flip ? Shirts.flipped(cuff) : cuff, rib, Drape.of(Folds.RIBBED)));
        }
        legs.sideStripe(sheet, style);
        elastic(sheet, style, legs, rib);
    }

    static void denimShorts(Sheet sheet, Style style) {
        jeansLike(sheet, style, new Legs(23, 30, style.between(32, 35), 3, 44, style.between(58, 68)));
    }

    static void bermuda(Sheet sheet, Style style) {
        Legs legs = new Legs(21.5, 28, style.between(30, 32.5), 3.2, 43, style.between(68, 76));
        legs.lay(sheet, style, Drape.of(Folds.CALM));
        legs.hem(sheet, style, 3);
        tailored(sheet, style, legs);
    }

    static void sportShorts(Sheet sheet, Style style) {
        Legs legs = new Legs(22, 29, style.between(34, 38), 1.8, 43, style.between(58, 68));
        legs.lay(sheet, style, Drape.of(Folds.HANGING).deep(1));
        legs.hem(sheet, style, 2);
        legs.sideStripe(sheet, style);
        elastic(sheet, style, legs, style.cloth());
    }

    private static void jeansLike(Sheet sheet, Style style, Legs legs) {
        legs.lay(sheet, style, Drape.of(Folds.CRUMPLED).deep(0.9));
        Color thread = Tint.brightness(style.cloth().base()) > 0.75 ? style.thread() : TAN;
        legs.hem(sheet, style, 2.4);
        double top = legs.top();
        for (boolean flip : new boolean[] {false, true}) {
            Path2D pocket = Outline.from(50 - legs.waist() * 0.42, top + 4)
                    .bend(50 - legs.waist() * 0.5, top + 12, 50 - legs.hip() - 0.2, top + 13)
                    .open();
            Path2D row = Outline.from(50 - legs.waist() * 0.42 - 0.9, top + 4)
                    .bend(50 - legs.waist() * 0.5 - 1.4, top + 11, 50 - legs.hip(), top + 11.9)
                    .open();
            sheet.stroke(flip ? Shirts.flipped(pocket) : pocket, new BasicStroke(1.6f), new Color(0, 0, 0, 50));
            sheet.seam(flip ? Shirts.flipped(pocket) : pocket, style.cloth());
            sheet.stitch(flip ? Shirts.flipped(row) : row, thread);
            double x = 50 - legs.waist() * 0.42 + 0.8;
            sheet.mark(Notions.disc(flip ? 100 - x : x, top + 5, 0.5), TAN);
        }
        fly(sheet, style, legs, thread);
        waistband(sheet, style, legs, thread);
        new Notions(sheet, style).button(49.4, top + 2.4, 1.3, 0xB08A55);
    }

    private static void tailored(Sheet sheet, Style style, Legs legs) {
        double top = legs.top();
        for (boolean flip : new boolean[] {false, true}) {
            Path2D pocket = Outline.from(50 - legs.waist() * 0.66, top + 4)
                    .line(50 - legs.hip() + 0.5, top + 18)
                    .open();
            sheet.stroke(flip ? Shirts.flipped(pocket) : pocket, new BasicStroke(1.5f), new Color(0, 0, 0, 50));
            sheet.seam(flip ? Shirts.flipped(pocket) : pocket, style.cloth());
        }
        fly(sheet, style, legs, style.thread());
        waistband(sheet, style, legs, style.thread());
        new Notions(sheet, style)
                .button(49.4, top + 2.4, 1.1, Tint.blend(style.cloth().base(), 0, 0.4));
    }

    private static void fly(Sheet sheet, Style style, Legs legs, Color thread) {
        double top = legs.top();
        sheet.seam(
                Outline.from(50.6, top + 3)
                        .bend(50.8, legs.crotch() - 8, 50, legs.crotch())
                        .open(),
                style.cloth());
        sheet.stitch(
                Outline.from(54.4, top + 4)
                        .line(54.4, legs.crotch() - 14)
                        .bend(54, legs.crotch() - 9, 50.6, legs.crotch() - 8.4)
                        .open(),
                thread);
    }

    private static void waistband(Sheet sheet, Style style, Legs legs, Color thread) {
        double half = legs.waist() + 0.4;
        Path2D band = Outline.from(50, 6.2)
                .bend(50 - half / 2, 5.8, 50 - half, 4.6)
                .line(50 - half - 0.6, 9.6)
                .bend(50 - half / 2, 10.9, 50, 11)
                .mirrored();
        sheet.lay(new Panel(band, style.cloth(), Drape.of(Folds.STIFF).puffed(0.7)));
        sheet.stitch(Outline.from(50 - half, 9.1).bend(50, 11.6, 50 + half, 9.1).open(), thread);
        sheet.seam(Outline.from(50.4, 6).line(50.4, 11).open(), style.cloth());
        for (double dx : new double[] {0.52, -0.52, 0.93, -0.93}) {
            double x = 50 + dx * half;
            Path2D loop = Outline.from(x - 0.8, 4.8)
                    .line(x + 0.8, 4.8)
                    .line(x + 0.8, 11.6)
                    .line(x - 0.8, 11.6)
                    .closed();
            sheet.lay(new Panel(loop, style.cloth(), Drape.of(Folds.STIFF).puffed(0.4)));
        }
    }

    private static void elastic(Sheet sheet, Style style, Legs legs, Cloth cloth) {
        double half = legs.waist() + 0.6;
        Path2D band = Outline.from(50, 6)
                .bend(50 - half / 2, 5.4, 50 - half, 4.4)
                .bend(50 - half - 0.8, 8, 50 - half - 0.5, 11)
                .bend(50 - half / 2, 12.2, 50, 12.2)
                .mirrored();
        sheet.lay(new Panel(band, cloth, Drape.of(Folds.RIBBED).deep(2).puffed(1.2)));
        Cloth cord = style.chance(0.5) ? style.trim() : Cloth.plain(0xEEEAE0, Weave.KNIT);
        for (boolean flip : new boolean[] {false, true}) {
            Path2D end = Outline.from(48.6, 9)
                    .bend(46.4, 16, 47.2, 25)
                    .line(48.4, 25)
                    .bend(47.8, 16, 49.8, 9.4)
                    .closed();
            sheet.lay(new Panel(
                    flip ? Shirts.flipped(end) : end,
                    cord,
                    Drape.of(Folds.STIFF).puffed(0.3)));
            Notions notions = new Notions(sheet, style);
            notions.welt(
                    flip ? 50 + legs.waist() * 0.8 : 50 - legs.waist() * 0.8,
                    13,
                    flip ? 50 + legs.hip() - 1 : 50 - legs.hip() + 1,
                    26);
        }
    }
}
