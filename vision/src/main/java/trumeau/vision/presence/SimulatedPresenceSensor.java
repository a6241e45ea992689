package trumeau.vision.presence;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import trumeau.vision.frame.Timing;

/** A sensor that plays a script, for tests and for demonstrations that say so. It notices nobody who is there. */
public final class SimulatedPresenceSensor implements PresenceSensor {

    private final Timing timing;
    private final Duration start;
    private final Queue<Line> script;

    /** @param script in any order; each line is told once, so long after the start */
    public SimulatedPresenceSensor(List<Line> script, Timing timing) {
        this.timing = Objects.requireNonNull(timing, "timing");
        this.start = timing.elapsed();
        this.script = new ArrayDeque<>(
                script.stream().sorted(Comparator.comparing(Line::after)).toList());
    }

    /** What is noticed, and when. */
    public record Line(Duration after, Presence presence) {
        public Line {
            Objects.requireNonNull(after, "after");
            Objects.requireNonNull(presence, "presence");
        }
    }

    @Override
    public Optional<Presence> next(Duration patience) {
        var line = script.peek();
        var wait = line == null ? patience : line.after().minus(timing.elapsed().minus(start));
        var isDue = line != null && wait.compareTo(patience) <= 0;
        if (!sleep(isDue ? wait : patience) || !isDue) {
            return Optional.empty();
        }
        return Optional.of(script.remove().presence());
    }

    private boolean sleep(Duration wait) {
        try {
            if (wait.compareTo(Duration.ZERO) > 0) {
                timing.sleeper().sleep(wait);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public boolean isSimulated() {
        return true;
    }

    @Override
    public void close() {
        script.clear();
    }
}
