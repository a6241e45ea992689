package trumeau.vision.frame;

import java.time.Duration;

/** Keeps a source that could go faster at its frame rate. Used by one thread. */
public final class Pace {

    private final Timing timing;
    private final Duration interval;
    private Duration due = Duration.ZERO;

    /** A pace of one frame per interval. */
    public Pace(Timing timing, Duration interval) {
        this.timing = timing;
        this.interval = interval;
    }

    /**
     * Waits until the next frame is due, at most {@code patience}.
     *
     * @return whether it is due now
     */
    public boolean await(Duration patience) {
        var now = timing.elapsed();
        if (due.compareTo(now) > 0) {
            var left = due.minus(now);
            var wait = left.compareTo(patience) < 0 ? left : patience;
            if (!slept(wait) || left.compareTo(patience) > 0) {
                return false;
            }
            now = due;
        }
        due = now.plus(interval);
        return true;
    }

    private boolean slept(Duration wait) {
        try {
            timing.sleeper().sleep(wait);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
