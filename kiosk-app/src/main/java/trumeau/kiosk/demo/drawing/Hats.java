package trumeau.kiosk.demo.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Path2D;

/** Hats: caps, beanies, hats with a brim and bucket hats. */
final class Hats {
    private Hats() {}

    static void cap(Sheet sheet, Style style) {
        Cloth peak = style.chance(0.4) ? style.trim() : style.solid();
        Path2D inside =
                Outline.from(14, 60).bend(40, 52, 70, 60).bend(50, 70, 14, 64).closed();
        sheet.lay(new Panel(inside, style.inside(), Drape.of(Folds.STIFF)));
        Path2D dome = Outline.from(11, 63)
                .bend(8, 22, 43, 19)
                .bend(76, 17, 80, 56)
                .bend(64, 57, 50, 63)
                .bend(30, 68, 11, 63)
                .closed();
        sheet.lay(new Panel(dome, style.cloth(), Drape.of(Folds.CALM).deep(0.6).puffed(5)));
        seams(
                sheet,
                style,
                Outline.from(44, 19).bend(24, 34, 27, 66).open(),
                Outline.from(44, 19).bend(60, 34, 55, 62).open());
        sheet.mark(Notions.disc(19, 40, 0.9), new Color(20, 20, 24, 150));
        sheet.mark(Notions.disc(40, 36, 0.9), new Color(20, 20, 24, 150));
        sheet.mark(
                new java.awt.geom.Ellipse2D.Double(40.6, 16.6, 7, 4),
                Tint.thread(style.cloth().base(), 0.5));
        emblem(sheet, style);
        Path2D visor = Outline.from(48, 62.6)
                .bend(66, 54, 80, 55)
                .bend(98, 60, 98, 70)
                .bend(96, 76, 84, 73)
                .bend(64, 66, 48, 66.4)
                .closed();
        sheet.lay(new Panel(visor, peak, Drape.of(Folds.STIFF).puffed(2.2)));
        for (int i = 0; i < 3; i++) {
            Path2D row = Outline.from(56 + 3 * i, 61.6 + i)
                    .bend(74, 57.4 + 2.6 * i, 94 - 2 * i, 65 + 2.2 * i)
                    .open();
            sheet.stitch(row, Tint.thread(peak.base(), 0.5));
        }
    }

    static void beanie(Sheet sheet, Style style) {
        if (style.chance(0.45)) {
            sheet.lay(new Panel(
                    pompon(),
                    style.trim().woven(Weave.WOOL),
                    Drape.of(Folds.CRUMPLED).puffed(4)));
        }
        double height = style.between(16, 24);
        Path2D dome = Outline.from(50, height)
                .bend(26, height, 21, 64)
                .line(22, 68)
                .bend(36, 72, 50, 72)
                .mirrored();
        Drape knit = new Drape(Folds.RIBBED, 0, 90, 0, 3.2, 6, java.util.List.of());
        sheet.lay(new Panel(dome, style.cloth().woven(Weave.KNIT), knit));
        Cloth fold = style.chance(0.4) ? style.trim() : style.cloth();
        Path2D cuff = Outline.from(50, 61)
                .bend(34, 61, 19.4, 57)
                .bend(18.4, 68, 20, 79)
                .bend(34, 84, 50, 84)
                .mirrored();
        sheet.lay(new Panel(cuff, fold.woven(Weave.KNIT), knit.puffed(2.6)));
        if (style.chance(0.5)) {
            sheet.lay(new Panel(
                    Outline.from(45.5, 68)
                            .line(54.5, 68)
                            .line(54.5, 76)
                            .line(45.5, 76)
                            .closed(),
                    Cloth.plain(0x8A6748, Weave.LEATHER),
                    Drape.of(Folds.STIFF).puffed(0.3)));
        }
    }

    static void fedora(Sheet sheet, Style style) {
        brimmed(sheet, style, style.between(43, 47), style.between(9, 12), 24);
    }

    static void sunHat(Sheet sheet, Style style) {
        brimmed(sheet, style, 47, style.between(15, 18), 30);
    }

    static void bucket(Sheet sheet, Style style) {
        Path2D inner =
                Outline.from(50, 60).bend(28, 60, 20, 66).bend(30, 72, 50, 72).mirrored();
        sheet.lay(new Panel(inner, style.inside(), Drape.of(Folds.STIFF)));
        Path2D crown = Outline.from(50, 20)
                .bend(32, 20, 30, 25)
                .bend(27, 40, 25.4, 56)
                .bend(36, 61, 50, 61)
                .mirrored();
        sheet.lay(new Panel(crown, style.cloth(), Drape.of(Folds.CALM).puffed(4)));
        sheet.seam(Outline.from(29.6, 26).bend(50, 33, 70.4, 26).open(), style.cloth());
        sheet.stitch(Outline.from(29.4, 27.4).bend(50, 34.6, 70.6, 27.4).open(), style.thread());
        Path2D brim = Outline.from(50, 59.4)
                .bend(36, 59, 25.4, 54.6)
                .bend(16, 64, 8, 73)
                .bend(26, 83, 50, 83)
                .mirrored();
        sheet.lay(new Panel(
                brim,
                style.chance(0.2) ? style.trim() : style.cloth(),
                Drape.of(Folds.CALM).deep(1.2).puffed(1.8)));
        for (int i = 1; i < 5; i++) {
            double x = 25.4 - 3.7 * i;
            Path2D row = Outline.from(x, 55 + 3.8 * i)
                    .bend(30, 60 + 4.8 * i, 50, 60 + 4.9 * i)
                    .open();
            sheet.stitch(row, style.thread());
            sheet.stitch(Shirts.flipped(row), style.thread());
        }
    }

    private static void brimmed(Sheet sheet, Style style, double reach, double depth, double top) {
        Path2D brim =
                new Path2D.Double(new java.awt.geom.Ellipse2D.Double(50 - reach, 64 - depth, 2 * reach, 2 * depth));
        sheet.lay(new Panel(brim, style.cloth(), Drape.of(Folds.CALM).deep(0.9).puffed(2.4)));
        Path2D edge = new Path2D.Double(
                new java.awt.geom.Ellipse2D.Double(52 - reach, 65.4 - depth, 2 * reach - 4, 2 * depth - 3));
        sheet.stitch(edge, style.thread());
        Path2D crown = Outline.from(50, top + 3.4)
                .bend(43, top - 3, 36, top)
                .bend(29, top + 6, 27, 60)
                .bend(36, 67, 50, 67)
                .mirrored();
        sheet.lay(new Panel(
                crown,
                style.cloth(),
                Drape.of(Folds.CALM)
                        .deep(0.7)
                        .puffed(4.6)
                        .tucked(new Tuck(50, top - 2, 50, top + 20, 3.4, 2.2))
                        .tuckedBothSides(new Tuck(34, top + 4, 40, top + 22, 3, 1.4))));
        Cloth ribbon = style.trim().woven(Weave.SATIN);
        Path2D band = Outline.from(50, 58.4)
                .bend(38, 58, 27.6, 52.6)
                .line(26.8, 60)
                .bend(36, 66.6, 50, 67)
                .mirrored();
        sheet.lay(new Panel(band, ribbon, Drape.of(Folds.STIFF).puffed(1)));
        sheet.lay(new Panel(
                Outline.from(66, 57)
                        .line(70, 55.8)
                        .line(70.6, 63)
                        .line(67, 64.6)
                        .closed(),
                ribbon.shaded(0.8),
                Drape.of(Folds.STIFF).puffed(0.6)));
    }

    private static void emblem(Sheet sheet, Style style) {
        int rgb = style.trim().base();
        if (style.chance(0.6)) {
            Path2D mark = new Path2D.Double(Notions.disc(65, 42, 7));
            mark.transform(java.awt.geom.AffineTransform.getShearInstance(0, 0.1));
            sheet.mark(mark, new Color(rgb));
            sheet.stroke(mark, new BasicStroke(0.6f), Tint.thread(rgb, 0.6));
            sheet.mark(Notions.disc(65, 48.5, 3), Tint.thread(rgb, 0.55));
        }
    }

    private static void seams(Sheet sheet, Style style, Path2D... lines) {
        for (Path2D line : lines) {
            sheet.seam(line, style.cloth());
            sheet.stitch(line, style.thread());
        }
    }

    private static Path2D pompon() {
        Path2D ball = new Path2D.Double();
        for (int i = 0; i <= 150; i++) {
            double turn = i * Math.PI / 75;
            double reach = 9 + 0.5 * Math.sin(i * 1.9) + (i % 2 == 0 ? 0.3 : -0.3);
            double x = 50 + reach * Math.cos(turn);
            double y = 15 + reach * Math.sin(turn);
            if (i == 0) {
                ball.moveTo(x, y);
            } else {
                ball.lineTo(x, y);
            }
        }
        ball.closePath();
        return ball;
    }
}
