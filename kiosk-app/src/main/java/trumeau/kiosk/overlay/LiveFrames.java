package trumeau.kiosk.overlay;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import trumeau.kiosk.wiring.SceneSink;
import trumeau.vision.frame.Frame;
import trumeau.vision.track.Scene;

/** Sends each understood frame to the screens, and measures how long understanding took. */
@ApplicationScoped
public class LiveFrames implements SceneSink {

    private final Screens screens;
    private final RecentDurations frameToScene = new RecentDurations();

    @Inject
    public LiveFrames(Screens screens) {
        this.screens = screens;
    }

    @Override
    public void onScene(Frame frame, Scene scene, Duration processing) {
        frameToScene.add(processing);
        screens.offer(
                () -> FrameMessage.of(FrameHeader.of(frame, scene.overlay().callouts()), frame.jpeg()));
    }

    @Override
    public void onBareFrame(Frame frame) {
        screens.offer(() -> FrameMessage.of(FrameHeader.of(frame, List.of()), frame.jpeg()));
    }

    public Spread frameToScene() {
        return frameToScene.spread();
    }
}
