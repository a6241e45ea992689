package trumeau.kiosk.floor;

import java.awt.geom.Rectangle2D;

/** A rectangle of the floor, in metres; x and y are its upper left corner on the map. */
public record Plot(double x, double y, double width, double depth) {

    private static final double SMALLEST = 0.05;

    public Plot {
        if (!(x >= 0 && y >= 0 && x + width <= Point.FARTHEST && y + depth <= Point.FARTHEST)) {
            throw new IllegalArgumentException("x and y are 0 or more, and nothing is farther than "
                    + (int) Point.FARTHEST + " metres: " + x + ", " + y);
        }
        if (!(width >= SMALLEST && depth >= SMALLEST)) {
            throw new IllegalArgumentException(
                    "width and depth are at least " + SMALLEST + " metres, not " + width + " and " + depth);
        }
    }

    Point centre() {
        return new Point(x + width / 2, y + depth / 2);
    }

    /** The point of it that is nearest to another. */
    Point nearestTo(Point other) {
        return new Point(Math.max(x, Math.min(x + width, other.x())), Math.max(y, Math.min(y + depth, other.y())));
    }

    /** Whether the two share more floor than a line drawn by hand may be wrong by. */
    boolean covers(Plot other) {
        return shrunk().intersects(other.shrunk());
    }

    /** A centimetre smaller on each side. */
    Rectangle2D shrunk() {
        return new Rectangle2D.Double(x + 0.01, y + 0.01, width - 0.02, depth - 0.02);
    }
}
