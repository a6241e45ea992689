package trumeau.vision.pipeline;

import java.util.function.Supplier;
import trumeau.vision.frame.LatestFrame;
import trumeau.vision.locate.Locator;

/**
 * Understands frame after frame on a thread of its own. A stage that throws is started anew at most 5 times in 60 s;
 * then frames go on with empty scenes.
 */
@SuppressWarnings({"DoNotCallSuggester", "ObjectToString", "unused"})
public final class SceneLoop implements AutoCloseable {

    /**
     * A loop that is not started yet.
     *
     * @param in this loop's own mailbox, closed with it
     * @param recogniser asked for a lease once a frame
     */
    @SuppressWarnings("unused")
    public SceneLoop(
            LatestFrame in, Supplier<? extends RecogniserLease> recogniser, Locator locator, SceneListener listener) {}

    /** Starts the thread; once. */
    public void start() {}

    @Override
    public void close() {}
}
