package trumeau.vision.opencv;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.videoio.VideoCapture;
import org.opencv.videoio.Videoio;
import trumeau.vision.VisionException;
import trumeau.vision.VisionException.Reason;
import trumeau.vision.frame.Box;
import trumeau.vision.frame.CameraSpec;
import trumeau.vision.frame.FrameSource;
import trumeau.vision.frame.Pace;
import trumeau.vision.frame.Picture;
import trumeau.vision.frame.Timing;

/** A clip (MJPG .avi) that begins anew when it ends, at its own frame rate: {@code file:clip.avi}. */
public final class ClipFile implements FrameSource {

    private static final double FASTEST = 60;
    private static final double USUAL = 25;

    private final Path file;
    private final Timing timing;
    private final VideoCapture clip;
    private final Pace pace;
    private final Mat decoded;
    private ByteBuffer pixels = ByteBuffer.allocateDirect(0);
    private boolean closed;

    /**
     * Opens a clip.
     *
     * @throws VisionException {@code CAMERA_ABSENT} when there is none or it can't be read
     */
    public ClipFile(CameraSpec spec, Timing timing) {
        OpenCvLibrary.load();
        this.file = Path.of(spec.target());
        this.timing = timing;
        if (!Files.isRegularFile(file)) {
            throw new VisionException(
                    Reason.CAMERA_ABSENT, "clip " + file + " is not there; correct file:... in trumeau.camera");
        }
        this.decoded = new Mat();
        this.clip = new VideoCapture(file.toString());
        if (!clip.isOpened()) {
            throw unreadable();
        }
        var rate = clip.get(Videoio.CAP_PROP_FPS);
        var sound = rate >= 1 && rate <= FASTEST ? rate : USUAL;
        this.pace = new Pace(timing, Duration.ofNanos((long) (1e9 / sound)));
    }

    private VisionException unreadable() {
        return new VisionException(
                Reason.CAMERA_ABSENT, "clip " + file + " can't be read; only .avi with MJPG pictures is understood");
    }

    @Override
    public Optional<Picture> next(Duration patience) {
        if (isClosed() || !pace.await(patience)) {
            return Optional.empty();
        }
        return read();
    }

    private synchronized Optional<Picture> read() {
        if (closed) {
            return Optional.empty();
        }
        if (!clip.read(decoded) && !fromTheStart()) {
            throw unreadable();
        }
        var bytes = decoded.rows() * decoded.cols() * 3;
        if (pixels.capacity() != bytes) {
            pixels = ByteBuffer.allocateDirect(bytes);
        }
        var target = new Mat(decoded.rows(), decoded.cols(), CvType.CV_8UC3, pixels);
        decoded.copyTo(target);
        target.release();
        return Optional.of(new Picture.Pixels(
                pixels.duplicate().clear(),
                decoded.cols(),
                decoded.rows(),
                timing.clock().instant(),
                Box.WHOLE));
    }

    private synchronized boolean fromTheStart() {
        clip.release();
        return clip.open(file.toString()) && clip.read(decoded);
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    @Override
    public Nature nature() {
        return Nature.STILL;
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            clip.release();
            decoded.release();
        }
    }
}
