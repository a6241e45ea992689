package trumeau.vision.frame;

import java.io.InputStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Frames from a {@code multipart/x-mixed-replace} stream that somebody opened (RFC 2046; what network cameras call
 * MJPEG).
 */
public final class MultipartStream implements FrameSource {

    private final ReadAhead ahead;

    /**
     * Starts to read.
     *
     * @param stream closed with this source
     */
    public MultipartStream(InputStream stream, InstantSource clock) {
        this.ahead = new ReadAhead("multipart", new MultipartReader(stream, clock));
    }

    @Override
    public Optional<Picture> next(Duration patience) {
        return ahead.next(patience);
    }

    @Override
    public void close() {
        ahead.close();
    }
}
