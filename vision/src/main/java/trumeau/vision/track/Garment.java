package trumeau.vision.track;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import trumeau.vision.attribute.GarmentColour;
import trumeau.vision.classify.Embedding;
import trumeau.vision.classify.Guess;
import trumeau.vision.frame.Box;
import trumeau.vision.tag.TagRead;

/**
 * A track stable enough to act on.
 *
 * @param track stays the same while the same garment is before the camera
 * @param certainty whether {@code topK.get(0)} may be said, or only "A, B or C?"
 * @param topK the surest categories first, at most three
 */
public record Garment(
        long track,
        Box box,
        Certainty certainty,
        List<Guess> topK,
        GarmentColour colour,
        Embedding embedding,
        Optional<TagRead> tag) {

    public Garment {
        Objects.requireNonNull(box, "box");
        Objects.requireNonNull(certainty, "certainty");
        topK = List.copyOf(topK);
        Objects.requireNonNull(colour, "colour");
        Objects.requireNonNull(embedding, "embedding");
        Objects.requireNonNull(tag, "tag");
        if (topK.isEmpty()) {
            throw new IllegalArgumentException("a garment needs at least one guess");
        }
    }

    public Guess best() {
        return topK.get(0);
    }

    /** Whether the device dares to say what it sees. */
    public enum Certainty {
        RECOGNISED,
        UNSURE
    }
}
