package trumeau.kiosk.demo.drawing;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;

/**
 * A pair of sleeves set into a bodice.
 *
 * @param spread angle from straight down to the outer edge, in radians
 * @param length of the outer edge, in units
 * @param width at the wrist or the hem, in units
 * @param fullness how far the outer edge bows out, in units
 */
record Sleeve(Bodice bodice, double spread, double length, double width, double fullness) {

    /** Lays both sleeves; the body is laid over them later. */
    void lay(Sheet sheet, Cloth cloth, Drape drape) {
        sheet.lay(new Panel(left(), cloth, drape.turned(spread)));
        sheet.lay(new Panel(flipped(left()), cloth, mirrored(drape).turned(-spread)));
    }

    /** Lays a cuff at the end of each sleeve. */
    void cuffs(Sheet sheet, Cloth cloth, Drape drape, double depth, double ease) {
        sheet.lay(new Panel(cuff(depth, ease), cloth, drape.turned(spread)));
        sheet.lay(new Panel(flipped(cuff(depth, ease)), cloth, drape.turned(-spread)));
    }

    /** A line across each sleeve, at a distance above its end. */
    void hemStitch(Sheet sheet, double above, java.awt.Color thread) {
        Path2D line = Outline.from(x(length - above, 0), y(length - above, 0))
                .line(x(length - above, width + 1), y(length - above, width + 1))
                .open();
        sheet.stitch(line, thread);
        sheet.stitch(flipped(line), thread);
    }

    private Path2D left() {
        double sx = 50 - bodice.shoulder();
        double ax = 50 - bodice.chest();
        double middle = length * 0.5;
        double cap = 3.4 * Math.max(0, Math.min(1, (length - 25) / 30));
        return Outline.from(sx + 6, bodice.shoulderHeight() - 1.9)
                .bend(sx - 0.4, bodice.shoulderHeight() - 0.7, x(length * 0.1, -0.9), y(length * 0.1, -0.9))
                .bend(
                        x(length * 0.25, -1.2 - cap),
                        y(length * 0.25, -1.2 - cap),
                        x(middle, -fullness - 0.5 * cap),
                        y(middle, -fullness - 0.5 * cap))
                .bend(x(length * 0.8, -fullness), y(length * 0.8, -fullness), x(length, 0), y(length, 0))
                .bend(x(length + 0.7, width / 2), y(length + 0.7, width / 2), x(length, width), y(length, width))
                .bend(
                        (x(length, width) * 0.55 + ax * 0.45),
                        (y(length, width) * 0.5 + bodice.armpit() * 0.5) - 1,
                        ax,
                        bodice.armpit())
                .line(ax + 6, bodice.armpit() - 2)
                .closed();
    }

    private Path2D cuff(double depth, double ease) {
        double from = length - 0.8;
        return Outline.from(x(from, -ease), y(from, -ease))
                .line(x(from + depth, -ease * 0.5), y(from + depth, -ease * 0.5))
                .bend(
                        x(from + depth + 0.7, width / 2),
                        y(from + depth + 0.7, width / 2),
                        x(from + depth, width + ease * 0.5),
                        y(from + depth, width + ease * 0.5))
                .line(x(from, width + ease), y(from, width + ease))
                .closed();
    }

    double x(double along, double across) {
        return 50 - bodice.shoulder() - along * Math.sin(spread) + across * Math.cos(spread);
    }

    double y(double along, double across) {
        return bodice.shoulderHeight() + along * Math.cos(spread) + across * Math.sin(spread);
    }

    private static Path2D flipped(Path2D path) {
        Path2D other = new Path2D.Double(path);
        other.transform(new AffineTransform(-1, 0, 0, 1, 100, 0));
        return other;
    }

    private static Drape mirrored(Drape drape) {
        Drape other = new Drape(
                drape.folds(),
                drape.angle(),
                drape.top(),
                drape.flare(),
                drape.depth(),
                drape.puff(),
                java.util.List.of());
        for (Tuck tuck : drape.tucks()) {
            other = other.tucked(tuck.mirrored());
        }
        return other;
    }
}
