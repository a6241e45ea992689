package trumeau.vision.track;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import trumeau.vision.classify.Sighting;
import trumeau.vision.tag.TagRead;

/** What was seen in one frame. */
public record Observation(long frame, Instant capturedAt, List<Sighting> sightings, List<TagRead> tags) {

    public Observation {
        Objects.requireNonNull(capturedAt, "capturedAt");
        sightings = List.copyOf(sightings);
        tags = List.copyOf(tags);
    }
}
