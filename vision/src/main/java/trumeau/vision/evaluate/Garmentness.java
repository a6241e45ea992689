package trumeau.vision.evaluate;

import java.util.Optional;
import trumeau.vision.classify.Sighting;
import trumeau.vision.pipeline.GarmentRecogniser;

/** How sure a model is that a picture shows a garment at all, by an output of its own. */
public interface Garmentness {

    /** How sure, 0..1, of one sighting. */
    double of(Sighting sighting);

    /** Below this the model refuses a picture, 0..1. */
    double threshold();

    /** That of a recogniser; empty when its net has no such output, which holds for every model of format 1. */
    static Optional<Garmentness> of(GarmentRecogniser recogniser) {
        var threshold = recogniser.garmentThreshold();
        return threshold.isPresent() ? Optional.of(new OfNet(threshold.getAsDouble())) : Optional.empty();
    }

    /** What the net itself says. */
    record OfNet(double threshold) implements Garmentness {

        @Override
        public double of(Sighting sighting) {
            return sighting.garmentness().orElseThrow();
        }
    }
}
