package trumeau.kiosk.wiring;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import trumeau.device.config.CameraPolicy;
import trumeau.device.config.CameraStart;
import trumeau.vision.frame.CameraState.Status;
import trumeau.vision.frame.Timing.Ticker;

/**
 * Says whether the camera may be open: after a page has shown the notice for long enough, after a shopper's touch until
 * the visit's end, or always. Shut until a policy is known. Any thread.
 */
final class CameraGate {

    private final Ticker ticker;
    private final Map<String, Duration> noticeSince = new HashMap<>();
    private @Nullable CameraPolicy policy;
    private boolean noticed;
    private boolean touched;

    CameraGate(Ticker ticker) {
        this.ticker = ticker;
    }

    /** Holds from now on; what was agreed to under another way to start counts no more. */
    synchronized void policy(CameraPolicy now) {
        if (policy == null || policy.here() != now.here()) {
            noticed = false;
            touched = false;
        }
        policy = now;
    }

    /** This page shows the notice, from now until it is gone. */
    synchronized void noticeShown(String page) {
        noticeSince.putIfAbsent(page, ticker.elapsed());
    }

    /** This page is no longer open. */
    synchronized void pageGone(String page) {
        isOpen(); // what it showed before it went counts
        noticeSince.remove(page);
    }

    /** A shopper touched "start". */
    synchronized void touched() {
        touched = true;
    }

    synchronized void visitEnded() {
        touched = false;
    }

    synchronized boolean isOpen() {
        var held = policy;
        if (held == null) {
            return false;
        }
        noticed |= noticeSince.values().stream()
                .anyMatch(since -> ticker.elapsed().minus(since).compareTo(held.notice()) >= 0);
        return switch (held.here()) {
            case NOTICE -> noticed;
            case TOUCH -> touched;
            case ALWAYS_NOTIFIED -> true;
        };
    }

    /** What a shut gate waits for; empty while no policy is known. */
    synchronized Optional<Status> waitsFor() {
        return Optional.ofNullable(policy)
                .map(held -> held.here() == CameraStart.TOUCH ? Status.WAITING_FOR_TOUCH : Status.WAITING_FOR_NOTICE);
    }
}
