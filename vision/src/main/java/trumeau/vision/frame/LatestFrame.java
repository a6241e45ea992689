package trumeau.vision.frame;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A mailbox of one slot for one consumer: the newest frame wins, what it displaces is counted as dropped. Any thread
 * may offer, one takes.
 */
public final class LatestFrame implements AutoCloseable {

    private @Nullable Frame waiting;
    private long drops;
    private boolean closed;

    /** Puts a frame into the slot with a lease of its own; the caller keeps the caller's lease. */
    public synchronized void offer(Frame frame) {
        if (closed) {
            return;
        }
        var displaced = waiting;
        waiting = frame.retain();
        if (displaced != null) {
            drops++;
            displaced.release();
        }
        notifyAll();
    }

    /**
     * The newest frame, waiting for it at most {@code patience}. Whoever gets it returns its lease.
     *
     * @throws InterruptedException when the waiting thread is told to stop
     */
    public synchronized Optional<Frame> take(Duration patience) throws InterruptedException {
        var deadline = System.nanoTime() + patience.toNanos();
        while (waiting == null && !closed) {
            var left = deadline - System.nanoTime();
            if (left <= 0) {
                return Optional.empty();
            }
            wait(left / 1_000_000, (int) (left % 1_000_000));
        }
        var frame = Optional.ofNullable(waiting);
        waiting = null;
        return frame;
    }

    /** How many frames were displaced before anybody took them. */
    public synchronized long drops() {
        return drops;
    }

    /** Whether nothing comes any more. */
    public synchronized boolean isClosed() {
        return closed;
    }

    /** Gives back what waits and takes no more. */
    @Override
    public synchronized void close() {
        closed = true;
        if (waiting != null) {
            waiting.release();
            waiting = null;
        }
        notifyAll();
    }
}
