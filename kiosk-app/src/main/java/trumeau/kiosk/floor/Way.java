package trumeau.kiosk.floor;

import java.util.List;
import java.util.Objects;

/**
 * How to walk from the kiosk to a rail.
 *
 * @param points from the kiosk to the rail's edge, at least two
 * @param metres how long it is
 * @param side where the rail is for somebody who looks at the kiosk
 */
public record Way(List<Point> points, double metres, Side side) {

    /** What people usually make in one step, in metres. */
    private static final double STEP = 0.7;

    public Way {
        points = List.copyOf(points);
        Objects.requireNonNull(side, "side");
    }

    /** About how many steps it is, at least one. */
    public int steps() {
        return (int) Math.max(1, Math.round(metres / STEP));
    }
}
