package trumeau.kiosk.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import trumeau.device.disk.DurableFiles;
import trumeau.device.store.DeviceStore;
import trumeau.kiosk.publish.ReleasedModel;
import trumeau.kiosk.wiring.ReleaseLayout;
import trumeau.vision.classify.InferenceEngine;
import trumeau.vision.pipeline.GarmentRecogniser;

/** Which vision model a command works with. */
final class ModelChoice {

    @Option(names = "--model", paramLabel = "DIR", description = "A model folder. Default: the one that is shipped.")
    private @Nullable Path model;

    @Option(names = "--data", paramLabel = "DIR", description = "Take the model that this data folder serves.")
    private @Nullable Path data;

    @Option(
            names = "--engine",
            paramLabel = "NAME",
            description = "Run the net by pytorch or onnxruntime. Default: pytorch, the reference.")
    private @Nullable String engine;

    /** Loads the model and says beside the result which one it is; the caller closes it. */
    GarmentRecogniser load(Standard standard) throws IOException {
        var wanted = Optional.ofNullable(engine).map(ModelChoice::engine);
        var folder = folder();
        var loaded = wanted.isPresent() ? runBy(wanted.get(), folder) : GarmentRecogniser.load(folder);
        standard.say("model " + loaded.name() + " " + loaded.version() + " (" + folder + ")"
                + wanted.map(asked -> ", run by " + asked.code()).orElse(""));
        return loaded;
    }

    /** A folder that has its weights once is completed as for a release; a net is in memory once it is loaded. */
    private static GarmentRecogniser runBy(InferenceEngine engine, Path folder) throws IOException {
        var staging = Files.createTempDirectory("trumeau-model-");
        try {
            return GarmentRecogniser.load(ReleasedModel.complete(folder, staging), engine);
        } finally {
            DurableFiles.deleteTree(staging);
        }
    }

    private static InferenceEngine engine(String name) {
        return InferenceEngine.of(name)
                .orElseThrow(() -> new BadInput("--engine must be pytorch or onnxruntime, not " + name));
    }

    /** The shipped model unless another was asked for: what a device serves is never taken unasked. */
    private Path folder() throws IOException {
        if (model != null) {
            return Folders.existing(model, "model folder");
        }
        if (data == null) {
            return Folders.existing(Folders.here().shippedModel(), "model folder");
        }
        return served(Folders.existing(data, "data folder"))
                .orElseThrow(() -> new BadInput("data folder " + data
                        + " serves no model yet; run trumeau sync, or name a folder with --model"));
    }

    /** The model folder that a data folder serves. */
    static Optional<Path> served(Path data) throws IOException {
        if (Files.notExists(data.resolve("device.db"))) {
            return Optional.empty();
        }
        var running = RunningApp.of(data);
        if (running.isPresent()) {
            return running.get().modelFolder(data);
        }
        try (var store = DeviceStore.open(data)) {
            return store.active().map(generation -> generation.folder().resolve(ReleaseLayout.MODEL_FOLDER));
        }
    }
}
