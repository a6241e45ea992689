package trumeau.kiosk.overlay;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One page's place for one frame. The next frame goes out after the page has drawn the last one, or after a second;
 * meanwhile the newest waits and those before it are dropped. Times are those of a ticker. Guarded by itself.
 */
final class ScreenSlot {

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    /** A page that never answers is sent a frame a second; its words for frames older than these are not believed. */
    private static final int ACCOUNTED = 30;

    private final ScreenLine line;
    private @Nullable FrameMessage waiting;
    private @Nullable Duration sentAt;
    private final ArrayDeque<Long> undrawn = new ArrayDeque<>();
    private long drops;

    ScreenSlot(ScreenLine line) {
        this.line = line;
    }

    synchronized void offer(FrameMessage message, Duration now) {
        if (sentAt != null && now.minus(sentAt).compareTo(PATIENCE) < 0) {
            if (waiting != null) {
                drops++;
            }
            waiting = message;
            return;
        }
        send(message, now);
    }

    /** The page drew a frame; false when none of this number was sent, or it was told already. */
    synchronized boolean shown(long frame, Duration now) {
        var newest = Objects.equals(undrawn.peekLast(), frame);
        if (!undrawn.remove(frame)) {
            return false;
        }
        if (newest) {
            sentAt = null;
            if (waiting != null) {
                send(waiting, now);
            }
        }
        return true;
    }

    /** The frame that waits is nobody's business any more. */
    synchronized void forget() {
        waiting = null;
    }

    synchronized long drops() {
        return drops;
    }

    private void send(FrameMessage message, Duration now) {
        waiting = null;
        undrawn.addLast(message.frame());
        if (undrawn.size() > ACCOUNTED) {
            undrawn.removeFirst();
        }
        sentAt = now;
        line.send(message);
    }
}
