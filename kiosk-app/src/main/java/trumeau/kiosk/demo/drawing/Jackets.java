package trumeau.kiosk.demo.drawing;

import java.awt.geom.Path2D;

/** Outwear that closes with a zip: parkas, bombers and quilted jackets. */
final class Jackets {
    private static final int STEEL = 0xC4C6CB;
    private static final int BRASS = 0xBFA063;

    private Jackets() {}

    static void parka(Sheet sheet, Style style) {
        Bodice bodice = new Bodice(8.5, 21.5, 24, style.between(24.5, 26), 17, style.between(92, 95), 7);
        Sleeve sleeves = new Sleeve(bodice, style.between(0.2, 0.3), style.between(54, 57), 10, 2);
        hood(sheet, style, bodice.top(), style.chance(0.65));
        Coats.body(
                sheet,
                style,
                sleeves,
                bodice.round(0.5),
                Drape.of(Folds.CRUMPLED).deep(0.8));
        sleeves.cuffs(sheet, style.cloth(), Drape.of(Folds.STIFF), 4.4, 0);
        Notions notions = new Notions(sheet, style);
        Coats.front(sheet, style, bodice, 3);
        notions.buttonRow(
                51.4,
                bodice.top() + 12,
                bodice.bottom() - 8,
                6,
                1.0,
                Tint.blend(style.cloth().base(), 0, 0.45));
        Path2D waist = Outline.from(26, 56).bend(50, 58.4, 74, 56).open();
        sheet.seam(waist, style.cloth());
        sheet.stitch(waist, style.thread());
        for (double x : new double[] {30.5, 56.5}) {
            notions.pocket(x, 66, 13, 15, 0);
            notions.flap(x - 0.5, 65, 14, 5, 1.4);
            notions.button(x + 6.5, 69.4, 0.9, Tint.blend(style.cloth().base(), 0, 0.45));
        }
        collarStand(sheet, style, bodice.top(), style.cloth());
    }

    static void bomber(Sheet sheet, Style style) {
        Bodice bodice = new Bodice(8.6, 23, 26.5, 25, 13, style.between(74, 78), 6.5);
        Sleeve sleeves = new Sleeve(bodice, style.between(0.32, 0.44), 57, 9.5, 3.4);
        Coats.body(
                sheet,
                style,
                sleeves,
                bodice.round(0.5),
                Drape.of(Folds.CRUMPLED).deep(1.2).puffed(1.5));
        Cloth rib = (style.chance(0.5) ? style.trim() : style.solid().shaded(0.85)).woven(Weave.KNIT);
        sleeves.cuffs(sheet, rib, Drape.of(Folds.RIBBED).puffed(1.4), 6, -0.8);
        Coats.waistband(sheet, rib, bodice, 6, Folds.RIBBED);
        Notions notions = new Notions(sheet, style);
        notions.welt(34, 56, 29, 69);
        notions.welt(66, 56, 71, 69);
        notions.zip(50, bodice.top() + 4, bodice.bottom() + 6, style.chance(0.5) ? STEEL : BRASS);
        collarStand(sheet, style, bodice.top(), rib);
    }

    static void puffer(Sheet sheet, Style style) {
        Bodice bodice = new Bodice(8.8, 22, 26, 25.5, 14, style.between(76, 90), 6);
        Sleeve sleeves = new Sleeve(bodice, style.between(0.26, 0.36), 56, 10.5, 3);
        boolean hooded = style.chance(0.4);
        if (hooded) {
            hood(sheet, style, bodice.top() + 1, false);
        }
        Drape quilt = Drape.of(Folds.QUILTED).puffed(2);
        sleeves.lay(sheet, style.cloth(), quilt);
        sheet.lay(new Panel(bodice.round(0.5), style.cloth(), quilt));
        sleeves.cuffs(sheet, style.solid().shaded(0.8), Drape.of(Folds.STIFF), 2.6, -0.6);
        Notions notions = new Notions(sheet, style);
        notions.zip(50, bodice.top() - 2, bodice.bottom() + 1, STEEL);
        notions.welt(33.5, 58, 31, 70);
        notions.welt(66.5, 58, 69, 70);
        quiltedCollar(sheet, style, bodice.top());
    }

    static void windbreaker(Sheet sheet, Style style) {
        Bodice bodice = new Bodice(8.4, 22.4, 25, 24.5, 16, style.between(80, 85), 6);
        Sleeve sleeves = new Sleeve(bodice, style.between(0.26, 0.38), 56, 9, 2);
        hood(sheet, style, bodice.top(), false);
        Coats.body(
                sheet,
                style,
                sleeves,
                bodice.round(0.5),
                Drape.of(Folds.CRUMPLED).deep(1.3));
        Path2D yoke =
                Outline.from(50, 42).line(20, 42).line(20, 10).line(50, 10).mirrored();
        java.awt.geom.Area upper = new java.awt.geom.Area(bodice.round(0.5));
        upper.intersect(new java.awt.geom.Area(yoke));
        sheet.lay(new Panel(
                upper, style.trim(), Drape.of(Folds.CRUMPLED).deep(1.1).puffed(0.6)));
        sleeves.cuffs(sheet, style.trim(), Drape.of(Folds.RIBBED), 4, 0);
        Notions notions = new Notions(sheet, style);
        notions.zip(50, bodice.top() + 3, bodice.bottom(), 0x2A2A2E);
        notions.welt(34.5, 60, 31, 71);
        notions.welt(65.5, 60, 69, 71);
        collarStand(sheet, style, bodice.top(), style.cloth());
    }

    private static void hood(Sheet sheet, Style style, double top, boolean fur) {
        Path2D outer = Outline.from(50, top - 13.4)
                .bend(37, top - 13, 35.4, top - 1)
                .bend(35.6, top + 5, 42, top + 8)
                .line(50, top + 10)
                .mirrored();
        sheet.lay(new Panel(outer, style.cloth(), Drape.of(Folds.CRUMPLED).puffed(2)));
        if (fur) {
            sheet.lay(new Panel(
                    ruff(top),
                    Cloth.plain(0xA58A68, Weave.WOOL),
                    Drape.of(Folds.CRUMPLED).puffed(1.6)));
        }
        Path2D inner = Outline.from(50, top - 8.4)
                .bend(42, top - 8, 41, top)
                .bend(42, top + 6, 50, top + 8)
                .mirrored();
        sheet.lay(new Panel(
                inner, style.inside().shaded(0.7), Drape.of(Folds.CRUMPLED).puffed(0.4)));
    }

    /** A ring of fur: an outline with a ragged edge. */
    private static Path2D ruff(double top) {
        Path2D ring = new Path2D.Double();
        for (int i = 0; i < 120; i++) {
            double turn = i * Math.PI / 60;
            double reach = i % 2 == 0 ? 1.05 : 0.93;
            double x = 50 + 13.6 * reach * Math.sin(turn);
            double y = top - 1.4 - 11.4 * reach * Math.cos(turn);
            if (i == 0) {
                ring.moveTo(x, y);
            } else {
                ring.lineTo(x, y);
            }
        }
        ring.closePath();
        return ring;
    }

    private static void collarStand(Sheet sheet, Style style, double top, Cloth cloth) {
        Path2D back = Outline.from(50, top + 5)
                .bend(44, top + 4, 41.8, top - 1)
                .bend(46, top - 2.6, 50, top - 2.6)
                .mirrored();
        sheet.lay(new Panel(back, style.inside(), Drape.of(Folds.STIFF)));
        Path2D side = Outline.from(49.4, top + 8.6)
                .bend(43, top + 7, 40.4, top + 0.6)
                .line(42, top - 2.6)
                .bend(44.4, top + 2.6, 49.4, top + 3.6)
                .closed();
        Drape drape = Drape.of(cloth.weave() == Weave.KNIT ? Folds.RIBBED : Folds.STIFF);
        sheet.lay(new Panel(side, cloth, drape.turned(0.5)));
        sheet.lay(new Panel(Shirts.flipped(side), cloth, drape.turned(-0.5)));
    }

    private static void quiltedCollar(Sheet sheet, Style style, double top) {
        Path2D side = Outline.from(49.4, top + 7)
                .bend(42, top + 6, 40, top + 1)
                .line(40.6, top - 5.4)
                .bend(44, top - 3.6, 49.4, top - 2.6)
                .closed();
        Path2D back = Outline.from(50, top)
                .line(41, top)
                .line(41, top - 5.4)
                .bend(45, top - 7, 50, top - 7)
                .mirrored();
        sheet.lay(new Panel(back, style.inside(), Drape.of(Folds.STIFF)));
        Drape drape = Drape.of(Folds.QUILTED).deep(0.7).puffed(1.6);
        sheet.lay(new Panel(side, style.cloth(), drape));
        sheet.lay(new Panel(Shirts.flipped(side), style.cloth(), drape));
    }
}
