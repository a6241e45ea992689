package trumeau.device.sync;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/** Syncs by itself: at {@link #start}, then at its pace, and whenever it is nudged. */
@SuppressWarnings({"DoNotCallSuggester", "ObjectToString"})
public final class SyncLoop implements AutoCloseable {

    private final SyncCycle cycle;
    private final SyncPace pace;
    private final Alarm alarm;
    private final InstantSource clock;

    /** @param alarm is closed with this loop */
    public SyncLoop(SyncCycle cycle, SyncPace pace, Alarm alarm, InstantSource clock) {
        this.cycle = Objects.requireNonNull(cycle, "cycle");
        this.pace = Objects.requireNonNull(pace, "pace");
        this.alarm = Objects.requireNonNull(alarm, "alarm");
        this.clock = Objects.requireNonNull(clock, "clock");
    }

    /** Is told each outcome, on the sync's thread; to be added before {@link #start}. */
    public void addListener(Consumer<SyncReport> listener) {
        throw new UnsupportedOperationException("not yet: " + listener + cycle + pace + clock);
    }

    public void start() {
        throw new UnsupportedOperationException("not yet");
    }

    /** Asks for a sync now; one that runs already counts. */
    public void nudge() {
        throw new UnsupportedOperationException("not yet");
    }

    public boolean isSyncing() {
        throw new UnsupportedOperationException("not yet");
    }

    public Optional<SyncReport> last() {
        throw new UnsupportedOperationException("not yet");
    }

    /** When the next sync is due; empty before {@link #start}. */
    public Optional<Instant> nextAt() {
        throw new UnsupportedOperationException("not yet");
    }

    @Override
    public void close() {
        alarm.close();
    }
}
