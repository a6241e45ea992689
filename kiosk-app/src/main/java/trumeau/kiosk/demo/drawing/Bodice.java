package trumeau.kiosk.demo.drawing;

import java.awt.geom.Path2D;

/**
 * The measures of a garment's upper part, as half widths and heights in units.
 *
 * @param neck half width of the neckline
 * @param shoulder half width over the shoulders
 * @param chest half width under the arms
 * @param hem half width at the bottom
 * @param top height of the neck points
 * @param bottom height of the hem's centre
 * @param neckDepth how far the neckline dips in front
 */
record Bodice(double neck, double shoulder, double chest, double hem, double top, double bottom, double neckDepth) {
    private static final double SLOPE = 4.6;

    double armpit() {
        return top + 23;
    }

    double shoulderHeight() {
        return top + SLOPE;
    }

    /** The front with a round neckline; the hem's corners lie higher by the given rise. */
    Path2D round(double rise) {
        return sides(Outline.from(50, top + neckDepth).bend(50 - neck * 0.92, top + neckDepth, 50 - neck, top), rise);
    }

    /** The front with a V neckline. */
    Path2D pointed(double rise) {
        double x = 50 - neck * 0.55;
        return sides(Outline.from(50, top + neckDepth).bend(x, top + neckDepth * 0.45, 50 - neck, top), rise);
    }

    private Path2D sides(Outline outline, double rise) {
        outline.bend(50 - (neck + shoulder) / 2, top + SLOPE * 0.42, 50 - shoulder, shoulderHeight())
                .bend(50 - shoulder + 2.5, top + 15, 50 - chest, armpit())
                .bend(50 - Math.min(chest, hem) + 1.2, (armpit() + bottom) / 2, 50 - hem, bottom - rise);
        if (rise > 3) {
            outline.bend(50 - hem + 2, bottom - rise * 0.3, 50 - hem * 0.55, bottom);
        }
        return outline.bend(50 - hem * 0.4, bottom + 0.9, 50, bottom + 0.9).mirrored();
    }

    /** The inside of the back that shows in the neckline. */
    Path2D backNeck(double rise) {
        return Outline.from(50, top + neckDepth + 1.5)
                .bend(50 - neck * 0.95, top + neckDepth + 1, 50 - neck - 0.6, top)
                .bend(50 - neck * 0.5, top - rise, 50, top - rise)
                .mirrored();
    }

    /** A band along a round neckline, lying on the front. */
    Path2D neckBand(double width) {
        return Outline.from(50, top + neckDepth + 0.4)
                .bend(50 - neck * 0.92, top + neckDepth + 0.4, 50 - neck - 0.5, top + 0.3)
                .line(50 - neck + width * 0.75, top - 0.9)
                .bend(50 - neck * 0.78, top + neckDepth - width * 0.95, 50, top + neckDepth - width)
                .mirrored();
    }

    /** A band along a V neckline. */
    Path2D pointedBand(double width) {
        double x = 50 - neck * 0.55;
        return Outline.from(50, top + neckDepth + 0.8)
                .bend(x, top + neckDepth * 0.45 + 0.6, 50 - neck - 0.4, top + 0.3)
                .line(50 - neck + width * 0.7, top - 0.8)
                .bend(x + width * 0.7, top + neckDepth * 0.45 - width * 0.6, 50, top + neckDepth - width * 1.5)
                .mirrored();
    }

    /** The band of the back neckline, seen from inside. */
    Path2D backBand(double rise, double width) {
        return Outline.from(50, top - rise)
                .bend(50 - neck * 0.5, top - rise, 50 - neck - 0.4, top)
                .line(50 - neck + width * 0.8, top + width * 0.55)
                .bend(50 - neck * 0.4, top - rise + width, 50, top - rise + width)
                .mirrored();
    }
}
