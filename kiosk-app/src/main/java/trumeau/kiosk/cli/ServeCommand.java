package trumeau.kiosk.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The app with a store's own configuration. */
@Command(
        name = "serve",
        header = "Serve the screens of a store that publishes to an origin.",
        description = {
            "",
            "Listens on 127.0.0.1 only. What isn't given here is read from the environment (TRUMEAU_ORIGIN, ...)",
            "and from application.properties in the data folder."
        },
        footer = {
            "",
            "Examples:",
            "  ./trumeau serve --origin https://cdn.example.com/store-12/ --trust trust.keys --camera 0",
            "  ./trumeau serve --data /var/lib/trumeau --camera /dev/v4l/by-id/usb-cam --pin 402817"
        })
final class ServeCommand implements Callable<Integer> {

    @Mixin
    private Standard standard = new Standard();

    @Mixin
    private ScreenOptions screens = new ScreenOptions();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where the app keeps its state. Default: $XDG_DATA_HOME/trumeau.")
    private @Nullable Path data;

    @Option(
            names = "--origin",
            paramLabel = "URI",
            description = "Where releases are published, as https://host/path/.")
    private @Nullable String origin;

    @Option(names = "--trust", paramLabel = "FILE", description = "The origin's public keys. Default: DATA/trust.keys.")
    private @Nullable Path trust;

    @Option(names = "--pin", paramLabel = "PIN", description = "Opens the staff's page; 6 digits or more.")
    private @Nullable String pin;

    @Override
    public Integer call() {
        var folder = Optional.ofNullable(data).orElseGet(() -> Folders.here().data());
        var settings = new LinkedHashMap<String, String>();
        Folders.writable(folder, "data folder");
        settings.put("trumeau.data", folder.toAbsolutePath().toString());
        if (origin != null) {
            settings.put("trumeau.origin", Checks.origin(origin).toString());
        }
        if (trust != null) {
            settings.put(
                    "trumeau.trust",
                    Folders.existingFile(trust, "trust file").toAbsolutePath().toString());
        }
        if (pin != null) {
            settings.put("trumeau.staff-pin", Checks.pin(pin));
        }
        settings.putAll(screens.settings());
        screens.requireFreePort();
        return AppProcess.serve(folder, Map.copyOf(settings), screens.port(), standard);
    }
}
