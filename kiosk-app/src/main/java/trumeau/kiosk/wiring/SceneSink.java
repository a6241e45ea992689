package trumeau.kiosk.wiring;

import java.time.Duration;
import trumeau.vision.frame.Frame;
import trumeau.vision.track.Scene;

/** Is told what was understood of each frame, on the recogniser's thread; must be quick and must not keep the frame. */
public interface SceneSink {

    /**
     * A frame and all that was understood of it.
     *
     * @param frame leased until this method ends
     * @param processing from the frame's arrival in the recogniser to now
     */
    void onScene(Frame frame, Scene scene, Duration processing);

    /** A frame that nobody looked at, since no recogniser serves now; leased until this method ends. */
    default void onBareFrame(Frame frame) {}

    /** No frame came for more than a second: what was told last is no longer before the camera. */
    default void onSilence() {}
}
