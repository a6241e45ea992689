package trumeau.kiosk.wall;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import trumeau.vision.frame.Timing;

/** Waits until something has come about, or for a while. */
final class Patience {

    private static final Duration LOOK = Duration.ofMillis(50);

    private final Timing timing;

    Patience(Timing timing) {
        this.timing = timing;
    }

    /** Asks again and again; empty when it has not come about in time. */
    <T> Optional<T> until(Supplier<Optional<T>> question, Duration longest) throws InterruptedException {
        var end = timing.elapsed().plus(longest);
        var answer = question.get();
        while (answer.isEmpty() && timing.elapsed().compareTo(end) < 0) {
            timing.sleeper().sleep(LOOK);
            answer = question.get();
        }
        return answer;
    }

    void pause(Duration duration) throws InterruptedException {
        timing.sleeper().sleep(duration);
    }

    /** How long something took that began then. */
    Duration since(Duration then) {
        return timing.elapsed().minus(then);
    }

    Duration now() {
        return timing.elapsed();
    }
}
