package trumeau.vision.frame;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;

/** The clock and the waiting of a source, so that a test needs neither. */
public record Timing(InstantSource clock, Sleeper sleeper) {

    public Timing {
        Objects.requireNonNull(clock, "clock");
        Objects.requireNonNull(sleeper, "sleeper");
    }

    /** The time of this machine. */
    public static Timing system() {
        return new Timing(InstantSource.system(), duration -> Thread.sleep(duration.toMillis()));
    }

    /** Waits. */
    @FunctionalInterface
    public interface Sleeper {
        void sleep(Duration duration) throws InterruptedException;
    }
}
