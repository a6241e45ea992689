package trumeau.vision.pipeline;

import java.time.Duration;
import trumeau.vision.frame.Frame;
import trumeau.vision.track.Scene;

/** Hears what the scene loop understands, on that loop's thread; what takes long is done elsewhere. */
public interface SceneListener {

    /**
     * A frame was understood.
     *
     * @param frame leased during the call; who keeps it retains it
     * @param processing from the moment the loop took the frame
     */
    void onScene(Frame frame, Scene scene, Duration processing);

    /**
     * No frame came for more than a second, though something was shown: nothing of it may be shown any longer. Once
     * until the next scene that shows something.
     */
    default void onSilence() {}

    /** A stage failed. */
    void onTrouble(Trouble trouble);

    /** Seeing was given up, and goes on: another recogniser serves. */
    default void onRecovery() {}
}
