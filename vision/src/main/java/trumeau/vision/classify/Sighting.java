package trumeau.vision.classify;

import java.util.List;
import java.util.Objects;
import trumeau.vision.attribute.GarmentColour;
import trumeau.vision.frame.Box;

/**
 * A garment in one frame.
 *
 * @param ranking every category of the model, the surest first
 */
public record Sighting(Box box, List<Guess> ranking, GarmentColour colour, Embedding embedding) {

    public Sighting {
        Objects.requireNonNull(box, "box");
        ranking = List.copyOf(ranking);
        Objects.requireNonNull(colour, "colour");
        Objects.requireNonNull(embedding, "embedding");
        if (ranking.isEmpty()) {
            throw new IllegalArgumentException("a sighting needs at least one guess");
        }
    }

    public Guess best() {
        return ranking.get(0);
    }
}
