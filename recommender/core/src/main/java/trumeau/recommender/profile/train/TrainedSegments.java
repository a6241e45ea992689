package trumeau.recommender.profile.train;

import java.util.Objects;
import trumeau.recommender.profile.segment.Segments;

/** A model and what it is worth. */
public record TrainedSegments(Segments segments, SegmentReport report) {

    public TrainedSegments {
        Objects.requireNonNull(segments, "segments");
        Objects.requireNonNull(report, "report");
    }
}
