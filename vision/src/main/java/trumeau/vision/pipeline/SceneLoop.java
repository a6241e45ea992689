package trumeau.vision.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import trumeau.vision.frame.Frame;
import trumeau.vision.frame.LatestFrame;
import trumeau.vision.locate.Locator;
import trumeau.vision.opencv.OpenCvTagReader;
import trumeau.vision.track.OverlayScene;
import trumeau.vision.track.Scene;

/**
 * Understands frame after frame on a thread of its own. A stage that throws is started anew at most 5 times in 60 s;
 * then frames go on with empty scenes, so that the glass stays alive.
 */
public final class SceneLoop implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(SceneLoop.class.getName());
    private static final Duration LOOK_UP = Duration.ofMillis(300);
    /** So many look-ups in a row without a frame are a silence: 1.2 s. */
    private static final int SILENT_LOOK_UPS = 4;

    private static final Duration WINDOW = Duration.ofSeconds(60);
    private static final int MOST_RESTARTS = 5;

    private final LatestFrame in;
    private final Stages stages;
    private final SceneListener listener;
    private final Deque<Instant> failures = new ArrayDeque<>();
    private final Thread thread = new Thread(this::run, "trumeau-scene-loop");
    private boolean givenUp;
    private boolean shows;
    private int silentLookUps;
    private volatile boolean closed;

    /**
     * A loop that is not started yet.
     *
     * @param in this loop's own mailbox, closed with it
     * @param recogniser asked for a lease once a frame
     * @param locator this loop's own
     */
    public SceneLoop(
            LatestFrame in, Supplier<? extends RecogniserLease> recogniser, Locator locator, SceneListener listener) {
        this(in, new Stages(recogniser, locator, OpenCvTagReader::new), listener);
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
                in.take(LOOK_UP).ifPresentOrElse(this::process, this::hearNothing);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** No frame came within a look-up; when none came for long, nothing is before the camera any more. */
    void hearNothing() {
        silentLookUps++;
        if (shows && !closed && silentLookUps >= SILENT_LOOK_UPS) {
            shows = false;
            stages.forget();
            listener.onSilence();
        }
    }

    /** Understands one frame and gives its lease back. */
    void process(Frame frame) {
        var start = System.nanoTime();
        silentLookUps = 0;
        try {
            var scene = givenUp ? empty(frame) : understood(frame);
            shows = !scene.garments().isEmpty();
            listener.onScene(frame, scene, Duration.ofNanos(System.nanoTime() - start));
        } catch (RuntimeException e) {
            failed(Trouble.Stage.LISTEN, frame.capturedAt(), e);
        } finally {
            frame.release();
        }
    }

    private Scene understood(Frame frame) {
        try {
            return stages.understand(frame);
        } catch (RuntimeException e) {
            failed(stages.at(), frame.capturedAt(), e);
            return empty(frame);
        }
    }

    private void failed(Trouble.Stage stage, Instant at, RuntimeException cause) {
        failures.addLast(at);
        failures.removeIf(earlier -> Duration.between(earlier, at).compareTo(WINDOW) > 0);
        givenUp |= failures.size() > MOST_RESTARTS && stage != Trouble.Stage.LISTEN;
        var course = givenUp ? Trouble.Course.GIVEN_UP : Trouble.Course.RESTARTED;
        LOG.log(givenUp ? System.Logger.Level.ERROR : System.Logger.Level.WARNING, "seeing failed at " + stage, cause);
        if (!givenUp) {
            stages.restart();
        }
        listener.onTrouble(new Trouble(stage, course, failures.size(), cause));
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
