package trumeau.kiosk.console;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import trumeau.vision.frame.CameraState;

/** The camera as the pages show it. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record CameraView(
        String status,
        String spec,
        String code,
        Optional<Instant> since,
        long frames,
        long drops,
        Optional<Long> retryInMs) {

    /** Before the camera was started. */
    public static final CameraView NONE =
            new CameraView("starting", "", "camera-starting", Optional.empty(), 0, 0, Optional.empty());

    public static CameraView of(CameraState state) {
        return new CameraView(
                state.status().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                state.spec(),
                code(state.status()),
                Optional.of(state.since()),
                state.frames(),
                state.drops(),
                state.retryIn().map(Duration::toMillis));
    }

    private static String code(CameraState.Status status) {
        return switch (status) {
            case STARTING -> "camera-starting";
            case LIVE -> "camera-live";
            case STALLED -> "camera-no-frame";
            case FROZEN -> "camera-repeats-frame";
            case ABSENT -> "camera-absent";
            case WAITING_FOR_PAGE -> "camera-waiting-for-page";
            case WAITING_FOR_NOTICE -> "camera-waiting-for-notice";
            case WAITING_FOR_TOUCH -> "camera-waiting-for-touch";
        };
    }
}
