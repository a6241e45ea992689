package trumeau.kiosk.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import trumeau.device.DeviceException;
import trumeau.device.disk.DurableFiles;
import trumeau.kiosk.wiring.DeviceEngine;
import trumeau.kiosk.wiring.EngineChoice;
import trumeau.vision.VisionException;
import trumeau.vision.classify.ModelFolder;
import trumeau.vision.pipeline.EngineBench;

/** Looks at what runs the net of a device's model, and measures which engine is the faster one there. */
final class EngineExamination {

    private static final String WHAT = "engine";

    private final Path data;
    private final Optional<Path> model;

    private EngineExamination(Path data, Optional<Path> model) {
        this.data = data;
        this.model = model;
    }

    /** Of the model that a data folder serves; of none where it serves none, or can't be asked. */
    static EngineExamination of(Path data) {
        try {
            return new EngineExamination(data, ModelChoice.served(data));
        } catch (IOException | DeviceException e) {
            return new EngineExamination(data, Optional.empty());
        }
    }

    /** What the next start uses and why. */
    Finding chosen() {
        if (model.isEmpty()) {
            return Finding.untried(WHAT, "no model yet; the first sync brings one");
        }
        try {
            var engine = DeviceEngine.of(data, ModelFolder.open(model.get()));
            var said = engine.engine().code() + "; " + engine.why();
            return engine.measured() ? Finding.ok(WHAT, said) : Finding.untried(WHAT, said);
        } catch (VisionException e) {
            return Finding.problem(WHAT, String.valueOf(e.getMessage()));
        }
    }

    /**
     * Measures every engine that can run the model and keeps the fastest one for the next start.
     *
     * @throws BadInput when there is no model, or no engine runs it
     */
    void tune(Standard standard) throws IOException {
        var folder = ModelFolder.open(model.orElseThrow(() -> new BadInput("data folder " + data
                + " serves no model yet, so there is nothing to measure; run trumeau sync first")));
        standard.say("measuring the engines; this takes a few seconds");
        var found = EngineBench.measure(folder);
        found.failures().forEach((engine, why) -> standard.say(engine.code() + " doesn't run: " + why));
        var fastest = found.p50Millis().entrySet().stream()
                .min(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                .orElseThrow(() -> new BadInput("no engine runs the model " + folder.folder()));
        var choice = new EngineChoice(
                fastest.getKey(),
                folder.card().nets().weights(),
                found.p50Millis(),
                InstantSource.system().instant().truncatedTo(ChronoUnit.SECONDS));
        DurableFiles.replace(DeviceEngine.file(data), choice.write());
    }
}
