package trumeau.device.sync;

import java.time.Instant;
import java.util.Objects;

/** One sync by the loop: what came of it, when, and when the next one is due. */
public record SyncReport(SyncOutcome outcome, Instant startedAt, Instant endedAt, Instant nextAt) {
    public SyncReport {
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(startedAt, "startedAt");
        Objects.requireNonNull(endedAt, "endedAt");
        Objects.requireNonNull(nextAt, "nextAt");
    }
}
