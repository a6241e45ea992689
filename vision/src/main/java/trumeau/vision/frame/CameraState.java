package trumeau.vision.frame;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * How the camera is.
 *
 * @param spec the camera as the operator wrote it
 * @param since when this status began
 * @param frames how many frames came since the feed started
 * @param drops how many were displaced before a consumer took them, or came while all buffers were leased
 * @param retryIn how long until it is opened anew, where it is not open
 */
public record CameraState(
        Status status, String spec, Instant since, long frames, long drops, Optional<Duration> retryIn) {

    public CameraState {
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(spec, "spec");
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(retryIn, "retryIn");
    }

    /** What can be said of a camera. */
    public enum Status {
        /** Being opened for the first time. */
        STARTING,
        /** Gives new pictures. */
        LIVE,
        /** Gave no picture for two seconds, though it is open or being opened. */
        STALLED,
        /** Gives the same picture again and again, as after its cable was pulled. */
        FROZEN,
        /** Can't be opened. */
        ABSENT,
        /** The page's own camera, which nobody has offered yet. */
        WAITING_FOR_PAGE,
        /** Not opened: no screen has shown the privacy notice for long enough yet. */
        WAITING_FOR_NOTICE,
        /** Not opened: no shopper has touched "start" in this visit. */
        WAITING_FOR_TOUCH
    }
}
