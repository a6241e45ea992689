package trumeau.kiosk.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import trumeau.device.store.DeviceStore;
import trumeau.kiosk.wiring.ReleaseLayout;

/** Which vision model a command works with. */
final class ModelChoice {

    @Option(
            names = "--model",
            paramLabel = "DIR",
            description = "A model folder. Default: the one that the data folder serves, else the one that is shipped.")
    private @Nullable Path model;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The app's data folder. Default: $XDG_DATA_HOME/trumeau.")
    private @Nullable Path data;

    /** The model to load. */
    Path folder() throws IOException {
        if (model != null) {
            return Folders.existing(model, "model folder");
        }
        var served = served(data == null ? Folders.here().data() : Folders.existing(data, "data folder"));
        return served.isPresent()
                ? served.get()
                : Folders.existing(Folders.here().shippedModel(), "model folder");
    }

    private static Optional<Path> served(Path data) throws IOException {
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
