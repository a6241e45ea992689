package trumeau.kiosk.console;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import trumeau.kiosk.overlay.Spread;

/** All that the console shows. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record StatusView(
        SyncView sync,
        CameraView camera,
        Latency latency,
        Optional<Model> model,
        List<Screen> screens,
        App app,
        Optional<Privacy> privacy,
        Optional<EventsView> events) {

    public StatusView {
        screens = List.copyOf(screens);
    }

    /** How long a frame takes, and how many are shown and overtaken. */
    public record Latency(Spread frameToCanvasMs, Spread frameToSceneMs, double shownFps, long droppedFrames) {}

    /** The model that sees. */
    public record Model(String name, String version, String embeddingSpace) {}

    /**
     * The pages of one kind.
     *
     * @param state well, hidden, frozen or gone; empty when none has told yet
     * @param lastShownAgeMs since it drew a frame of the camera
     * @param renderedAgeMs since it rendered anything, or was lost
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Screen(
            String screen,
            int connected,
            Optional<String> state,
            Optional<Long> lastShownAgeMs,
            Optional<Long> renderedAgeMs) {}

    /** The running app. */
    public record App(String version, long upSeconds, long rssMb) {}

    /** How many pictures lie in the data folder besides those of releases, counted when it was asked. */
    public record Privacy(int picturesStored) {}
}
