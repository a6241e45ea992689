package trumeau.vision.tag;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import trumeau.vision.frame.Timing;

/** A reader that plays a script, for tests and for demonstrations that say so. It hears nothing that is there. */
public final class SimulatedRfidReader implements RfidReader {

    private final Timing timing;
    private final Duration start;
    private final Queue<Line> script;

    /** @param script in any order; each tag is heard once, so long after the start */
    public SimulatedRfidReader(List<Line> script, Timing timing) {
        this.timing = Objects.requireNonNull(timing, "timing");
        this.start = timing.elapsed();
        this.script = new ArrayDeque<>(
                script.stream().sorted(Comparator.comparing(Line::after)).toList());
    }

    /** A tag and when it is heard. */
    public record Line(Duration after, String epc, double dBm) {
        public Line {
            Objects.requireNonNull(after, "after");
            Objects.requireNonNull(epc, "epc");
        }
    }

    @Override
    public Optional<RfidRead> next(Duration patience) {
        var line = script.peek();
        var wait = line == null ? patience : line.after().minus(timing.elapsed().minus(start));
        if (!sleep(wait.compareTo(patience) > 0 ? patience : wait) || line == null || wait.compareTo(patience) > 0) {
            return Optional.empty();
        }
        script.remove();
        return Optional.of(new RfidRead(line.epc(), timing.clock().instant(), line.dBm()));
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
