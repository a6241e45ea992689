package trumeau.vision.frame;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Frames that somebody pushes: the page's own camera. One slot, the newest wins. */
public final class PushedFrames implements FrameSource {

    /** A picture of more bytes than this is refused. */
    public static final int MOST_BYTES = 8 << 20;

    private final PictureSlot slot = new PictureSlot();

    /**
     * Puts a picture in; from any thread.
     *
     * @param jpeg owned by this source from now on
     * @throws IllegalArgumentException when it can't be a JPEG of a frame, by its first bytes or its length
     */
    public void offer(byte[] jpeg, Instant capturedAt) {
        if (jpeg.length > MOST_BYTES) {
            throw new IllegalArgumentException(
                    "a pushed frame has at most " + MOST_BYTES + " bytes, not " + jpeg.length);
        }
        if (!JpegWalk.startsLikeOne(jpeg)) {
            throw new IllegalArgumentException("a pushed frame must be JPEG; these " + jpeg.length + " bytes are not");
        }
        slot.put(new Picture.Encoded(jpeg, capturedAt, Box.WHOLE));
    }

    @Override
    public Optional<Picture> next(Duration patience) {
        return slot.take(patience);
    }

    @Override
    public Nature nature() {
        return Nature.OFFERED;
    }

    @Override
    public void close() {
        slot.close();
    }
}
