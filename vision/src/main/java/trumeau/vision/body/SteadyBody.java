package trumeau.vision.body;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/** Takes the tremble out of a body's points, by a 1-euro filter for each number. For one thread. */
public final class SteadyBody {

    /** Of a point at rest, in Hz. These three were chosen on ten photos with a camera's noise, still and moved. */
    private static final double LEAST_CUTOFF = 0.2;
    /** Per side of the body's square a second. */
    private static final double BETA = 18;
    /** Of the speed, in Hz. */
    private static final double SPEED_CUTOFF = 0.5;
    /** After a longer gap the points begin anew. */
    private static final Duration LONGEST_GAP = Duration.ofMillis(500);

    private final Map<BodyPoint, Filter> filters = new EnumMap<>(BodyPoint.class);
    private Instant last = Instant.EPOCH;

    private record Filter(OneEuro x, OneEuro y) {

        static Filter fresh() {
            return new Filter(
                    new OneEuro(LEAST_CUTOFF, BETA, SPEED_CUTOFF), new OneEuro(LEAST_CUTOFF, BETA, SPEED_CUTOFF));
        }
    }

    /** The body with steady points; the first one, and one after a gap, as it is. */
    public Body next(Body body, Instant capturedAt) {
        var since = Duration.between(last, capturedAt);
        last = capturedAt;
        if (since.compareTo(LONGEST_GAP) > 0 || since.isNegative() || since.isZero()) {
            filters.clear();
        }
        var seconds = since.toNanos() / 1e9;
        var size = body.next().side();
        var steady = new EnumMap<BodyPoint, Landmark>(BodyPoint.class);
        body.points().forEach((point, at) -> {
            var filter = filters.computeIfAbsent(point, fresh -> Filter.fresh());
            steady.put(
                    point,
                    new Landmark(
                            filter.x().next(at.x(), size, seconds), filter.y().next(at.y(), size, seconds), at.seen()));
        });
        return body.with(steady);
    }
}
