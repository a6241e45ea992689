package trumeau.kiosk.wiring;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import trumeau.kiosk.settings.Settings;
import trumeau.vision.frame.CameraState;
import trumeau.vision.frame.Frame;
import trumeau.vision.frame.FrameSourceFactory;
import trumeau.vision.frame.Timing;
import trumeau.vision.pipeline.CameraFeed;
import trumeau.vision.pipeline.FrameSources;
import trumeau.vision.pipeline.SceneListener;
import trumeau.vision.pipeline.SceneLoop;
import trumeau.vision.pipeline.Trouble;
import trumeau.vision.track.Scene;

/** The camera and the loop that understands it. The shop goes on without either. */
@ApplicationScoped
public class CameraService {

    private static final System.Logger LOG = System.getLogger(CameraService.class.getName());

    private final Serving serving;
    private final InstantSource clock;
    private final List<FrameSourceFactory> factories;
    private final Sinks sinks;
    private final List<SceneSink> scenes;
    private final List<StateSink> states;
    private @Nullable CameraFeed feed;
    private @Nullable BareFrames bare;
    private @Nullable SceneLoop loop;
    private volatile @Nullable Instant lastScene;
    private volatile @Nullable Trouble givenUp;

    @Inject
    public CameraService(Serving serving, InstantSource clock, @All List<FrameSourceFactory> factories, Sinks sinks) {
        this.serving = serving;
        this.clock = clock;
        this.factories = List.copyOf(factories);
        this.sinks = sinks;
        this.scenes = sinks.scenes();
        this.states = sinks.states();
    }

    /**
     * Opens the camera; from now on its frames are shown, though nobody looks at them yet.
     *
     * @throws IllegalArgumentException when no source knows the scheme of the camera's spec
     */
    public synchronized void start(Settings settings) {
        var all = Stream.concat(FrameSources.own(Timing.system()).stream(), factories.stream());
        var opened =
                new CameraFeed(settings.camera(), settings.mounting(), FrameSources.byScheme(all), clock, this::tell);
        feed = opened;
        bare = new BareFrames(opened.subscribe(), scenes);
        bare.start();
        opened.start();
    }

    /** Something serves: look at the frames. A second call does nothing. */
    public synchronized void look(Settings settings) {
        if (loop != null || feed == null) {
            return;
        }
        loop = new SceneLoop(
                feed.subscribe(),
                () -> new LeasedRecogniser(serving.lease().orElseThrow()),
                FrameSources.locatorFor(settings.camera()),
                sinks::wantWorn,
                new Hearing());
        lastScene = clock.instant();
        loop.start();
        if (bare != null) {
            bare.close();
        }
    }

    public synchronized void stop() {
        Stream.of(Optional.ofNullable(bare), Optional.ofNullable(loop), Optional.ofNullable(feed))
                .flatMap(Optional::stream)
                .forEach(CameraService::close);
    }

    /** How the camera does; empty before the start. */
    public synchronized Optional<CameraState> state() {
        return Optional.ofNullable(feed).map(CameraFeed::state);
    }

    /** How long ago the last frame was understood, or looking began; empty before that. */
    public Optional<Duration> sinceLastScene() {
        return Optional.ofNullable(lastScene).map(at -> Duration.between(at, clock.instant()));
    }

    /** The stage that failed too often, when there is one: a person must act. */
    public Optional<Trouble> givenUp() {
        return Optional.ofNullable(givenUp);
    }

    private void tell(CameraState state) {
        LOG.log(System.Logger.Level.INFO, "camera {0} is {1}", state.spec(), state.status());
        states.forEach(sink -> sink.cameraChanged(state));
    }

    private static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            LOG.log(System.Logger.Level.WARNING, "a part of the camera did not close", e);
        }
    }

    private final class Hearing implements SceneListener {

        @Override
        public void onScene(Frame frame, Scene scene, Duration processing) {
            lastScene = clock.instant();
            sinks.tell(frame, scene, processing);
        }

        @Override
        public void onSilence() {
            scenes.forEach(SceneSink::onSilence);
        }

        @Override
        public void onRecovery() {
            givenUp = null;
        }

        @Override
        public void onTrouble(Trouble trouble) {
            if (trouble.course() == Trouble.Course.GIVEN_UP) {
                givenUp = trouble;
                LOG.log(System.Logger.Level.ERROR, "stage " + trouble.stage() + " failed too often", trouble.cause());
            } else {
                LOG.log(System.Logger.Level.WARNING, "stage " + trouble.stage() + " was restarted", trouble.cause());
            }
        }
    }
}
