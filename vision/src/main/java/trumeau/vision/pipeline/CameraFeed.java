package trumeau.vision.pipeline;

import java.time.InstantSource;
import java.util.Map;
import java.util.function.Consumer;
import trumeau.vision.frame.CameraSpec;
import trumeau.vision.frame.CameraState;
import trumeau.vision.frame.FrameSourceFactory;
import trumeau.vision.frame.LatestFrame;
import trumeau.vision.frame.Mounting;

/**
 * Keeps a camera going on a thread of its own: opens it, watches it (absent, no frame or a repeated frame for 2 s),
 * opens it anew after 1 to 30 s, and offers every frame to all mailboxes.
 */
@SuppressWarnings({"DoNotCallSuggester", "ObjectToString", "unused"})
public final class CameraFeed implements AutoCloseable {

    /**
     * A feed that is not started yet.
     *
     * @param factories by scheme
     * @param listener told of every change of status, on the feed's thread
     * @throws IllegalArgumentException when no factory knows the spec's scheme
     */
    @SuppressWarnings("unused")
    public CameraFeed(
            CameraSpec spec,
            Mounting mounting,
            Map<String, FrameSourceFactory> factories,
            InstantSource clock,
            Consumer<CameraState> listener) {}

    /** A new mailbox; its frames come until it or the feed is closed. */
    public LatestFrame subscribe() {
        return new LatestFrame();
    }

    /** How the camera does now. */
    public CameraState state() {
        return new CameraState(
                CameraState.Status.STARTING, "", java.time.Instant.EPOCH, 0, 0, java.util.Optional.empty());
    }

    /** Starts the thread; once. */
    public void start() {}

    @Override
    public void close() {}
}
