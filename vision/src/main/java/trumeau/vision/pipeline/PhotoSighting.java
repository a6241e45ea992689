package trumeau.vision.pipeline;

import java.util.List;
import java.util.Objects;
import trumeau.vision.classify.Sighting;
import trumeau.vision.tag.TagRead;

/** What is in a photo: its garment, and the codes that could be read anywhere in it. */
public record PhotoSighting(Sighting sighting, List<TagRead> tags) {

    public PhotoSighting {
        Objects.requireNonNull(sighting, "sighting");
        tags = List.copyOf(tags);
    }
}
