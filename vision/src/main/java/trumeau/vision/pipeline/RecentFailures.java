package trumeau.vision.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** Failures of the last 60 s, by the frames at which they happened. Used by one thread. */
final class RecentFailures {

    private static final Duration WINDOW = Duration.ofSeconds(60);

    private final Deque<Instant> failures = new ArrayDeque<>();

    /** One more; those long before it are forgotten, and those long after it, since the clock was set back. */
    void add(Instant at) {
        failures.addLast(at);
        failures.removeIf(other -> Duration.between(other, at).abs().compareTo(WINDOW) > 0);
    }

    int count() {
        return failures.size();
    }

    void forget() {
        failures.clear();
    }
}
