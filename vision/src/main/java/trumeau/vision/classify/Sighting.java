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
 * @param traits what else the model says of its look, each attribute at most once
 * @param garmentness the probability, 0..1, that this is a garment at all; empty when the model doesn't say
 * @param remembered whether only its box is of this frame, and all else of an earlier one: no evidence of its own
 */
public record Sighting(
        Box box,
        List<Guess> ranking,
        List<GarmentColour> colours,
        List<Trait> traits,
        Embedding embedding,
        OptionalDouble garmentness,
        boolean remembered) {

    public Sighting {
        Objects.requireNonNull(box, "box");
        ranking = List.copyOf(ranking);
        colours = List.copyOf(colours);
        traits = List.copyOf(traits);
        Objects.requireNonNull(embedding, "embedding");
        Objects.requireNonNull(garmentness, "garmentness");
        if (ranking.isEmpty()) {
            throw new IllegalArgumentException("a sighting needs at least one guess");
        }
        if (colours.isEmpty()) {
            throw new IllegalArgumentException("a sighting needs at least one colour");
        }
    }

    /** Looked at in its frame. */
    public Sighting(
            Box box,
            List<Guess> ranking,
            List<GarmentColour> colours,
            List<Trait> traits,
            Embedding embedding,
            OptionalDouble garmentness) {
        this(box, ranking, colours, traits, embedding, garmentness, false);
    }

    /** By a model that says no more than category and embedding. */
    public Sighting(Box box, List<Guess> ranking, GarmentColour colour, Embedding embedding) {
        this(box, ranking, List.of(colour), List.of(), embedding, OptionalDouble.empty());
    }

    /** The same garment in a later frame in which it was not looked at. */
    public Sighting rememberedAt(Box place) {
        return new Sighting(place, ranking, colours, traits, embedding, garmentness, true);
    }

    /** The main colour. */
    public GarmentColour colour() {
        return colours.get(0);
    }

    public Guess best() {
        return ranking.get(0);
    }
}
