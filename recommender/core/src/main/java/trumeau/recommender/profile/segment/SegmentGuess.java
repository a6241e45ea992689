package trumeau.recommender.profile.segment;

import java.util.Objects;

/** Which segment a visit seems to belong to, or an honest "not sure". */
public sealed interface SegmentGuess {

    /**
     * Sure enough to be named.
     *
     * @param confidence calibrated, 0..1
     */
    record Likely(Segment segment, double confidence) implements SegmentGuess {
        public Likely {
            Objects.requireNonNull(segment, "segment");
        }
    }

    /**
     * Too early, or between two.
     *
     * @param confidence calibrated, of the likeliest; 0 when nothing was met yet
     */
    record Unsure(double confidence) implements SegmentGuess {}
}
