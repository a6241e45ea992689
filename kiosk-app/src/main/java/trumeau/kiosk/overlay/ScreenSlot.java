package trumeau.kiosk.overlay;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One page's place for one frame. The next frame goes out after the page has drawn the last one, or after a second;
 * meanwhile the newest waits and those before it are dropped. Guarded by itself.
 */
final class ScreenSlot {

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final ScreenLine line;
    private @Nullable FrameMessage waiting;
    private @Nullable Instant sentAt;
    private @Nullable Instant lastShown;
    private long sent = -1;
    private long drops;

    ScreenSlot(ScreenLine line) {
        this.line = line;
    }

    synchronized void offer(FrameMessage message, Instant now) {
        if (sentAt != null && now.isBefore(sentAt.plus(PATIENCE))) {
            if (waiting != null) {
                drops++;
            }
            waiting = message;
            return;
        }
        send(message, now);
    }

    /** The page drew a frame; false when it is not the one that was sent last. */
    synchronized boolean shown(long frame, Instant now) {
        if (frame != sent || sentAt == null) {
            return false;
        }
        sentAt = null;
        lastShown = now;
        if (waiting != null) {
            send(waiting, now);
        }
        return true;
    }

    synchronized long drops() {
        return drops;
    }

    synchronized Optional<Instant> lastShown() {
        return Optional.ofNullable(lastShown);
    }

    private void send(FrameMessage message, Instant now) {
        waiting = null;
        sent = message.frame();
        sentAt = now;
        line.send(message);
    }
}
