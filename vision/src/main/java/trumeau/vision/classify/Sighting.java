package trumeau.vision.classify;

import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import trumeau.vision.attribute.GarmentColour;
import trumeau.vision.frame.Box;

/**
 * A garment in one frame.
 *
 * @param ranking every category of the model, the surest first
 * @param garmentness the probability, 0..1, that this is a garment at all; empty when the model doesn't say
 */
public record Sighting(
        Box box, List<Guess> ranking, GarmentColour colour, Embedding embedding, OptionalDouble garmentness) {

    public Sighting {
        Objects.requireNonNull(box, "box");
        ranking = List.copyOf(ranking);
        Objects.requireNonNull(colour, "colour");
        Objects.requireNonNull(embedding, "embedding");
        Objects.requireNonNull(garmentness, "garmentness");
        if (ranking.isEmpty()) {
            throw new IllegalArgumentException("a sighting needs at least one guess");
        }
    }

    /** By a model that doesn't say whether it is a garment at all. */
    public Sighting(Box box, List<Guess> ranking, GarmentColour colour, Embedding embedding) {
        this(box, ranking, colour, embedding, OptionalDouble.empty());
    }

    public Guess best() {
        return ranking.get(0);
    }
}
