package trumeau.kiosk.wiring;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import trumeau.vision.frame.CameraState;
import trumeau.vision.frame.LatestFrame;
import trumeau.vision.frame.Mounting;
import trumeau.vision.pipeline.CameraFeed;
import trumeau.vision.pipeline.SceneLoop;

/** A camera that is open, and what looks at its frames. Guarded by its owner. */
final class OpenCamera implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(OpenCamera.class.getName());

    private final CameraFeed feed;
    private final BareFrames bare;
    private @Nullable SceneLoop loop;

    /** Opens it; its frames are shown, though nobody looks at them yet. */
    OpenCamera(CameraFeed feed, List<SceneSink> scenes) {
        this.feed = feed;
        this.bare = new BareFrames(feed.subscribe(), scenes);
        bare.start();
        feed.start();
    }

    boolean isLooked() {
        return loop != null;
    }

    /**
     * Looks at the frames from now on, in place of whoever did before.
     *
     * @return whoever did, to be closed, which may take seconds
     */
    AutoCloseable look(Function<LatestFrame, SceneLoop> looking) {
        var before = loop;
        var next = looking.apply(feed.subscribe());
        loop = next;
        next.start();
        return before == null ? bare : before;
    }

    /** It hangs otherwise, from its next frame on. */
    void mount(Mounting otherwise) {
        feed.mount(otherwise);
    }

    CameraState state() {
        return feed.state();
    }

    int leased() {
        return feed.leased();
    }

    @Override
    public void close() {
        var looking = loop;
        (looking == null ? Stream.of(bare, feed) : Stream.of(bare, looking, feed)).forEach(OpenCamera::close);
    }

    static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            LOG.log(System.Logger.Level.WARNING, "a part of the camera did not close", e);
        }
    }
}
