package trumeau.kiosk.wiring;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import trumeau.device.config.CameraPolicy;
import trumeau.kiosk.session.VisitListener;
import trumeau.kiosk.settings.Settings;
import trumeau.vision.frame.CameraState;
import trumeau.vision.frame.FrameSourceFactory;
import trumeau.vision.frame.LatestFrame;
import trumeau.vision.frame.Mounting;
import trumeau.vision.frame.Timing;
import trumeau.vision.pipeline.CameraFeed;
import trumeau.vision.pipeline.FrameSources;
import trumeau.vision.pipeline.SceneLoop;
import trumeau.vision.pipeline.Trouble;

/** The camera and the loop that understands it, open only while it may be. The shop goes on without either. */
@ApplicationScoped
public class CameraService implements VisitListener {

    private static final System.Logger LOG = System.getLogger(CameraService.class.getName());
    private static final Duration LOOK_AT_GATE = Duration.ofMillis(200);

    private final Serving serving;
    private final Timing timing;
    private final List<FrameSourceFactory> factories;
    private final Sinks sinks;
    private final CameraGate gate;
    private final LoopHealth health;
    private Map<String, FrameSourceFactory> byScheme = Map.of();
    private @Nullable Settings settings;
    private @Nullable OpenCamera open;
    private @Nullable CameraState waiting;
    private @Nullable Repeating gatekeeper;
    private boolean looking;
    private UnaryOperator<Mounting> hung = UnaryOperator.identity();

    @Inject
    public CameraService(
            Serving serving,
            InstantSource clock,
            Timing.Ticker ticker,
            @All List<FrameSourceFactory> factories,
            Sinks sinks) {
        this.serving = serving;
        this.timing = new Timing(clock, ticker, pause -> Thread.sleep(pause.toMillis()));
        this.factories = List.copyOf(factories);
        this.sinks = sinks;
        this.gate = new CameraGate(ticker);
        this.health = new LoopHealth(ticker, sinks);
    }

    /**
     * Opens the camera as soon as it may be; from then on its frames are shown, though nobody looks at them yet.
     *
     * @throws IllegalArgumentException when no source knows the scheme of the camera's spec
     */
    public synchronized void start(Settings wanted) {
        var all = Stream.concat(FrameSources.own(Timing.system()).stream(), factories.stream());
        byScheme = FrameSources.byScheme(all);
        settings = wanted;
        CameraFeed.requireKnown(wanted.camera(), byScheme);
        gatekeeper = new Repeating("trumeau-camera-gate", LOOK_AT_GATE, this::heedGate);
    }

    /** When the camera may be open, from now on. */
    public void policy(CameraPolicy policy) {
        gate.policy(policy);
    }

    /** A page shows the privacy notice. */
    public void noticeShown(String page) {
        gate.noticeShown(page);
    }

    public void pageGone(String page) {
        gate.pageGone(page);
    }

    /** A shopper agrees to the camera for this visit. */
    public void agreed() {
        gate.touched();
    }

    @Override
    public void visitEnded() {
        gate.visitEnded();
    }

    /**
     * The camera hangs otherwise than the settings say, from its next frame on; what was learnt of its view is
     * forgotten.
     */
    public void hang(UnaryOperator<Mounting> otherwise) {
        synchronized (this) {
            hung = otherwise;
            if (open == null || settings == null) {
                return;
            }
            open.mount(otherwise.apply(settings.mounting()));
        }
        lookAnew();
    }

    /** How the camera hangs; empty before the start. */
    public synchronized Optional<Mounting> mounting() {
        return Optional.ofNullable(settings).map(Settings::mounting).map(hung);
    }

    /** Something serves: look at the frames. A second call does nothing. */
    public void look() {
        synchronized (this) {
            looking = true;
            if (open == null || open.isLooked()) {
                return;
            }
        }
        lookAnew();
    }

    /** Looks at the frames with another loop, in place of one that may hang. */
    public void lookAnew() {
        replaced().ifPresent(OpenCamera::close);
    }

    public void stop() {
        Repeating ending;
        synchronized (this) {
            ending = gatekeeper;
            gatekeeper = null;
            settings = null;
        }
        if (ending != null) {
            ending.close();
        }
        shut();
    }

    /** How the camera does; empty before the start. */
    public synchronized Optional<CameraState> state() {
        return open == null ? Optional.ofNullable(waiting) : Optional.of(open.state());
    }

    /** How many frames' pixels are leased now. */
    public synchronized int leasedFrames() {
        return open == null ? 0 : open.leased();
    }

    /** How long ago the last frame was understood, or looking began; empty before that. */
    public Optional<Duration> sinceLastScene() {
        return health.sinceLastScene();
    }

    /** The stage that failed too often, when there is one: a person must act. */
    public Optional<Trouble> givenUp() {
        return health.givenUp();
    }

    private synchronized Optional<AutoCloseable> replaced() {
        if (open == null || !looking) {
            return Optional.empty();
        }
        health.began();
        return Optional.of(open.look(this::loop));
    }

    private void heedGate() {
        if (gate.isOpen()) {
            open();
        } else {
            shut();
            gate.waitsFor().ifPresent(this::waitFor);
        }
    }

    private void open() {
        synchronized (this) {
            if (open != null || settings == null) {
                return;
            }
            waiting = null;
            open = new OpenCamera(feed(settings), sinks.scenes());
        }
        lookAnew();
    }

    /** Closes it without keeping those waiting who ask how it does. */
    private void shut() {
        OpenCamera shutting;
        synchronized (this) {
            shutting = open;
            open = null;
            health.ended();
        }
        if (shutting != null) {
            shutting.close();
            sinks.scenes().forEach(SceneSink::onSilence);
        }
    }

    private synchronized void waitFor(CameraState.Status status) {
        if (settings != null && (waiting == null || waiting.status() != status)) {
            var told = new CameraState(
                    status, settings.camera().toString(), timing.clock().instant(), 0, 0, Optional.empty());
            waiting = told;
            tell(told);
        }
    }

    private CameraFeed feed(Settings wanted) {
        return new CameraFeed(wanted.camera(), hung.apply(wanted.mounting()), byScheme, timing.clock(), this::tell);
    }

    private SceneLoop loop(LatestFrame frames) {
        var spec = Objects.requireNonNull(settings).camera();
        var persons = Objects.requireNonNull(byScheme.get(spec.scheme())).mayShowPersons();
        return new SceneLoop(
                frames,
                () -> new LeasedRecogniser(serving.lease().orElseThrow()),
                FrameSources.locatorFor(spec),
                () -> persons && sinks.wantWorn(),
                health);
    }

    private void tell(CameraState state) {
        LOG.log(System.Logger.Level.INFO, "camera {0} is {1}", state.spec(), state.status());
        sinks.states().forEach(sink -> sink.cameraChanged(state));
    }
}
