package trumeau.vision.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import trumeau.vision.frame.Frame;
import trumeau.vision.frame.LatestFrame;
import trumeau.vision.locate.Locator;
import trumeau.vision.opencv.OpenCvTagReader;
import trumeau.vision.track.OverlayScene;
import trumeau.vision.track.Scene;

/**
 * Understands frame after frame on a thread of its own. A stage that throws is started anew at most 5 times in 60 s;
 * then frames go on with empty scenes, so that the glass stays alive, until another recogniser serves. A listener that
 * throws is told of it and goes on.
 */
public final class SceneLoop implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(SceneLoop.class.getName());
    private static final Duration LOOK_UP = Duration.ofMillis(300);
    /** So many look-ups in a row without a frame are a silence: 1.2 s. */
    private static final int SILENT_LOOK_UPS = 4;

    private static final int MOST_RESTARTS = 5;

    private final LatestFrame in;
    private final Stages stages;
    private final SceneListener listener;
    private final RecentFailures seeing = new RecentFailures();
    private final RecentFailures hearing = new RecentFailures();
    private final Thread thread = new Thread(this::run, "trumeau-scene-loop");
    private boolean givenUp;
    private boolean shows;
    private int silentLookUps;
    private Instant lastFrame = Instant.EPOCH;
    private volatile boolean closed;

    /**
     * A loop that is not started yet.
     *
     * @param in this loop's own mailbox, closed with it
     * @param recogniser asked for a lease once a frame
     * @param locators makes this loop's own, and another when one broke
     * @param wearing asked once a frame whether what people wear is to be seen, garment by garment, not what they hold
     */
    public SceneLoop(
            LatestFrame in,
            Supplier<? extends RecogniserLease> recogniser,
            Supplier<? extends Locator> locators,
            BooleanSupplier wearing,
            SceneListener listener) {
        this(in, new Stages(recogniser, locators, OpenCvTagReader::new, wearing), listener);
    }

    /** The same, of what people hold. */
    public SceneLoop(
            LatestFrame in,
            Supplier<? extends RecogniserLease> recogniser,
            Supplier<? extends Locator> locators,
            SceneListener listener) {
        this(in, recogniser, locators, () -> false, listener);
    }

    SceneLoop(LatestFrame in, Stages stages, SceneListener listener) {
        this.in = in;
        this.stages = stages;
        this.listener = listener;
        thread.setDaemon(true);
    }

    /** Starts the thread; once. */
    public void start() {
        thread.start();
    }

    private void run() {
        try {
            while (!closed) {
                step();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void step() throws InterruptedException {
        try {
            in.take(LOOK_UP).ifPresentOrElse(this::process, this::hearNothing);
        } catch (RuntimeException | OutOfMemoryError | LinkageError e) {
            LOG.log(System.Logger.Level.ERROR, "a frame was lost; the next one is waited for", e);
        }
    }

    /** No frame came within a look-up; when none came for long, nothing is before the camera any more. */
    void hearNothing() {
        silentLookUps++;
        if (shows && !closed && silentLookUps >= SILENT_LOOK_UPS) {
            shows = false;
            stages.forget();
            tell(listener::onSilence);
        }
    }

    /** Understands one frame and gives its lease back. */
    void process(Frame frame) {
        var start = System.nanoTime();
        silentLookUps = 0;
        lastFrame = frame.capturedAt();
        try {
            var scene = givenUp && !recovers() ? empty(frame) : understood(frame);
            shows = !scene.garments().isEmpty();
            tell(() -> listener.onScene(frame, scene, Duration.ofNanos(System.nanoTime() - start)));
        } finally {
            frame.release();
        }
    }

    private Scene understood(Frame frame) {
        try {
            return stages.understand(frame);
        } catch (RuntimeException | OutOfMemoryError | LinkageError e) {
            failed(stages.at(), e);
            return empty(frame);
        }
    }

    private void failed(Trouble.Stage stage, Throwable cause) {
        seeing.add(lastFrame);
        givenUp = seeing.count() > MOST_RESTARTS;
        var course = givenUp ? Trouble.Course.GIVEN_UP : Trouble.Course.RESTARTED;
        LOG.log(givenUp ? System.Logger.Level.ERROR : System.Logger.Level.WARNING, "seeing failed at " + stage, cause);
        stages.restart();
        report(new Trouble(stage, course, seeing.count(), cause));
    }

    private boolean recovers() {
        if (stages.anotherServes()) {
            givenUp = false;
            seeing.forget();
            tell(listener::onRecovery);
        }
        return !givenUp;
    }

    private void tell(Runnable telling) {
        try {
            telling.run();
        } catch (RuntimeException | OutOfMemoryError | LinkageError e) {
            hearing.add(lastFrame);
            LOG.log(System.Logger.Level.WARNING, "who hears of scenes failed", e);
            report(new Trouble(Trouble.Stage.LISTEN, Trouble.Course.RESTARTED, hearing.count(), e));
        }
    }

    private void report(Trouble trouble) {
        try {
            listener.onTrouble(trouble);
        } catch (RuntimeException | OutOfMemoryError | LinkageError e) {
            LOG.log(System.Logger.Level.ERROR, "who hears of trouble failed", e);
        }
    }

    private static Scene empty(Frame frame) {
        var overlay = new OverlayScene(frame.number(), List.of());
        return new Scene(frame.number(), frame.capturedAt(), overlay, List.of());
    }

    /** Ends the thread and closes its mailbox; waits for the frame at hand, at most 3 s. */
    @Override
    public void close() {
        closed = true;
        in.close();
        try {
            thread.join(3_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
