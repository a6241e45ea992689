package trumeau.vision.pipeline;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.zip.CRC32;
import trumeau.vision.frame.CameraState.Status;
import trumeau.vision.frame.FrameSource.Nature;
import trumeau.vision.frame.Picture;

/**
 * Notices that an open source gives nothing, or one and the same picture, soon enough for the feed to say so within 2
 * s. Remembers the last picture from one opening to the next. Used by one thread.
 */
final class FeedWatch {

    /** What is left up to 2 s is for the look-up in which it ends. */
    static final Duration PATIENCE = Duration.ofMillis(1700);

    private Nature nature = Nature.LIVE;
    private Duration lastPicture = Duration.ZERO;
    private Duration lastChange = Duration.ZERO;
    private long lastDigest;
    private Status status = Status.STARTING;
    private boolean over;

    /**
     * Begins to watch a source that was opened just now.
     *
     * @param before stays until the first picture, or until silence lasted too long
     */
    void opened(Nature opened, Status before, Duration now) {
        nature = opened;
        status = before;
        lastPicture = now;
        lastChange = now;
        over = false;
    }

    /** Whether the source is frozen and this is its picture once more. */
    boolean repeats(Picture picture) {
        return status == Status.FROZEN && nature != Nature.STILL && digest(picture) == lastDigest;
    }

    /** A picture came and could be read. */
    Status came(Picture picture, Duration now) {
        lastPicture = now;
        var digest = nature == Nature.STILL ? lastDigest + 1 : digest(picture);
        if (digest != lastDigest) {
            lastDigest = digest;
            lastChange = now;
            status = Status.LIVE;
        } else if (isOld(lastChange, now)) {
            over = nature != Nature.OFFERED;
            status = Status.FROZEN;
        } else if (status != Status.FROZEN) {
            status = Status.LIVE;
        }
        return status;
    }

    /** No picture came. */
    Status silence(Duration now) {
        if (isOld(lastPicture, now)) {
            over = nature != Nature.OFFERED;
            status = nature == Nature.OFFERED ? Status.WAITING_FOR_PAGE : Status.STALLED;
        }
        return status;
    }

    /** Whether the source must be opened anew. */
    boolean isOver() {
        return over;
    }

    private static boolean isOld(Duration then, Duration now) {
        return now.minus(then).compareTo(PATIENCE) >= 0;
    }

    private static long digest(Picture picture) {
        var crc = new CRC32();
        crc.update(picture instanceof Picture.Encoded encoded ? ByteBuffer.wrap(encoded.jpeg()) : pixels(picture));
        return crc.getValue() + 1;
    }

    private static ByteBuffer pixels(Picture picture) {
        return ((Picture.Pixels) picture).bgr().duplicate();
    }
}
