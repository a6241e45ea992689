package trumeau.vision.pipeline;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.zip.CRC32;
import trumeau.vision.frame.CameraState.Status;
import trumeau.vision.frame.FrameSource.Nature;
import trumeau.vision.frame.Picture;

/** Notices within 2 s that an open source gives nothing, or one and the same picture. Used by one thread. */
final class FeedWatch {

    static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Nature nature;
    private Instant lastPicture;
    private Instant lastChange;
    private long lastDigest;
    private Status status;
    private boolean over;

    /**
     * Begins to watch.
     *
     * @param before the status that stays until the first picture or 2 s of silence
     */
    FeedWatch(Nature nature, Instant opened, Status before) {
        this.nature = nature;
        this.lastPicture = opened;
        this.lastChange = opened;
        this.status = before;
    }

    /** A picture came and could be read. */
    Status came(Picture picture, Instant now) {
        lastPicture = now;
        var digest = nature == Nature.LIVE ? digest(picture) : lastDigest + 1;
        if (digest != lastDigest) {
            lastDigest = digest;
            lastChange = now;
        }
        over = isOld(lastChange, now);
        status = over ? Status.FROZEN : Status.LIVE;
        return status;
    }

    /** No picture came. */
    Status silence(Instant now) {
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

    private static boolean isOld(Instant instant, Instant now) {
        return Duration.between(instant, now).compareTo(PATIENCE) >= 0;
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
