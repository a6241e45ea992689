package trumeau.kiosk.cli;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that {@code serve} and {@code demo} share. */
final class ScreenOptions {

    @Option(
            names = "--camera",
            paramLabel = "SPEC",
            description = "0, /dev/video0, /dev/v4l/by-id/..., file:clip.avi, dir:photos?hold=3s, mjpeg:http://...,"
                    + " browser, demo.")
    private @Nullable String camera;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            description = "Port on 127.0.0.1. Default: ${DEFAULT-VALUE}.")
    private int port;

    int port() {
        return port;
    }

    /** What the app is told, as system properties. */
    Map<String, String> settings() {
        if (port < 1 || port > 65_535) {
            throw new BadInput("--port must be 1 to 65535, not " + port);
        }
        var number = Integer.toString(port);
        return camera == null
                ? Map.of("quarkus.http.port", number)
                : Map.of(
                        "quarkus.http.port",
                        number,
                        "trumeau.camera",
                        Checks.camera(camera).toString());
    }

    void requireFreePort() {
        Checks.freePort(port);
    }
}
