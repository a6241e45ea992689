package trumeau.device.outbox;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import trumeau.device.identity.DeviceId;

/**
 * Events that travel together, as one object of the inbox. The same events always make the same object: whoever sends
 * it twice changes nothing.
 *
 * @param epoch the outbox's, 32 hexadecimal digits
 * @param events at least one, in their order
 */
public record Batch(DeviceId device, String epoch, List<Waiting> events) {

    /** What an inbox may hold, below its root: device, epoch and number of the first event. */
    public static final Pattern NAME = Pattern.compile("[0-9a-f]{32}/[0-9a-f]{32}-[0-9]{12}\\.ndjson");

    /** The most events and bytes of JSON that travel together; one event alone may be longer. */
    public static final int MOST_EVENTS = 1_000;

    public static final int MOST_BYTES = 256 * 1024;

    public Batch {
        Objects.requireNonNull(device, "device");
        Objects.requireNonNull(epoch, "epoch");
        events = List.copyOf(events);
        if (events.isEmpty()) {
            throw new IllegalArgumentException("a batch without events goes nowhere");
        }
    }

    /** Its path in an inbox, in the order of the events when sorted. */
    public String name() {
        return String.format(Locale.ROOT, "%s/%s-%012d.ndjson", device, epoch, first());
    }

    /** One event a line, each with its device, epoch and number. */
    public byte[] bytes() {
        return events.stream()
                .map(event -> EventLine.travelling(event, device, epoch))
                .collect(Collectors.joining("\n", "", "\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    public long first() {
        return events.get(0).sequence();
    }

    public long last() {
        return events.get(events.size() - 1).sequence();
    }
}
