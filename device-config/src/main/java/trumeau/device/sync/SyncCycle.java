package trumeau.device.sync;

import java.util.Objects;
import java.util.Optional;
import trumeau.device.disk.FreeSpace;
import trumeau.device.release.ReleaseVerifier;
import trumeau.device.store.DeviceStore;
import trumeau.device.store.Generation;

/**
 * One look at the origin: fetch, verify, build a generation beside the old, try it out, flip one row.
 *
 * <p>Whatever fails, the generation that served goes on serving. Safe for any thread; one at a time.
 */
@SuppressWarnings({"DoNotCallSuggester", "ObjectToString"})
public final class SyncCycle {

    private final Origin origin;
    private final DeviceStore store;
    private final ReleaseVerifier verifier;
    private final GenerationProbe probe;

    public SyncCycle(Origin origin, DeviceStore store, ReleaseVerifier verifier, GenerationProbe probe) {
        this.origin = Objects.requireNonNull(origin, "origin");
        this.store = Objects.requireNonNull(store, "store");
        this.verifier = Objects.requireNonNull(verifier, "verifier");
        this.probe = Objects.requireNonNull(probe, "probe");
    }

    /** The same cycle, watched. */
    public SyncCycle watchedBy(SyncWatcher watcher) {
        throw new UnsupportedOperationException("not yet: " + watcher);
    }

    /** The same cycle on a disk whose room is asked for in this way. */
    public SyncCycle on(FreeSpace disk) {
        throw new UnsupportedOperationException("not yet: " + disk);
    }

    /**
     * To be called once at start, before anything serves: deletes what an interrupted sync left; if the store had to be
     * begun afresh, adopts the newest generation that is still whole and signed. Answers what serves.
     */
    public Optional<Generation> recover() {
        throw new UnsupportedOperationException("not yet");
    }

    public SyncOutcome run() {
        throw new UnsupportedOperationException("not yet" + origin + store + verifier + probe);
    }

    /**
     * Goes back to the generation before the active one, if it is here and whole, and won't install the present release
     * again. Answers what serves now; empty if there is nothing to go back to.
     */
    public Optional<Generation> rollback(String why) {
        throw new UnsupportedOperationException("not yet: " + why);
    }
}
