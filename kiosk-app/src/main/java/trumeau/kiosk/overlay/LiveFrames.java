package trumeau.kiosk.overlay;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import trumeau.kiosk.wiring.SceneSink;
import trumeau.vision.frame.Frame;
import trumeau.vision.track.OverlayScene;
import trumeau.vision.track.Scene;

/**
 * Sends each understood frame to the screens, and measures how long it took from its capture until it was understood:
 * decoding and waiting for the recogniser count.
 */
@ApplicationScoped
public class LiveFrames implements SceneSink {

    private final Screens screens;
    private final InstantSource clock;
    private final Dressing dressing;
    private final RecentDurations frameToScene = new RecentDurations();

    @Inject
    public LiveFrames(Screens screens, InstantSource clock, Dressing dressing) {
        this.dressing = dressing;
        this.screens = screens;
        this.clock = clock;
    }

    @Override
    public void onScene(Frame frame, Scene scene, Duration processing) {
        var taken = Duration.between(frame.capturedAt(), clock.instant());
        if (!taken.isNegative()) { // else the clock was set back meanwhile
            frameToScene.add(taken);
        }
        screens.offer(() -> FrameMessage.of(frame, scene.overlay(), dressing.on(frame, scene.overlay())));
    }

    @Override
    public void onBareFrame(Frame frame) {
        screens.offer(() -> FrameMessage.of(frame, new OverlayScene(frame.number(), List.of())));
    }

    @Override
    public void onSilence() {
        screens.forgetWaiting();
    }

    public Spread frameToScene() {
        return frameToScene.spread();
    }
}
