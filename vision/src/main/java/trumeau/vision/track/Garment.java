package trumeau.vision.track;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import trumeau.vision.attribute.GarmentColour;
import trumeau.vision.classify.Confidence;
import trumeau.vision.classify.Embedding;
import trumeau.vision.classify.Guess;
import trumeau.vision.classify.Trait;
import trumeau.vision.frame.Box;
import trumeau.vision.tag.TagRead;

/**
 * A track stable enough to act on.
 *
 * @param track stays the same while the same garment is before the camera
 * @param certainty whether {@code topK.get(0)} may be said, or only "A, B or C?"
 * @param topK the surest categories first, at most three; a chosen one before all
 * @param traits what else its look is, each attribute at most once
 * @param tags the codes that were read on it lately, the newest first
 * @param options the categories among which the shopper may choose; empty while nothing is asked
 */
public record Garment(
        long track,
        Box box,
        Certainty certainty,
        List<Guess> topK,
        GarmentColour colour,
        List<Trait> traits,
        Embedding embedding,
        List<TagRead> tags,
        List<String> options) {

    public Garment {
        Objects.requireNonNull(box, "box");
        Objects.requireNonNull(certainty, "certainty");
        topK = List.copyOf(topK);
        Objects.requireNonNull(colour, "colour");
        traits = List.copyOf(traits);
        Objects.requireNonNull(embedding, "embedding");
        tags = List.copyOf(tags);
        options = List.copyOf(options);
        if (topK.isEmpty()) {
            throw new IllegalArgumentException("a garment needs at least one guess");
        }
    }

    /** A garment of which nothing is asked, and of whose look nothing more is known. */
    public Garment(
            long track,
            Box box,
            Certainty certainty,
            List<Guess> topK,
            GarmentColour colour,
            Embedding embedding,
            Optional<TagRead> tag) {
        this(
                track,
                box,
                certainty,
                topK,
                colour,
                List.of(),
                embedding,
                tag.stream().toList(),
                List.of());
    }

    public Guess best() {
        return topK.get(0);
    }

    /** What it looks like in this respect, as far as that is known. */
    public Optional<Trait> trait(String attribute) {
        return traits.stream()
                .filter(trait -> trait.attribute().equals(attribute))
                .findFirst();
    }

    /** The code that was read on it last. */
    public Optional<TagRead> tag() {
        return tags.stream().findFirst();
    }

    /**
     * This garment, of which the shopper said what it is. The guess keeps the confidence that the frames gave it; 0
     * when it is not among the surest.
     *
     * @param amongst what else the shopper may say
     */
    public Garment chosen(String category, List<String> amongst) {
        var guess = topK.stream()
                .filter(each -> each.category().equals(category))
                .findFirst()
                .orElseGet(() -> new Guess(category, new Confidence(0)));
        var others = topK.stream().filter(each -> !each.category().equals(category));
        var ranking = Stream.concat(Stream.of(guess), others).toList();
        return new Garment(track, box, Certainty.CHOSEN, ranking, colour, traits, embedding, tags, amongst);
    }

    /** Whether the device dares to say what it sees. */
    public enum Certainty {
        RECOGNISED,
        UNSURE,
        /** The shopper said what it is. */
        CHOSEN
    }
}
