package trumeau.kiosk.console;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Optional;

/**
 * How this device stands to its origin.
 *
 * @param state none before the first release; syncing; stale when the last try failed or the release is past its date;
 *     else current
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record SyncView(
        String state,
        Optional<Long> generation,
        Optional<Long> release,
        Optional<Instant> publishedAt,
        Optional<Instant> installedAt,
        Optional<Outcome> lastOutcome,
        Optional<Instant> lastAttemptAt,
        Optional<Instant> nextAttemptAt,
        boolean demoData,
        Optional<String> storeName) {

    /** What came of the last try. */
    public record Outcome(String code, String detail, Instant at) {}
}
