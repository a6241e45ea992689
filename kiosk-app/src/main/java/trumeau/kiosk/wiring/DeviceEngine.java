package trumeau.kiosk.wiring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import trumeau.vision.classify.InferenceEngine;
import trumeau.vision.classify.ModelFolder;
import trumeau.vision.pipeline.GarmentRecogniser;

/**
 * The engine that a device runs a model by: the one that was measured there with the same weights, else the reference.
 *
 * @param measured whether a measurement chose it
 * @param why for a person, with what to do
 */
public record DeviceEngine(InferenceEngine engine, boolean measured, String why) {

    private static final String MEASURE = "; measure with: trumeau doctor --tune";

    public DeviceEngine {
        Objects.requireNonNull(engine, "engine");
        Objects.requireNonNull(why, "why");
    }

    /** Where the choice lies in a data folder. */
    public static Path file(Path data) {
        return data.resolve("engine.json");
    }

    /** What this device runs this model by; a choice that can't be used is told in {@link #why} and changes nothing. */
    public static DeviceEngine of(Path data, ModelFolder model) {
        var file = file(data);
        try {
            return of(EngineChoice.read(Files.readAllBytes(file)), model);
        } catch (NoSuchFileException e) {
            return usual(model, "not measured on this device");
        } catch (IOException | IllegalArgumentException e) {
            return usual(model, file + " can't be used (" + e.getMessage() + ")");
        }
    }

    private static DeviceEngine of(EngineChoice choice, ModelFolder model) {
        var nets = model.card().nets();
        if (!choice.weights().equals(nets.weights())) {
            return usual(model, "measured for another model");
        }
        if (!nets.engines().contains(choice.engine())) {
            return usual(
                    model, "measured, but this model has no " + choice.engine().netFile());
        }
        return new DeviceEngine(choice.engine(), true, "measured at " + choice.measuredAt() + ": " + choice.figures());
    }

    private static DeviceEngine usual(ModelFolder model, String why) {
        return new DeviceEngine(GarmentRecogniser.usual(model), false, why + MEASURE);
    }
}
