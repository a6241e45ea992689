package trumeau.kiosk.cli;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import trumeau.device.config.CameraPolicy;
import trumeau.device.config.CameraStart;

/** When the cameras of a release's devices may start. */
final class CameraOptions {

    @Option(
            names = "--camera-start",
            paramLabel = "HOW",
            defaultValue = "notice",
            description = {
                "When a device's camera may start: notice (a screen has shown the privacy notice), touch (a shopper touched",
                "start; it ends with the visit), always-notified. Or a table of countries, DE=touch,US=notice, of which",
                "--country tells the store's; a country that it lacks gets touch. Default: ${DEFAULT-VALUE}."
            })
    private String start = "notice";

    @Option(
            names = "--notice-seconds",
            paramLabel = "N",
            defaultValue = "5",
            description = "How long the notice is shown before the camera starts. Default: ${DEFAULT-VALUE}.")
    private int noticeSeconds = 5;

    @Option(names = "--country", paramLabel = "CODE", description = "Where the store is, as DE (ISO 3166).")
    private @Nullable String country;

    CameraPolicy policy() {
        var table = start.contains("=") ? table() : Map.<String, CameraStart>of();
        var everywhere = table.isEmpty() ? start(start) : CameraStart.NOTICE;
        try {
            return new CameraPolicy(everywhere, Duration.ofSeconds(noticeSeconds), table, Optional.ofNullable(country));
        } catch (IllegalArgumentException e) {
            throw new BadInput(String.valueOf(e.getMessage()));
        }
    }

    private Map<String, CameraStart> table() {
        var table = new HashMap<String, CameraStart>();
        for (var entry : start.split(",", -1)) {
            var parts = entry.split("=", 2);
            table.put(parts[0].strip(), start(parts.length == 2 ? parts[1].strip() : ""));
        }
        return table;
    }

    private static CameraStart start(String code) {
        return CameraStart.ofCode(code)
                .orElseThrow(() -> new BadInput(
                        "--camera-start takes notice, touch, always-notified, or DE=touch,US=notice, not \"" + code
                                + "\""));
    }
}
