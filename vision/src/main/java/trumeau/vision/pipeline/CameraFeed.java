package trumeau.vision.pipeline;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import trumeau.vision.VisionException;
import trumeau.vision.frame.CameraSpec;
import trumeau.vision.frame.CameraState;
import trumeau.vision.frame.CameraState.Status;
import trumeau.vision.frame.Frame;
import trumeau.vision.frame.FrameSource;
import trumeau.vision.frame.FrameSourceFactory;
import trumeau.vision.frame.LatestFrame;
import trumeau.vision.frame.Mounting;
import trumeau.vision.frame.Picture;
import trumeau.vision.frame.PixelPool;
import trumeau.vision.frame.Timing;
import trumeau.vision.opencv.OpenCvFrames;

/**
 * Keeps a camera going on a thread of its own: opens it, watches it (absent, no frame or a repeated frame for 2 s),
 * opens it anew after 1 to 30 s, and offers every frame to all mailboxes. A picture that a frozen camera repeats is no
 * frame. A second thread watches the first, which may hang where the camera is opened or read.
 */
public final class CameraFeed implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(CameraFeed.class.getName());
    private static final Duration LOOK_UP = Duration.ofMillis(100);
    private static final Duration GLANCE = Duration.ofMillis(50);
    private static final Duration SHORTEST_WAIT = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    private static final Duration PROVEN = Duration.ofSeconds(10);
    private static final int BUFFERS = 8;

    private final CameraSpec spec;
    private final FrameSourceFactory factory;
    private final Timing timing;
    private final Consumer<CameraState> listener;
    private final FeedTally tally;
    private final PixelPool pool = new PixelPool(BUFFERS);
    private final OpenCvFrames maker;
    private final FeedWatch watch = new FeedWatch();
    private final Object telling = new Object();
    private final Thread thread = new Thread(this::run, "trumeau-camera-feed");
    private final Thread watcher = new Thread(this::watchForHang, "trumeau-camera-watch");
    private Duration wait = SHORTEST_WAIT;
    private long number;
    private volatile boolean closed;

    /**
     * A feed that is not started yet.
     *
     * @param factories by scheme
     * @param listener told of every change of status, on one of the feed's threads
     * @throws IllegalArgumentException when no factory knows the spec's scheme
     */
    public CameraFeed(
            CameraSpec spec,
            Mounting mounting,
            Map<String, FrameSourceFactory> factories,
            InstantSource clock,
            Consumer<CameraState> listener) {
        this(spec, mounting, factory(spec, factories), Timing.system(clock), listener);
    }

    CameraFeed(
            CameraSpec spec,
            Mounting mounting,
            FrameSourceFactory factory,
            Timing timing,
            Consumer<CameraState> listener) {
        this.spec = spec;
        this.factory = factory;
        this.timing = timing;
        this.listener = listener;
        this.tally = new FeedTally(spec.toString(), timing);
        this.maker = new OpenCvFrames(pool, mounting);
        thread.setDaemon(true);
        watcher.setDaemon(true);
    }

    /**
     * Opens nothing.
     *
     * @throws IllegalArgumentException when no factory knows the spec's scheme
     */
    public static void requireKnown(CameraSpec spec, Map<String, FrameSourceFactory> factories) {
        var unused = factory(spec, factories);
    }

    private static FrameSourceFactory factory(CameraSpec spec, Map<String, FrameSourceFactory> factories) {
        var factory = factories.get(spec.scheme());
        if (factory == null) {
            throw new IllegalArgumentException("no source is called \"" + spec.scheme()
                    + "\"; trumeau.camera may begin with "
                    + String.join(", ", factories.keySet().stream().sorted().toList()));
        }
        return factory;
    }

    /** The camera hangs otherwise, from its next frame on. */
    public void mount(Mounting otherwise) {
        maker.mount(otherwise);
    }

    /** A new mailbox; its frames come until it or the feed is closed. */
    public LatestFrame subscribe() {
        return tally.subscribe();
    }

    /** How the camera does now. */
    public CameraState state() {
        return tally.state();
    }

    /** How many frames' pixels are leased now. */
    public int leased() {
        return pool.leased();
    }

    /** Starts the threads; once. */
    public void start() {
        thread.start();
        watcher.start();
    }

    private void run() {
        while (!closed) {
            var opened = timing.elapsed();
            var status = openAndWatch();
            if (!closed) {
                var proven = timing.elapsed().minus(opened).compareTo(PROVEN) > 0;
                rest(status, proven ? SHORTEST_WAIT : wait);
            }
        }
    }

    /** Until the camera is lost; what became of it. */
    private Status openAndWatch() {
        try (var source = factory.open(spec)) {
            return watch(source);
        } catch (VisionException e) {
            LOG.log(System.Logger.Level.WARNING, e.getMessage());
            return e.reason() == VisionException.Reason.CAMERA_ABSENT ? Status.ABSENT : Status.STALLED;
        } catch (RuntimeException | OutOfMemoryError | LinkageError e) {
            LOG.log(System.Logger.Level.ERROR, "camera " + spec + " can't be used", e);
            return Status.ABSENT;
        }
    }

    private Status watch(FrameSource source) {
        watch.opened(source.nature(), tally.status(), timing.elapsed());
        while (!closed) {
            var picture = source.next(LOOK_UP);
            var now = timing.elapsed();
            var read = picture.isPresent() && (watch.repeats(picture.get()) || hand(picture.get()));
            var status = read ? watch.came(picture.get(), now) : watch.silence(now);
            if (watch.isOver()) {
                return status;
            }
            tell(status, null);
        }
        return tally.status();
    }

    /** Whether the picture could be read. */
    private boolean hand(Picture picture) {
        try {
            var made = maker.make(picture, number + 1);
            if (made.isEmpty()) {
                tally.drop();
                return true;
            }
            number++;
            hand(made.get());
            return true;
        } catch (VisionException e) {
            LOG.log(System.Logger.Level.WARNING, "{0}: {1}", spec, e.getMessage());
            return false;
        }
    }

    private void hand(Frame frame) {
        try {
            tally.hand(frame);
        } finally {
            frame.release();
        }
    }

    private void rest(Status status, Duration rest) {
        var until = timing.elapsed().plus(rest);
        wait = min(rest.multipliedBy(2), LONGEST_WAIT);
        tell(status, until);
        try {
            while (!closed && timing.elapsed().compareTo(until) < 0) {
                timing.sleeper().sleep(min(LOOK_UP, rest));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private void watchForHang() {
        while (!closed) {
            LockSupport.parkNanos(GLANCE.toNanos());
            synchronized (telling) {
                if (tally.hangs()) {
                    tell(Status.STALLED, null);
                }
            }
        }
    }

    private void tell(Status status, @Nullable Duration retryAt) {
        synchronized (telling) {
            if (tally.change(status, retryAt)) {
                tell(tally.state());
            }
        }
    }

    private void tell(CameraState state) {
        try {
            listener.accept(state);
        } catch (RuntimeException | OutOfMemoryError | LinkageError e) {
            LOG.log(System.Logger.Level.ERROR, "who hears of camera " + spec + " failed; the camera goes on", e);
        }
    }

    /** Ends the threads, one of which lets go of the camera, and closes the mailboxes; waits for it at most 3 s. */
    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        LockSupport.unpark(watcher);
        try {
            thread.join(3_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        tally.close();
    }
}
