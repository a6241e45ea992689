package trumeau.kiosk.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which device: its data folder, its origin and whom it trusts; from options, environment and the data folder. */
final class DeviceOptions {

    private static final String FILE = "application.properties";

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The app's data folder. Default: $XDG_DATA_HOME/trumeau.")
    private @Nullable Path data;

    @Option(
            names = "--origin",
            paramLabel = "URI",
            description = "Where releases are published. Default: as the app is told.")
    private @Nullable String origin;

    @Option(names = "--trust", paramLabel = "FILE", description = "The origin's public keys. Default: DATA/trust.keys.")
    private @Nullable Path trust;

    Path data() {
        return Optional.ofNullable(data)
                .or(() -> Optional.ofNullable(System.getenv("TRUMEAU_DATA")).map(Path::of))
                .orElseGet(() -> Folders.here().data())
                .toAbsolutePath();
    }

    Optional<URI> origin() throws IOException {
        return Optional.ofNullable(origin)
                .or(() -> setting("TRUMEAU_ORIGIN", "trumeau.origin"))
                .map(Checks::origin);
    }

    URI requiredOrigin() throws IOException {
        return origin().orElseThrow(
                        () -> new BadInput("no origin is known; name it with --origin URI, TRUMEAU_ORIGIN or"
                                + " trumeau.origin in " + data().resolve(FILE)));
    }

    Path trust() {
        return Optional.ofNullable(trust)
                .or(() -> setting("TRUMEAU_TRUST", "trumeau.trust").map(Path::of))
                .orElseGet(() -> data().resolve("trust.keys"));
    }

    String camera() {
        return setting("TRUMEAU_CAMERA", "trumeau.camera").orElse("0");
    }

    private Optional<String> setting(String variable, String key) {
        return Optional.ofNullable(System.getenv(variable)).or(() -> written(key));
    }

    private Optional<String> written(String key) {
        var properties = new Properties();
        var file = data().resolve(FILE);
        if (!Files.isReadable(file)) {
            return Optional.empty();
        }
        try (var text = Files.newBufferedReader(file)) {
            properties.load(text);
            return Optional.ofNullable(properties.getProperty(key));
        } catch (IOException | IllegalArgumentException e) {
            throw new BadInput(file + " can't be read: " + e.getMessage());
        }
    }
}
