package trumeau.kiosk.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import trumeau.kiosk.speech.EspeakNg;

/** Which device: its data folder, its origin and whom it trusts; from options, environment and the data folder. */
final class DeviceOptions {

    private static final String FILE = "application.properties";
    private static final int USUAL_PORT = 8080;

    private final Map<String, String> environment;

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

    DeviceOptions() {
        this(System.getenv());
    }

    DeviceOptions(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /** What was typed, as the app's keys; what wasn't, the app reads itself. */
    Map<String, String> typed() {
        var settings = new LinkedHashMap<String, String>();
        if (origin != null) {
            settings.put("trumeau.origin", Checks.origin(origin).toString());
        }
        if (trust != null) {
            var file = Folders.existingFile(trust, "trust file").toAbsolutePath();
            settings.put("trumeau.trust", file.toString());
        }
        return settings;
    }

    Path data() {
        return Optional.ofNullable(data)
                .or(() -> variable("TRUMEAU_DATA").map(Path::of))
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

    /** The program that speaks where the browser has no voice. */
    String speechProgram() {
        return setting("TRUMEAU_SPEECH_PROGRAM", "trumeau.speech-program").orElse(EspeakNg.PROGRAM);
    }

    /** The PIN that stands in the settings. */
    Optional<String> staffPin() {
        return setting("TRUMEAU_STAFF_PIN", "trumeau.staff-pin");
    }

    /** The app's port: the typed one, else that of the environment or of the data folder, else 8080. */
    int port(Optional<Integer> typed) {
        return typed.map(Checks::port)
                .or(() -> setting("QUARKUS_HTTP_PORT", "quarkus.http.port").map(Checks::port))
                .orElse(USUAL_PORT);
    }

    private Optional<String> setting(String variable, String key) {
        return variable(variable).or(() -> written(key));
    }

    private Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
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
