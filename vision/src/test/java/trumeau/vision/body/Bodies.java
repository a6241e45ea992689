package trumeau.vision.body;

import java.util.EnumMap;

/** Bodies for tests. */
public final class Bodies {

    private Bodies() {}

    /** All of whose points are at one place, in a square around it. */
    public static Body at(double x, double y, double presence) {
        var points = new EnumMap<BodyPoint, Landmark>(BodyPoint.class);
        for (var point : BodyPoint.values()) {
            points.put(point, new Landmark(x, y, 0.9));
        }
        var square = new BodySquare(x, y, 500, 0);
        return new Body(points, presence, square, PersonMask.ofLogits(square, 2, 2, new float[] {9, 9, -9, -9}));
    }
}
