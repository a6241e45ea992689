package trumeau.device.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Locale;
import trumeau.device.identity.DeviceId;

/**
 * An {@link Event} as one line of NDJSON: {@code {"formatVersion":1,"kind","at", ...}}, keys always in the same order.
 * Device, epoch and sequence are added when it travels. docs/events.md is its schema.
 */
public final class EventLine {

    private static final int VERSION = 1;
    private static final ObjectMapper JSON = new ObjectMapper();

    private EventLine() {}

    /** The line without its end. */
    public static String of(Event event) {
        var line = JSON.createObjectNode()
                .put("formatVersion", VERSION)
                .put("kind", event.kind())
                .put("at", event.at().toString());
        if (event instanceof Event.StockCorrected corrected) {
            variant(line, corrected.variant())
                    .put("was", corrected.was())
                    .put("counted", corrected.counted())
                    .put("source", corrected.source());
        } else if (event instanceof Event.RequestEnded ended) {
            ended(variant(line, ended.variant()), ended.ending(), ended.waited());
        } else if (event instanceof Event.CallEnded ended) {
            ended(line, ended.ending(), ended.waited());
        } else if (event instanceof Event.FitAnswered answered) {
            line.put("item", answered.item()).put("fit", answered.fit().code());
        } else if (event instanceof Event.VisitEnded ended) {
            ended.items().forEach(line.putArray("items")::add);
        }
        return text(line);
    }

    /** The same line as it goes up: with its device, the outbox' epoch and its number at the end. */
    static String travelling(Waiting event, DeviceId device, String epoch) {
        var line = event.line();
        return line.substring(0, line.length() - 1)
                + String.format(
                        Locale.ROOT,
                        ",\"device\":\"%s\",\"epoch\":\"%s\",\"number\":%d}",
                        device,
                        epoch,
                        event.sequence());
    }

    private static ObjectNode variant(ObjectNode line, Event.Variant variant) {
        return line.put("item", variant.item()).put("size", variant.size()).put("colour", variant.colour());
    }

    private static void ended(ObjectNode line, Event.Ending ending, Duration waited) {
        line.put("ending", ending.name().toLowerCase(Locale.ROOT)).put("waitMs", waited.toMillis());
    }

    private static String text(ObjectNode line) {
        try {
            return JSON.writeValueAsString(line);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of JSON can always be written", e);
        }
    }
}
