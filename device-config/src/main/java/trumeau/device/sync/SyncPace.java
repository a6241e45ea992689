package trumeau.device.sync;

import java.time.Duration;
import java.util.Objects;
import java.util.random.RandomGenerator;

/**
 * How long to wait for the next sync: the interval with full jitter of its half after success, doubling from
 * {@code firstRetry} up to 6 h after failures. The jitter keeps a fleet from coming all at once.
 */
public final class SyncPace {

    public static final Duration DEFAULT_INTERVAL = Duration.ofHours(1);
    public static final Duration LONGEST_WAIT = Duration.ofHours(6);
    private static final Duration DEFAULT_FIRST_RETRY = Duration.ofSeconds(30);

    private final Duration interval;
    private final Duration firstRetry;
    private final RandomGenerator random;

    public SyncPace(Duration interval, Duration firstRetry, RandomGenerator random) {
        this.interval = positive(interval);
        this.firstRetry = positive(firstRetry);
        this.random = Objects.requireNonNull(random, "random");
    }

    public static SyncPace every(Duration interval, RandomGenerator random) {
        return new SyncPace(interval, DEFAULT_FIRST_RETRY, random);
    }

    /** Between half of the plain wait and one and a half of it; the plain wait is the interval until a sync failed. */
    Duration next(int failuresInARow) {
        var plain = interval;
        if (failuresInARow > 0) {
            plain = firstRetry;
            for (int i = 1; i < failuresInARow && plain.compareTo(LONGEST_WAIT) < 0; i++) {
                plain = plain.multipliedBy(2);
            }
        }
        var least = shorter(plain, LONGEST_WAIT).dividedBy(2);
        return shorter(least.plusMillis((long) (random.nextDouble() * 2 * least.toMillis())), LONGEST_WAIT);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Duration positive(Duration duration) {
        if (duration.isNegative() || duration.isZero()) {
            throw new IllegalArgumentException("a wait is longer than nothing: " + duration);
        }
        return duration;
    }
}
