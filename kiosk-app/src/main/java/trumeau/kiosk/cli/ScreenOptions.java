package trumeau.kiosk.cli;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that {@code serve} and {@code demo} share. */
final class ScreenOptions {

    @Option(
            names = "--camera",
            paramLabel = "SPEC",
            description = "0, /dev/video0, /dev/v4l/by-id/..., file:clip.avi, dir:photos?hold=3s&pan=4%%,"
                    + " mjpeg:http://..., browser, demo.")
    private @Nullable String camera;

    @Option(names = "--port", paramLabel = "N", description = "Port on 127.0.0.1. Default: 8080.")
    private @Nullable Integer port;

    /** The port that was typed. */
    Optional<Integer> port() {
        return Optional.ofNullable(port);
    }

    /** The camera that was typed, as the app's key. */
    Map<String, String> settings() {
        return camera == null
                ? Map.of()
                : Map.of("trumeau.camera", Checks.camera(camera).toString());
    }
}
