package trumeau.kiosk.floor;

import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.List;

/** Where the floor ends: a polygon that doesn't cross itself. Immutable. */
final class Outline {

    private final Path2D path = new Path2D.Double();

    /** @throws IllegalArgumentException when two of its lines cross */
    Outline(List<Point> corners) {
        for (var one = 0; one < corners.size(); one++) {
            for (var other = one + 2; other < corners.size(); other++) {
                if (other - one < corners.size() - 1 && cross(corners, one, other)) {
                    throw new IllegalArgumentException("the outline crosses itself between its corners " + (one + 1)
                            + " and " + (other + 1) + "; name the corners in their order along the wall");
                }
            }
        }
        path.moveTo(corners.get(0).x(), corners.get(0).y());
        corners.stream().skip(1).forEach(corner -> path.lineTo(corner.x(), corner.y()));
        path.closePath();
    }

    boolean holds(Point point) {
        return path.contains(point.x(), point.y());
    }

    /** Whether all of it lies on the floor; a centimetre within the wall is forgiven. */
    boolean holds(Plot plot) {
        return path.contains(plot.shrunk());
    }

    private static boolean cross(List<Point> corners, int one, int other) {
        var a = corners.get(one);
        var b = corners.get((one + 1) % corners.size());
        var c = corners.get(other);
        var d = corners.get((other + 1) % corners.size());
        return Line2D.linesIntersect(a.x(), a.y(), b.x(), b.y(), c.x(), c.y(), d.x(), d.y());
    }
}
