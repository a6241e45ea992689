package trumeau.vision.body;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * A body in one frame.
 *
 * @param points every one, seen or not
 * @param presence the probability, 0..1, that there is a body at all
 * @param next where to look for it in the next frame
 * @param mask its pixels
 */
public record Body(Map<BodyPoint, Landmark> points, double presence, BodySquare next, PersonMask mask) {

    public Body {
        points = Collections.unmodifiableMap(new EnumMap<>(points));
        Objects.requireNonNull(next, "next");
        Objects.requireNonNull(mask, "mask");
        if (points.size() != BodyPoint.COUNT) {
            throw new IllegalArgumentException(points.size() + " points are not " + BodyPoint.COUNT);
        }
    }

    /** Where this point is. */
    public Landmark at(BodyPoint point) {
        return Objects.requireNonNull(points.get(point));
    }

    /** The same with other points. */
    public Body with(Map<BodyPoint, Landmark> others) {
        return new Body(others, presence, next, mask);
    }
}
