package trumeau.device.sync;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Syncs by itself: at {@link #start}, then at its pace, and whenever it is nudged. Safe for any thread. */
public final class SyncLoop implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(SyncLoop.class.getName());

    private final SyncCycle cycle;
    private final SyncPace pace;
    private final Alarm alarm;
    private final InstantSource clock;
    private final List<Consumer<SyncReport>> listeners = new CopyOnWriteArrayList<>();
    private Optional<SyncReport> last = Optional.empty();
    private Optional<Instant> nextAt = Optional.empty();
    private int failures;
    private long turn;
    private boolean syncing;

    /** @param alarm is closed with this loop */
    public SyncLoop(SyncCycle cycle, SyncPace pace, Alarm alarm, InstantSource clock) {
        this.cycle = Objects.requireNonNull(cycle, "cycle");
        this.pace = Objects.requireNonNull(pace, "pace");
        this.alarm = Objects.requireNonNull(alarm, "alarm");
        this.clock = Objects.requireNonNull(clock, "clock");
    }

    /** Is told each outcome, on the sync's thread; to be added before {@link #start}. */
    public void addListener(Consumer<SyncReport> listener) {
        listeners.add(listener);
    }

    /** The first sync is due at once. */
    public synchronized void start() {
        schedule(Duration.ZERO);
    }

    /** Asks for a sync now; one that runs already counts. */
    public synchronized void nudge() {
        if (!syncing) {
            schedule(Duration.ZERO);
        }
    }

    public synchronized boolean isSyncing() {
        return syncing;
    }

    public synchronized Optional<SyncReport> last() {
        return last;
    }

    /** When the next sync is due; empty before {@link #start}. */
    public synchronized Optional<Instant> nextAt() {
        return nextAt;
    }

    @Override
    public void close() {
        alarm.close();
    }

    /** Only the newest turn counts, so a nudge replaces what was scheduled. */
    private synchronized void schedule(Duration wait) {
        turn++;
        nextAt = Optional.of(clock.instant().plus(wait));
        var mine = turn;
        alarm.after(wait, () -> sync(mine));
    }

    private void sync(long mine) {
        if (!begin(mine)) {
            return;
        }
        var startedAt = clock.instant();
        var report = end(run(), startedAt);
        for (var listener : listeners) {
            tell(listener, report);
        }
    }

    private SyncOutcome run() {
        try {
            return cycle.run();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "a sync ended in a way nobody foresaw", e);
            return new SyncOutcome.Failed(SyncOutcome.Failed.Reason.STORE_FAILED, e.toString());
        }
    }

    private synchronized boolean begin(long mine) {
        syncing = mine == turn;
        return syncing;
    }

    private synchronized SyncReport end(SyncOutcome outcome, Instant startedAt) {
        var isGood = outcome instanceof SyncOutcome.Installed || outcome instanceof SyncOutcome.UpToDate;
        failures = isGood ? 0 : failures + 1;
        var wait = pace.next(failures);
        var report = new SyncReport(
                outcome, startedAt, clock.instant(), clock.instant().plus(wait));
        last = Optional.of(report);
        syncing = false;
        schedule(wait);
        return report;
    }

    private static void tell(Consumer<SyncReport> listener, SyncReport report) {
        try {
            listener.accept(report);
        } catch (RuntimeException e) {
            LOG.log(
                    System.Logger.Level.ERROR,
                    "a listener failed on outcome " + report.outcome().code(),
                    e);
        }
    }
}
