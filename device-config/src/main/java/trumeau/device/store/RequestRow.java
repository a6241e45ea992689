package trumeau.device.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import trumeau.device.outbox.Event;

/**
 * A shopper's request to staff as it is kept: what and when, never who.
 *
 * @param wish empty when somebody is to come to the screen
 * @param taken whether somebody has taken it
 */
public record RequestRow(String id, Optional<StockRow.Key> wish, Instant askedAt, boolean taken) {

    public RequestRow {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(wish, "wish");
        Objects.requireNonNull(askedAt, "askedAt");
    }

    /**
     * How it ended.
     *
     * @param waited from asking to the answer, or to the end without one
     */
    public record End(Instant at, Event.Ending ending, Duration waited) {
        public End {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(ending, "ending");
            Objects.requireNonNull(waited, "waited");
        }
    }
}
