package trumeau.kiosk.stock;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.apache.commons.csv.CSVFormat;

/**
 * The two forms in which systems write figures: JSON, {@code {"figures":[{"item","size","colour","stock","price",
 * "currency","at"}, ...]}} or that list alone; and CSV with these names in its first line.
 */
public final class FigureFormats {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final CSVFormat CSV = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .setTrim(true)
            .get();

    private FigureFormats() {}

    /**
     * Lines of JSON.
     *
     * @throws IllegalArgumentException when it is no JSON, or holds no list of objects
     */
    public static List<FigureLine> json(String text) {
        return json(parse(text));
    }

    /**
     * Lines of a JSON tree.
     *
     * @throws IllegalArgumentException when it holds no list of objects
     */
    public static List<FigureLine> json(JsonNode root) {
        var list = root.isArray() ? root : root.path("figures");
        if (!list.isArray()) {
            throw new IllegalArgumentException(
                    "send {\"figures\":[...]}: a list of objects with item and stock or price");
        }
        var lines = new ArrayList<FigureLine>(list.size());
        for (var each : list) {
            var fields = new HashMap<String, String>();
            each.properties().forEach(field -> fields.put(field.getKey(), text(field.getValue())));
            lines.add(new FigureLine(lines.size() + 1, fields));
        }
        return lines;
    }

    /**
     * Lines of CSV (RFC 4180); the first names the columns.
     *
     * @throws IllegalArgumentException when it is none, or lacks the column {@code item}
     */
    public static List<FigureLine> csv(String text) {
        var lines = new ArrayList<FigureLine>();
        try (var parser = CSV.parse(new StringReader(text.startsWith("\uFEFF") ? text.substring(1) : text))) {
            if (parser.getHeaderNames().stream().noneMatch("item"::equalsIgnoreCase)) {
                throw new IllegalArgumentException(
                        "the first line must name the columns, item among them; it has " + parser.getHeaderNames());
            }
            parser.forEach(row -> lines.add(new FigureLine((int) row.getRecordNumber() + 1, row.toMap())));
        } catch (IOException | UncheckedIOException e) {
            throw new IllegalArgumentException("this is no CSV: " + e.getMessage(), e);
        }
        return lines;
    }

    private static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("this is no JSON: " + e.getOriginalMessage(), e);
        }
    }

    /** Numbers as they were written; what is no value is taken as its JSON, which no field accepts. */
    private static String text(JsonNode value) {
        return value.isNull() ? "" : value.isValueNode() ? value.asText() : value.toString();
    }
}
