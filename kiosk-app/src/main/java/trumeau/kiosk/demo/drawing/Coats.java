package trumeau.kiosk.demo.drawing;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** Outwear that opens in front with lapels or a collar: coats and jackets of firm cloth. */
final class Coats {
    private static final int HORN = 0x3A2C22;

    private Coats() {}

    static void single(Sheet sheet, Style style) {
        lapelled(sheet, style, style.between(93, 96), 1);
    }

    static void doubleBreasted(Sheet sheet, Style style) {
        lapelled(sheet, style, style.between(86, 95), 2);
    }

    static void trench(Sheet sheet, Style style) {
        lapelled(sheet, style, 95, 2);
        Path2D belt = Outline.from(28.6, 50)
                .bend(50, 52, 71.4, 50)
                .line(71.2, 54.6)
                .bend(50, 56.6, 28.8, 54.6)
                .closed();
        sheet.lay(new Panel(belt, style.solid(), Drape.of(Folds.STIFF)));
        sheet.lay(new Panel(
                Outline.from(52, 55).line(55.4, 54.6).line(58, 70).line(54, 71).closed(),
                style.solid(),
                Drape.of(Folds.STIFF)));
        sheet.stroke(
                new Rectangle2D.Double(47.4, 50.6, 5.6, 6), new java.awt.BasicStroke(0.9f), new java.awt.Color(HORN));
    }

    static void denim(Sheet sheet, Style style) {
        Bodice bodice = new Bodice(8.4, 23.5, 25.5, 22.5, 12, style.between(72, 77), 6);
        Sleeve sleeves = new Sleeve(bodice, style.between(0.28, 0.4), 57, 10, 1.4);
        body(sheet, style, sleeves, bodice.round(0.5), Drape.of(Folds.CRUMPLED).deep(0.8));
        sleeves.cuffs(sheet, style.cloth(), Drape.of(Folds.STIFF), 5.4, 0.3);
        Notions notions = new Notions(sheet, style);
        java.awt.Color thread =
                Tint.brightness(style.cloth().base()) > 0.75 ? style.thread() : new java.awt.Color(0xC9975A);
        double yoke = bodice.top() + 22;
        for (int side = -1; side <= 1; side += 2) {
            Path2D across = Outline.from(50 + side * 2.4, yoke)
                    .line(50 + side * 24, yoke)
                    .open();
            sheet.seam(across, style.cloth());
            sheet.stitch(moved(across, 0, 0.9), thread);
            for (double x : new double[] {6.5, 15.5}) {
                Path2D down = Outline.from(50 + side * x, yoke)
                        .line(50 + side * (x * 0.55 + 3), bodice.bottom())
                        .open();
                sheet.seam(down, style.cloth());
                sheet.stitch(moved(down, side * 0.9, 0), thread);
            }
            notions.flap(side < 0 ? 33 : 56, yoke - 0.3, 11, 3.4, 2.2);
            notions.button(50 + side * 11.5, yoke + 3.5, 0.85, 0xB08A55);
        }
        front(sheet, style, bodice, 2.4);
        notions.buttonRow(50, bodice.top() + 10, bodice.bottom() - 3, 6, 1.1, 0xB08A55);
        waistband(sheet, style.cloth(), bodice, 5.4, Folds.STIFF);
        notions.button(50, bodice.bottom() + 2, 1.1, 0xB08A55);
        pointedCollar(sheet, style, bodice.top(), style.chance(0.25) ? fleece() : style.cloth());
    }

    private static Cloth fleece() {
        return Cloth.plain(0xE8DCC4, Weave.WOOL);
    }

    private static void lapelled(Sheet sheet, Style style, double bottom, int rows) {
        double hem = style.between(23.5, 27);
        Bodice bodice = new Bodice(7.6, 20.6, 22.4, hem, 9, bottom, 22);
        Sleeve sleeves = new Sleeve(bodice, style.between(0.17, 0.27), style.between(54, 58), 9, 1.4);
        sheet.lay(new Panel(bodice.backNeck(2.6), style.trim().shaded(0.6), Drape.of(Folds.CALM)));
        body(
                sheet,
                style,
                sleeves,
                bodice.pointed(0.6),
                Drape.of(Folds.HANGING).fanned(40, 0.004).deep(0.55));
        double edge = rows == 2 ? 56.5 : 52.4;
        Path2D overlap = Outline.from(edge, 30).line(edge + 0.4, bottom + 0.6).open();
        sheet.seam(overlap, style.cloth());
        sheet.stroke(moved(overlap, 0.7, 0), new java.awt.BasicStroke(1.6f), new java.awt.Color(0, 0, 0, 40));
        Notions notions = new Notions(sheet, style);
        int button = Tint.brightness(style.cloth().base()) > 0.5 ? HORN : 0x17171A;
        int count = rows == 2 ? 3 : 3 + (int) style.between(0, 2);
        for (int row = 0; row < rows; row++) {
            notions.buttonRow(rows == 1 ? 50 : 44.6 + 9.8 * row, 36, 36 + 11 * (count - 1), count, 1.35, button);
        }
        lapels(sheet, style, style.between(0, 2.5));
        pockets(style, notions);
        sleeves.cuffs(sheet, style.cloth(), Drape.of(Folds.STIFF), 4, 0.3);
    }

    private static void pockets(Style style, Notions notions) {
        if (style.chance(0.5)) {
            notions.flap(31.5, 62, 11.5, 4.4, 0);
            notions.flap(57, 62, 11.5, 4.4, 0);
        } else {
            notions.welt(36.5, 55, 33.6, 68);
            notions.welt(63.5, 55, 66.4, 68);
        }
    }

    private static void lapels(Sheet sheet, Style style, double width) {
        Path2D lapel = Outline.from(50.6, 33)
                .bend(46, 22, 42.4, 9)
                .line(39, 13.6)
                .line(36 - width, 19)
                .line(39.8, 20.4)
                .line(38 - width, 22.6)
                .bend(43, 28, 50.6, 33)
                .closed();
        Path2D collar = Outline.from(43, 6.8)
                .bend(40.4, 9, 38.4, 12)
                .line(35.4 - width, 18.4)
                .line(40.4, 20.6)
                .bend(42.6, 14, 44.4, 9.6)
                .closed();
        Drape drape = Drape.of(Folds.STIFF).puffed(0.9);
        sheet.lay(new Panel(Shirts.flipped(lapel), style.cloth(), drape.turned(-0.35)));
        sheet.lay(new Panel(lapel, style.cloth(), drape.turned(0.35)));
        Cloth top = style.chance(0.2) ? style.trim() : style.cloth();
        sheet.lay(new Panel(Shirts.flipped(collar), top, drape.turned(-0.35)));
        sheet.lay(new Panel(collar, top, drape.turned(0.35)));
        Path2D back = Outline.from(50, 9)
                .bend(45, 8.8, 42.6, 8.4)
                .bend(46, 5.4, 50, 5.4)
                .mirrored();
        sheet.lay(new Panel(back, top.shaded(0.92), drape));
    }

    /** Sleeves, then the front with its armhole seams. */
    static void body(Sheet sheet, Style style, Sleeve sleeves, Path2D front, Drape drape) {
        Bodice bodice = sleeves.bodice();
        sleeves.lay(
                sheet,
                style.cloth(),
                Drape.of(Folds.CRUMPLED)
                        .deep(0.8)
                        .puffed(1.4)
                        .tucked(Tees.elbow(sleeves, 0.45), Tees.elbow(sleeves, 0.54)));
        sheet.lay(new Panel(front, style.cloth(), drape.tuckedBothSides(Tees.armhole(bodice, 8, 13))));
        Path2D armhole = Outline.from(50 - bodice.shoulder() + 1.2, bodice.shoulderHeight())
                .bend(50 - bodice.shoulder() + 3.6, bodice.top() + 15, 50 - bodice.chest() + 0.6, bodice.armpit())
                .open();
        sheet.seam(armhole, style.cloth());
        sheet.seam(Shirts.flipped(armhole), style.cloth());
    }

    /** A front strip over the opening. */
    static void front(Sheet sheet, Style style, Bodice bodice, double half) {
        Path2D strip = Outline.from(50 - half, bodice.top() + 4)
                .line(50 + half, bodice.top() + 4)
                .line(50 + half, bodice.bottom())
                .line(50 - half, bodice.bottom())
                .closed();
        sheet.lay(new Panel(strip, style.cloth(), Drape.of(Folds.CALM).deep(0.5).puffed(0.4)));
    }

    static void waistband(Sheet sheet, Cloth cloth, Bodice bodice, double depth, Folds folds) {
        double half = bodice.hem() - 0.4;
        double y = bodice.bottom();
        Path2D band = Outline.from(50, y - 0.4)
                .bend(50 - half / 2, y - 0.6, 50 - half - 0.4, y - 1.4)
                .bend(50 - half + 0.4, y + depth / 2, 50 - half + 0.8, y + depth - 0.6)
                .bend(50 - half / 2, y + depth + 0.4, 50, y + depth + 0.4)
                .mirrored();
        sheet.lay(new Panel(band, cloth, Drape.of(folds).puffed(1.2)));
    }

    static void pointedCollar(Sheet sheet, Style style, double top, Cloth cloth) {
        Path2D back = Outline.from(50, top + 4)
                .bend(44, top + 2, 42, top - 2)
                .bend(46, top - 3.6, 50, top - 3.6)
                .mirrored();
        sheet.lay(new Panel(back, cloth.shaded(0.75), Drape.of(Folds.STIFF)));
        Path2D leaf = Outline.from(48.6, top + 6)
                .bend(45, top + 2, 42.6, top - 3)
                .bend(38.6, top, 37, top + 4.4)
                .line(39.6, top + 13)
                .line(48.6, top + 6)
                .closed();
        Drape drape = Drape.of(Folds.STIFF).puffed(1.1);
        sheet.lay(new Panel(leaf, cloth, drape.turned(0.4)));
        sheet.lay(new Panel(Shirts.flipped(leaf), cloth, drape.turned(-0.4)));
    }

    private static Path2D moved(Path2D path, double dx, double dy) {
        Path2D other = new Path2D.Double(path);
        other.transform(java.awt.geom.AffineTransform.getTranslateInstance(dx, dy));
        return other;
    }
}
