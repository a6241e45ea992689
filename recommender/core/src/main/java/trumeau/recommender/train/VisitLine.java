package trumeau.recommender.train;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import trumeau.recommender.catalog.ItemId;

/**
 * What a visit was about, as a device told it in an event of the kind {@code visit-ended}; docs/events.md has the
 * schema. Device, epoch and number together tell two lines apart.
 *
 * @param device who told it
 * @param epoch in which life of the device's store
 * @param number the event's number in it
 * @param day on which the visit ended, in UTC
 * @param items at least one
 */
public record VisitLine(String device, String epoch, long number, LocalDate day, List<String> items)
        implements Serializable {

    private static final long serialVersionUID = 1;
    private static final String KIND = "visit-ended";
    private static final int VERSION = 1;
    private static final ObjectMapper JSON = new ObjectMapper();

    public VisitLine {
        items = List.copyOf(items);
        if (device.isBlank() || epoch.isBlank() || number < 0) {
            throw new IllegalArgumentException("an event needs a device, an epoch and a number");
        }
        if (items.isEmpty()) {
            throw new IllegalArgumentException("a visit needs an item");
        }
        items.forEach(ItemId::new);
    }

    /**
     * Reads a line; empty for another kind of event, or a newer form of this one.
     *
     * @throws IllegalArgumentException when it is no event
     */
    public static Optional<VisitLine> parse(String line) {
        var event = tree(line);
        var kind = event.path("kind").asText();
        if (kind.isEmpty()) {
            throw new IllegalArgumentException("an event needs a kind");
        }
        if (!kind.equals(KIND) || event.path("formatVersion").asInt() != VERSION) {
            return Optional.empty();
        }
        var items = new ArrayList<String>();
        event.path("items").forEach(item -> items.add(item.asText()));
        return Optional.of(new VisitLine(
                event.path("device").asText(),
                event.path("epoch").asText(),
                event.path("number").asLong(-1),
                day(event.path("at").asText()),
                items));
    }

    /** Tells two lines apart, and one visit's shopper from another's. */
    public String key() {
        return device + "/" + epoch + "/" + number;
    }

    private static JsonNode tree(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("an event is a line of JSON, not \"" + start(line) + "\"", e);
        }
    }

    private static String start(String line) {
        return line.length() <= 40 ? line : line.substring(0, 40) + "...";
    }

    private static LocalDate day(String at) {
        try {
            return LocalDate.ofInstant(Instant.parse(at), ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("an event's moment is in ISO-8601, not \"" + at + "\"", e);
        }
    }
}
