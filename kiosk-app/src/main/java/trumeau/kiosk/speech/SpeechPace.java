package trumeau.kiosk.speech;

import java.time.Duration;
import trumeau.vision.frame.Timing;

/** How fast sayings may follow each other: 30 at once, as by keys pressed quickly, and 8 more a second. Any thread. */
final class SpeechPace {

    private static final int BURST = 30;
    private static final Duration FOR_ONE = Duration.ofMillis(125);

    private final Timing.Ticker ticker;
    private Duration full = Duration.ZERO;

    SpeechPace(Timing.Ticker ticker) {
        this.ticker = ticker;
    }

    /** Whether one more may be said now. */
    synchronized boolean admits() {
        var now = ticker.elapsed();
        var after = (full.compareTo(now) > 0 ? full : now).plus(FOR_ONE);
        if (after.compareTo(now.plus(FOR_ONE.multipliedBy(BURST))) > 0) {
            return false;
        }
        full = after;
        return true;
    }
}
