package trumeau.kiosk.demo.drawing;

import java.awt.geom.Path2D;

/** Shirts: a collar, a buttoned placket from neck to hem, cuffs or short sleeves. */
final class Shirts {
    private Shirts() {}

    static void dress(Sheet sheet, Style style) {
        Bodice bodice = bodice(style);
        Sleeve sleeves = new Sleeve(bodice, style.between(0.2, 0.36), style.between(58, 62), 8.6, 0.8);
        body(sheet, style, sleeves, 6);
        cuffs(sheet, style, sleeves);
        collar(sheet, style, bodice);
        if (style.chance(0.5)) {
            new Notions(sheet, style).pocket(56, bodice.top() + 22, 10.5, 11, 2);
        }
    }

    static void flannel(Sheet sheet, Style style) {
        Bodice bodice = bodice(style);
        Sleeve sleeves = new Sleeve(bodice, style.between(0.24, 0.4), style.between(57, 61), 9.2, 1.2);
        body(sheet, style, sleeves, 5);
        cuffs(sheet, style, sleeves);
        collar(sheet, style, bodice);
        Notions notions = new Notions(sheet, style);
        for (double x : new double[] {33, 56}) {
            notions.pocket(x, bodice.top() + 22, 11, 11, 0.8);
            notions.flap(x - 0.4, bodice.top() + 21, 11.8, 3.4, 1.6);
            notions.button(x + 5.5, bodice.top() + 24.6, 0.8, buttonColour(style));
        }
    }

    static void shortSleeved(Sheet sheet, Style style) {
        Bodice bodice = bodice(style);
        Sleeve sleeves = new Sleeve(bodice, style.between(0.6, 0.85), style.between(22, 26), 14.5, 0.5);
        body(sheet, style, sleeves, style.chance(0.5) ? 1 : 5);
        sleeves.hemStitch(sheet, 2.6, style.thread());
        collar(sheet, style, bodice);
        if (style.chance(0.7)) {
            new Notions(sheet, style).pocket(56, bodice.top() + 22, 10.5, 10.5, 1.6);
        }
    }

    static void camp(Sheet sheet, Style style) {
        Bodice bodice = new Bodice(8.5, 24, 26.5, 27, 11, style.between(82, 86), 13);
        Sleeve sleeves = new Sleeve(bodice, style.between(0.6, 0.85), style.between(23, 27), 16, 0.5);
        body(sheet, style, sleeves, 1);
        sleeves.hemStitch(sheet, 2.6, style.thread());
        Path2D lapel = Outline.from(50, bodice.top() + 15)
                .bend(46, bodice.top() + 8, 42.4, bodice.top() - 1)
                .line(36.5, bodice.top() + 5.5)
                .line(38.2, bodice.top() + 12.5)
                .line(42.5, bodice.top() + 11.8)
                .closed();
        bothLeaves(sheet, style, lapel);
        if (style.chance(0.5)) {
            new Notions(sheet, style).pocket(57, bodice.top() + 24, 10.5, 10.5, 1);
        }
    }

    static void band(Sheet sheet, Style style) {
        Bodice bodice = bodice(style);
        Sleeve sleeves = new Sleeve(bodice, style.between(0.2, 0.36), style.between(58, 62), 8.6, 0.8);
        body(sheet, style, sleeves, 6);
        cuffs(sheet, style, sleeves);
        Path2D stand = Outline.from(50, bodice.top() + 6.6)
                .bend(43, bodice.top() + 5.6, 41, bodice.top() - 1.4)
                .line(42.8, bodice.top() - 3)
                .bend(44.6, bodice.top() + 2.4, 50, bodice.top() + 3.4)
                .mirrored();
        sheet.lay(new Panel(stand, style.cloth(), Drape.of(Folds.STIFF).puffed(0.6)));
        new Notions(sheet, style).button(50, bodice.top() + 5, 0.85, buttonColour(style));
    }

    private static Bodice bodice(Style style) {
        double chest = style.between(22.5, 24.5);
        return new Bodice(
                8, style.between(20.5, 22.5), chest, chest - style.between(-0.5, 1.5), 11.5, style.between(84, 89), 6);
    }

    private static void body(Sheet sheet, Style style, Sleeve sleeves, double rise) {
        Bodice bodice = sleeves.bodice();
        boolean longArms = sleeves.length() > 40;
        sleeves.lay(
                sheet,
                style.cloth(),
                longArms
                        ? Drape.of(Folds.CRUMPLED)
                                .deep(0.8)
                                .tucked(Tees.elbow(sleeves, 0.45), Tees.elbow(sleeves, 0.52), Tees.elbow(sleeves, 0.6))
                        : Drape.of(Folds.CALM));
        sheet.lay(new Panel(bodice.backNeck(3.4), style.cloth().shaded(0.74), Drape.of(Folds.STIFF)));
        sheet.lay(new Panel(
                bodice.round(rise),
                style.front(),
                Drape.of(style.chance(0.5) ? Folds.CRUMPLED : Folds.HANGING)
                        .deep(0.7)
                        .tuckedBothSides(Tees.armhole(bodice, 11, 12), Tees.armhole(bodice, 5, 18))));
        yoke(sheet, style, bodice);
        placket(sheet, style, bodice);
        Path2D hem = rise > 3
                ? Outline.from(50 - bodice.hem() - 1, bodice.bottom() - rise - 1)
                        .bend(50 - bodice.hem() * 0.7, bodice.bottom() - 1.4, 50, bodice.bottom() - 0.7)
                        .open()
                : Outline.from(50 - bodice.hem() - 1, bodice.bottom() - 2.6)
                        .line(50, bodice.bottom() - 1)
                        .open();
        sheet.stitch(hem, style.thread());
        sheet.stitch(flipped(hem), style.thread());
    }

    private static void yoke(Sheet sheet, Style style, Bodice bodice) {
        Path2D yoke = Outline.from(50 - bodice.shoulder() + 0.6, bodice.shoulderHeight() + 4)
                .line(50 - bodice.neck() - 1, bodice.top() + 4.2)
                .open();
        sheet.seam(yoke, style.cloth());
        sheet.seam(flipped(yoke), style.cloth());
    }

    private static void placket(Sheet sheet, Style style, Bodice bodice) {
        double from = bodice.top() + bodice.neckDepth() - 1;
        Path2D strip = Outline.from(48, from)
                .line(52, from)
                .line(52, bodice.bottom() + 0.6)
                .line(48, bodice.bottom() + 0.6)
                .closed();
        sheet.lay(new Panel(strip, style.front(), Drape.of(Folds.CALM).deep(0.5).puffed(0.3)));
        sheet.stitch(Outline.from(48.6, from).line(48.6, bodice.bottom()).open(), style.thread());
        sheet.stitch(Outline.from(51.4, from).line(51.4, bodice.bottom()).open(), style.thread());
        int buttons = 6 + (int) style.between(0, 2);
        new Notions(sheet, style).buttonRow(50, from + 6.5, bodice.bottom() - 9, buttons, 0.95, buttonColour(style));
    }

    private static void collar(Sheet sheet, Style style, Bodice bodice) {
        double top = bodice.top();
        double spread = style.between(5, 7.4);
        Path2D stand = Outline.from(50, top + 6)
                .bend(44, top + 5, 42, top - 2.4)
                .bend(46, top - 4.2, 50, top - 4.2)
                .mirrored();
        sheet.lay(new Panel(
                stand, style.cloth().shaded(0.8), Drape.of(Folds.STIFF).puffed(0.6)));
        new Notions(sheet, style).label(50, top - 1.5);
        Path2D leaf = Outline.from(49.6, top + 6.2)
                .bend(45.5, top + 3, 42.6, top - 3.2)
                .bend(40.6, top - 1.4, 39.6, top + 1.6)
                .bend(41, top + 7, 50 - spread, top + 12.6)
                .line(49.6, top + 6.2)
                .closed();
        bothLeaves(sheet, style, leaf);
        new Notions(sheet, style).button(50, top + 6.4, 0.8, buttonColour(style));
        if (style.chance(0.35)) {
            new Notions(sheet, style)
                    .buttonRow(50 - spread + 0.3, top + 10.8, top + 10.8, 1, 0.55, buttonColour(style));
            new Notions(sheet, style)
                    .buttonRow(50 + spread - 0.3, top + 10.8, top + 10.8, 1, 0.55, buttonColour(style));
        }
    }

    private static void bothLeaves(Sheet sheet, Style style, Path2D leaf) {
        Drape drape = Drape.of(Folds.STIFF).puffed(0.8);
        sheet.lay(new Panel(leaf, style.cloth(), drape.turned(0.5)));
        sheet.lay(new Panel(flipped(leaf), style.cloth(), drape.turned(-0.5)));
    }

    private static void cuffs(Sheet sheet, Style style, Sleeve sleeves) {
        sleeves.cuffs(sheet, style.cloth(), Drape.of(Folds.STIFF).puffed(0.8), 6.4, 0.4);
        double x = sleeves.x(sleeves.length() + 2.6, sleeves.width() * 0.72);
        double y = sleeves.y(sleeves.length() + 2.6, sleeves.width() * 0.72);
        new Notions(sheet, style).button(x, y, 0.75, buttonColour(style));
        new Notions(sheet, style).button(100 - x, y, 0.75, buttonColour(style));
    }

    private static int buttonColour(Style style) {
        double light = Tint.brightness(style.cloth().base());
        return light > 0.8 ? 0xD9D2C4 : light < 0.35 ? 0xB9B4AA : 0xF4F0E6;
    }

    static Path2D flipped(Path2D path) {
        Path2D other = new Path2D.Double(path);
        other.transform(new java.awt.geom.AffineTransform(-1, 0, 0, 1, 100, 0));
        return other;
    }
}
