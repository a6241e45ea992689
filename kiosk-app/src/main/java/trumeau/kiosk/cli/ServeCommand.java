package trumeau.kiosk.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import trumeau.kiosk.demo.DemoOrigin;

/** The app with a store's own configuration. */
@Command(
        name = "serve",
        header = "Serve the screens of a store that publishes to an origin.",
        description = {
            "",
            "Listens on 127.0.0.1 only. What isn't given here is read from the environment (TRUMEAU_DATA, TRUMEAU_ORIGIN,",
            "QUARKUS_HTTP_PORT, ...) and from application.properties in the data folder (trumeau.origin, quarkus.http.port, ...)."
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

    @Mixin
    private DeviceOptions device;

    @Option(names = "--pin", paramLabel = "PIN", description = "Opens the staff's page; 6 digits or more.")
    private @Nullable String pin;

    ServeCommand() {
        this(new DeviceOptions());
    }

    ServeCommand(DeviceOptions device) {
        this.device = device;
    }

    @Override
    public Integer call() {
        var folder = Folders.writable(device.data(), "data folder");
        var settings = settings();
        var port = port();
        Checks.freePort(port);
        System.clearProperty(DemoOrigin.FOLDER); // a store has no wall, whatever the machine is told
        return AppProcess.serve(folder, settings, port, standard);
    }

    int port() {
        return device.port(screens.port());
    }

    /** What was typed, as the app's keys, and where it keeps its state. */
    Map<String, String> settings() {
        var settings = new LinkedHashMap<>(device.typed());
        settings.put("trumeau.data", device.data().toString());
        if (pin != null) {
            settings.put("trumeau.staff-pin", Checks.pin(pin));
        }
        settings.putAll(screens.settings());
        return settings;
    }
}
