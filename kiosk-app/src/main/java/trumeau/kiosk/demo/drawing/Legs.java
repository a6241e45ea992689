package trumeau.kiosk.demo.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Path2D;

/** Half widths and heights in units: waist, hip, the hem's outer and inner edge, crotch and bottom. */
record Legs(double waist, double hip, double outer, double inner, double crotch, double bottom) {
    double top() {
        return 6;
    }

    Path2D left() {
        double knee = (crotch + bottom) / 2;
        double kneeOuter = outer + (hip - outer) * 0.25;
        return Outline.from(50.8, top())
                .line(50 - waist, top())
                .bend(50 - hip - 0.4, top() + 8, 50 - hip, crotch - 6)
                .bend(50 - kneeOuter, knee, 50 - outer, bottom)
                .bend(50 - (outer + inner) / 2, bottom + 0.9, 50 - inner, bottom - 0.2)
                .bend(50 - inner * 0.55 - 1.2, knee - 4, 49.4, crotch + 1)
                .line(50.8, crotch - 2)
                .closed();
    }

    void lay(Sheet sheet, Style style, Drape drape) {
        double knee = crotch() + (bottom() - crotch()) * 0.45;
        Drape worn = drape.tucked(
                new Tuck(49, crotch(), 50 - hip(), crotch() - 9, 1.3, style.between(0.3, 0.8)),
                new Tuck(49, crotch() + 2, 50 - hip() + 2, crotch() + 5, 1.2, style.between(0.1, 0.5)));
        if (bottom() > 85) {
            worn = worn.tucked(
                    new Tuck(50 - inner() - 1, knee, 50 - outer(), knee + 4, 1.3, style.between(0.2, 0.7)),
                    new Tuck(50 - outer(), knee - 3, 50 - inner(), knee + 1, 1.2, style.between(0.1, 0.5)),
                    new Tuck(50 - inner(), bottom() - 6, 50 - outer(), bottom() - 3, 1.1, style.between(0.2, 0.7)));
        }
        Drape other = drape;
        for (Tuck tuck : worn.tucks()) {
            other = other.tucked(tuck.mirrored());
        }
        Path2D back = Outline.from(50, 4.4)
                .line(50 - waist(), 5)
                .line(50 - waist(), 10)
                .line(50, 12)
                .mirrored();
        sheet.lay(new Panel(back, style.inside(), Drape.of(Folds.STIFF)));
        sheet.lay(new Panel(
                Shirts.flipped(left()), style.cloth(), other.puffed(1.6).turned(-0.06)));
        sheet.lay(new Panel(left(), style.cloth(), worn.puffed(1.6).turned(0.06)));
    }

    void hem(Sheet sheet, Style style, double above) {
        Path2D row = Outline.from(50 - outer() - 2, bottom() - above)
                .line(50 - inner() + 2, bottom() - above)
                .open();
        sheet.stitch(row, style.thread());
        sheet.stitch(Shirts.flipped(row), style.thread());
    }

    void crease(Sheet sheet, Style style) {
        double x = 50 - (outer() + inner()) / 2;
        Path2D line = Outline.from(50 - hip() * 0.5, top() + 16)
                .bend(50 - hip() * 0.52, 50, x, bottom())
                .open();
        sheet.seam(line, style.cloth());
        sheet.seam(Shirts.flipped(line), style.cloth());
    }

    void sideStripe(Sheet sheet, Style style) {
        if (style.chance(0.45)) {
            Path2D line = Outline.from(50 - hip() + 1.2, 12)
                    .bend(50 - hip() + 0.6, crotch(), 50 - outer() + 1.8, bottom())
                    .open();
            int rgb = style.trim().base();
            sheet.stroke(line, new BasicStroke(1.7f), new Color(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255, 220));
            sheet.stroke(
                    Shirts.flipped(line),
                    new BasicStroke(1.7f),
                    new Color(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255, 220));
        }
    }
}
