package trumeau.kiosk.mirror;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import trumeau.vision.frame.Timing.Ticker;

/**
 * Has a mirror's page measure how long it takes from the glass over the camera back to the glass. One at a time; the
 * last answer is kept. Any thread.
 */
@ApplicationScoped
public class LatencyDesk {

    /** Fewer tell nothing of 95 of 100, and more than these take minutes of a dark mirror. */
    static final int FEWEST = 10;

    static final int MOST = 120;
    private static final Duration FOR_EACH = Duration.ofMillis(1_800);
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Ticker ticker;
    private final Flasher flasher;
    private int run;
    private LatencyView last = LatencyView.NONE;
    private Duration until = Duration.ZERO;

    @Inject
    public LatencyDesk(Ticker ticker, Flasher flasher) {
        this.ticker = ticker;
        this.flasher = flasher;
    }

    /** What came of asking. */
    public enum Begun {
        BEGUN,
        NO_MIRROR,
        BUSY
    }

    /**
     * Asks for so many flashes.
     *
     * @throws IllegalArgumentException unless 10 to 120
     */
    public synchronized Begun begin(int flashes) {
        if (flashes < FEWEST || flashes > MOST) {
            throw new IllegalArgumentException("flashes are " + FEWEST + " to " + MOST + ", not " + flashes);
        }
        if (isRunning()) {
            return Begun.BUSY;
        }
        run++;
        if (!flasher.flash(run, flashes)) {
            return Begun.NO_MIRROR;
        }
        until = ticker.elapsed().plus(FOR_EACH.multipliedBy(flashes)).plus(PATIENCE);
        last = LatencyView.of(LatencyView.State.RUNNING, flashes, 0);
        return Begun.BEGUN;
    }

    /** A page says what it saw; one of an earlier run comes too late. */
    public synchronized void seen(int ofRun, List<Long> latencies) {
        if (ofRun == run && isRunning()) {
            last = LatencyView.of(last.flashes(), latencies);
        }
    }

    /** How it does; a page that went away in the midst does not answer for ever. */
    public synchronized LatencyView view() {
        if (isAwaited() && !isRunning()) {
            last = LatencyView.of(LatencyView.State.SILENT, last.flashes(), 0);
        }
        return last;
    }

    private boolean isRunning() {
        return isAwaited() && ticker.elapsed().compareTo(until) <= 0;
    }

    private boolean isAwaited() {
        return last.state().equals(LatencyView.State.RUNNING.code());
    }
}
