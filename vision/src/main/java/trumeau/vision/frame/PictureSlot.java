package trumeau.vision.frame;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import trumeau.vision.VisionException;

/** One slot between the thread that gets pictures and the one that asks for them; the newest wins. */
final class PictureSlot {

    private @Nullable Picture waiting;
    private @Nullable VisionException lost;
    private boolean closed;

    synchronized void put(Picture picture) {
        if (!closed) {
            waiting = picture;
            notifyAll();
        }
    }

    /** No picture will come any more; whoever asks is told why. */
    synchronized void lose(VisionException why) {
        lost = why;
        notifyAll();
    }

    /** The newest picture; empty when none came in time, when closed or when the thread is told to stop. */
    synchronized Optional<Picture> take(Duration patience) {
        var deadline = System.nanoTime() + patience.toNanos();
        try {
            while (waiting == null && lost == null && !closed) {
                var left = deadline - System.nanoTime();
                if (left <= 0) {
                    return Optional.empty();
                }
                wait(left / 1_000_000, (int) (left % 1_000_000));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        return taken();
    }

    private synchronized Optional<Picture> taken() {
        var taken = Optional.ofNullable(waiting);
        waiting = null;
        if (taken.isEmpty() && lost != null && !closed) {
            throw lost;
        }
        return taken;
    }

    synchronized boolean isClosed() {
        return closed;
    }

    synchronized void close() {
        closed = true;
        waiting = null;
        notifyAll();
    }
}
