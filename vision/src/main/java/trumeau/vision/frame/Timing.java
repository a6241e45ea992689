package trumeau.vision.frame;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;

/**
 * The clock and the waiting of a source, so that a test needs neither.
 *
 * @param clock says what time it is; may be set, so no span is measured by it
 * @param ticker measures spans
 */
public record Timing(InstantSource clock, Ticker ticker, Sleeper sleeper) {

    public Timing {
        Objects.requireNonNull(clock, "clock");
        Objects.requireNonNull(ticker, "ticker");
        Objects.requireNonNull(sleeper, "sleeper");
    }

    /** The time of this machine. */
    public static Timing system() {
        return system(InstantSource.system());
    }

    /** The time of this machine by another clock. */
    public static Timing system(InstantSource clock) {
        var start = System.nanoTime();
        return new Timing(
                clock,
                () -> Duration.ofNanos(System.nanoTime() - start),
                duration -> Thread.sleep(duration.toMillis()));
    }

    /** How long this has been running; never goes back, whatever is done to the clock. */
    public Duration elapsed() {
        return ticker.elapsed();
    }

    /** Counts the time since some start, which is the same for its whole life. */
    @FunctionalInterface
    public interface Ticker {
        Duration elapsed();
    }

    /** Waits. */
    @FunctionalInterface
    public interface Sleeper {
        void sleep(Duration duration) throws InterruptedException;
    }
}
