package trumeau.vision.frame;

import java.time.Duration;
import java.util.Optional;

/**
 * Where pictures come from: a camera, a clip, a folder, a stream. One thread asks; {@link #close} may come from any.
 *
 * <p>A new source is one class that implements {@link FrameSourceFactory}.
 */
public interface FrameSource extends AutoCloseable {

    /**
     * The next picture, waiting for it at most {@code patience}; empty when none came in time.
     *
     * @throws trumeau.vision.VisionException when the source is lost and must be opened anew
     */
    Optional<Picture> next(Duration patience);

    /** What silence and repetition mean for this source. */
    default Nature nature() {
        return Nature.LIVE;
    }

    /** Lets go of the device, file or stream; a second call does nothing. */
    @Override
    void close();

    /** What silence and repetition mean. */
    enum Nature {
        /** A camera: two seconds of silence, or of one and the same picture, are a fault. */
        LIVE,
        /** Photos and clips: a picture may stand as long as it likes. */
        STILL,
        /** The page's own camera: silence means that no page has offered it yet. */
        OFFERED
    }
}
