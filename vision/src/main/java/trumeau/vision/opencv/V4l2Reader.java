package trumeau.vision.opencv;

import java.nio.ByteBuffer;
import java.time.InstantSource;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.videoio.Videoio;
import trumeau.vision.VisionException;
import trumeau.vision.VisionException.Reason;
import trumeau.vision.frame.Box;
import trumeau.vision.frame.Picture;
import trumeau.vision.frame.ReadAhead;

/**
 * Reads a camera of Linux (V4L2), 1280x720 at 30 a second if it can. MJPG is asked for and handed on as it came; a
 * camera that has none gives pixels.
 */
final class V4l2Reader implements ReadAhead.Reader {

    private static final int MJPG = 'M' | ('J' << 8) | ('P' << 16) | ('G' << 24);

    private final String device;
    private final InstantSource clock;
    private final VideoDevice camera;
    private final Mat came = new Mat();

    /**
     * Sets a device up.
     *
     * @param device its name, for messages
     * @param camera closed with this reader
     */
    V4l2Reader(String device, VideoDevice camera, InstantSource clock) {
        this.device = device;
        this.clock = clock;
        this.camera = camera;
        if (!camera.isOpened()) {
            throw new VisionException(
                    Reason.CAMERA_ABSENT,
                    "camera " + device
                            + " can't be opened; another program may use it, or this user may not (group video)");
        }
        camera.set(Videoio.CAP_PROP_FOURCC, MJPG);
        camera.set(Videoio.CAP_PROP_FRAME_WIDTH, 1280);
        camera.set(Videoio.CAP_PROP_FRAME_HEIGHT, 720);
        camera.set(Videoio.CAP_PROP_FPS, 30);
        camera.set(Videoio.CAP_PROP_BUFFERSIZE, 2);
        var givesJpeg = (int) camera.get(Videoio.CAP_PROP_FOURCC) == MJPG;
        camera.set(Videoio.CAP_PROP_CONVERT_RGB, givesJpeg ? 0 : 1);
    }

    @Override
    public Picture read() {
        if (!camera.read(came) || came.empty()) {
            throw new VisionException(
                    Reason.CAMERA_LOST, "camera " + device + " gave no frame; check its cable, or set trumeau.camera");
        }
        return came.rows() == 1 || came.cols() == 1 ? encoded() : pixels();
    }

    private Picture encoded() {
        var jpeg = new byte[(int) came.total()];
        came.get(0, 0, jpeg);
        return new Picture.Encoded(jpeg, clock.instant(), Box.WHOLE);
    }

    private Picture pixels() {
        if (came.type() != CvType.CV_8UC3) {
            throw new VisionException(
                    Reason.CAMERA_LOST,
                    "camera " + device + " gives pixels of an unknown kind; set trumeau.camera to another");
        }
        var bgr = ByteBuffer.allocateDirect(came.rows() * came.cols() * 3);
        var target = new Mat(came.rows(), came.cols(), CvType.CV_8UC3, bgr);
        came.copyTo(target);
        target.release();
        return new Picture.Pixels(bgr, came.cols(), came.rows(), clock.instant(), Box.WHOLE);
    }

    /** Nothing hurries a driver: the thread that reads lets go when it comes back, and holds up nobody till then. */
    @Override
    public void interrupt() {}

    @Override
    public void close() {
        camera.release();
        came.release();
    }
}
