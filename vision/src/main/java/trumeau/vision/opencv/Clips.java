package trumeau.vision.opencv;

import trumeau.vision.frame.CameraSpec;
import trumeau.vision.frame.FrameSource;
import trumeau.vision.frame.FrameSourceFactory;
import trumeau.vision.frame.Timing;

/** Opens clips: {@code file:clip.avi}. */
public final class Clips implements FrameSourceFactory {

    private final Timing timing;

    public Clips(Timing timing) {
        this.timing = timing;
    }

    @Override
    public String scheme() {
        return "file";
    }

    @Override
    public FrameSource open(CameraSpec spec) {
        return new ClipFile(spec, timing);
    }
}
