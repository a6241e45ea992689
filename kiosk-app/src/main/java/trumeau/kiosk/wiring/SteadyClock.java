package trumeau.kiosk.wiring;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import trumeau.vision.frame.Timing.Ticker;

/**
 * The time of day when this was made, going on by the ticker: for what must last as long as it was promised, however
 * the clock of the machine is set meanwhile. Any thread.
 */
public final class SteadyClock implements InstantSource {

    private final Instant start;
    private final Ticker ticker;
    private final Duration startedAt;

    /** Looks at the clock once. */
    public SteadyClock(InstantSource clock, Ticker ticker) {
        this.ticker = Objects.requireNonNull(ticker, "ticker");
        this.start = clock.instant();
        this.startedAt = ticker.elapsed();
    }

    @Override
    public Instant instant() {
        return start.plus(ticker.elapsed().minus(startedAt));
    }
}
