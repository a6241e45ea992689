package trumeau.vision.opencv;

import trumeau.vision.frame.CameraSpec;
import trumeau.vision.frame.FrameSource;
import trumeau.vision.frame.FrameSourceFactory;
import trumeau.vision.frame.PhotoFolder;
import trumeau.vision.frame.Timing;

/** Opens folders of photos: {@code dir:photos?hold=3s&split=validation&labels=top10&pan=4%}. */
public final class PhotoFolders implements FrameSourceFactory {

    private final Timing timing;

    public PhotoFolders(Timing timing) {
        this.timing = timing;
    }

    @Override
    public String scheme() {
        return "dir";
    }

    @Override
    public FrameSource open(CameraSpec spec) {
        return new PhotoFolder(spec, new OpenCvLetterbox(), timing);
    }
}
