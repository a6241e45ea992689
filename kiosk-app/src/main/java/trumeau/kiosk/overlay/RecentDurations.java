package trumeau.kiosk.overlay;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** The last 1,024 durations of something, and how they are spread. Any thread. */
public final class RecentDurations {

    private static final int KEPT = 1024;
    private static final double MICROS = 1e3;

    private final long[] micros = new long[KEPT];
    private long seen;

    public synchronized void add(Duration duration) {
        micros[(int) (seen++ % KEPT)] = duration.toNanos() / 1_000;
    }

    public synchronized Spread spread() {
        var n = (int) Math.min(seen, KEPT);
        if (n == 0) {
            return new Spread(Optional.empty(), Optional.empty(), 0);
        }
        var sorted = Arrays.copyOf(micros, n);
        Arrays.sort(sorted);
        return new Spread(Optional.of(at(sorted, 0.50)), Optional.of(at(sorted, 0.95)), n);
    }

    /** The nearest-rank percentile in milliseconds with one decimal. */
    private static double at(long[] sorted, double share) {
        var rank = (int) Math.ceil(share * sorted.length) - 1;
        return Math.round(sorted[Math.max(0, rank)] / MICROS * 10) / 10.0;
    }
}
