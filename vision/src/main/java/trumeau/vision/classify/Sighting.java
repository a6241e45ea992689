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
 * @param colours at least one, the main colour first; further ones cover a quarter or more each
 * @param garmentness the probability, 0..1, that this is a garment at all; empty when the model doesn't say
 */
public record Sighting(
        Box box, List<Guess> ranking, List<GarmentColour> colours, Embedding embedding, OptionalDouble garmentness) {

    public Sighting {
        Objects.requireNonNull(box, "box");
        ranking = List.copyOf(ranking);
        colours = List.copyOf(colours);
        Objects.requireNonNull(embedding, "embedding");
        Objects.requireNonNull(garmentness, "garmentness");
        if (ranking.isEmpty()) {
            throw new IllegalArgumentException("a sighting needs at least one guess");
        }
        if (colours.isEmpty()) {
            throw new IllegalArgumentException("a sighting needs at least one colour");
        }
    }

    /** By a model that doesn't say whether it is a garment at all. */
    public Sighting(Box box, List<Guess> ranking, GarmentColour colour, Embedding embedding) {
        this(box, ranking, List.of(colour), embedding, OptionalDouble.empty());
    }

    /** The main colour. */
    public GarmentColour colour() {
        return colours.get(0);
    }

    public Guess best() {
        return ranking.get(0);
    }
}
