package trumeau.vision.track;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import trumeau.vision.classify.Sighting;
import trumeau.vision.tag.TagRead;

/**
 * What was seen in one frame.
 *
 * @param worn whether the sightings are what one person wears: then one may lie within another
 */
public record Observation(long frame, Instant capturedAt, List<Sighting> sightings, List<TagRead> tags, boolean worn) {

    public Observation {
        Objects.requireNonNull(capturedAt, "capturedAt");
        sightings = List.copyOf(sightings);
        tags = List.copyOf(tags);
    }

    /** Of things apart from each other. */
    public Observation(long frame, Instant capturedAt, List<Sighting> sightings, List<TagRead> tags) {
        this(frame, capturedAt, sightings, tags, false);
    }
}
