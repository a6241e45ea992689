package trumeau.vision.pipeline;

import java.util.List;
import java.util.Objects;
import trumeau.vision.body.Body;
import trumeau.vision.body.Spotlight;
import trumeau.vision.classify.Sighting;
import trumeau.vision.dress.Forearms;
import trumeau.vision.frame.Frame;
import trumeau.vision.locate.PartsMap;
import trumeau.vision.locate.WornLayers;
import trumeau.vision.locate.WornPart;

/**
 * A person in a photo.
 *
 * @param parts which pixel of the located box is what
 * @param garments the largest first; none when no person shows
 * @param layers soft masks of the clothes, none when no person shows; their region is the located box
 */
public record PersonSighting(PartsMap parts, List<Worn> garments, WornLayers layers) {

    public PersonSighting {
        Objects.requireNonNull(parts, "parts");
        garments = List.copyOf(garments);
        Objects.requireNonNull(layers, "layers");
    }

    /** A garment, and which one of the person's it is. */
    public record Worn(WornPart part, Sighting sighting) {

        public Worn {
            Objects.requireNonNull(part, "part");
            Objects.requireNonNull(sighting, "sighting");
        }
    }

    /** The garments alone. */
    List<Sighting> sightings() {
        return garments.stream().map(Worn::sighting).toList();
    }

    /** The same while others are in the picture. */
    PersonSighting in(Spotlight spotlight) {
        return new PersonSighting(parts, garments, layers.with(spotlight));
    }

    /** The same with that person's forearms before the clothes. */
    PersonSighting with(Body body, Frame frame) {
        return new PersonSighting(parts, garments, Forearms.before(layers, body, frame.width(), frame.height()));
    }

    /** The same with parts as fine as this, which stay. */
    PersonSighting withParts(int width, int height) {
        return new PersonSighting(parts.scaledTo(width, height), garments, layers);
    }
}
