package trumeau.kiosk.floor;

/** A point of the floor, in metres. */
public record Point(double x, double y) {

    static final double FARTHEST = 300;

    public Point {
        if (!(x >= 0 && x <= FARTHEST && y >= 0 && y <= FARTHEST)) {
            throw new IllegalArgumentException(
                    "x and y are 0 to " + (int) FARTHEST + " metres, not " + x + " and " + y);
        }
    }

    double distanceTo(Point other) {
        return Math.hypot(other.x - x, other.y - y);
    }
}
