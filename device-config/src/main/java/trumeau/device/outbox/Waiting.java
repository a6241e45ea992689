package trumeau.device.outbox;

import java.util.Objects;

/**
 * An event that waits to go up.
 *
 * @param sequence counts up by one, never used twice within an epoch
 * @param line its JSON, as {@link EventLine} writes it
 */
public record Waiting(long sequence, String line) {
    public Waiting {
        Objects.requireNonNull(line, "line");
        if (sequence < 1) {
            throw new IllegalArgumentException("events are counted from 1, not " + sequence);
        }
    }
}
