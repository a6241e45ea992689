package trumeau.vision.opencv;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.function.Function;
import trumeau.vision.VisionException;
import trumeau.vision.VisionException.Reason;
import trumeau.vision.frame.CameraSpec;
import trumeau.vision.frame.FrameSource;
import trumeau.vision.frame.FrameSourceFactory;
import trumeau.vision.frame.ReadAhead;

/** Opens cameras of Linux: {@code 0}, {@code /dev/video0}, {@code /dev/v4l/by-id/...}. */
public final class V4l2Cameras implements FrameSourceFactory {

    private final InstantSource clock;
    private final Function<String, ? extends VideoDevice> devices;

    public V4l2Cameras(InstantSource clock) {
        this(clock, V4l2Device::new);
    }

    V4l2Cameras(InstantSource clock, Function<String, ? extends VideoDevice> devices) {
        this.clock = clock;
        this.devices = devices;
    }

    @Override
    public String scheme() {
        return "v4l2";
    }

    @Override
    public FrameSource open(CameraSpec spec) {
        if (!Files.exists(Path.of(spec.target()))) {
            throw new VisionException(
                    Reason.CAMERA_ABSENT,
                    "camera " + spec.target() + " is not there; plug it in, or set trumeau.camera");
        }
        OpenCvLibrary.load();
        return new ReadAhead("camera", new V4l2Reader(spec.target(), devices.apply(spec.target()), clock));
    }
}
