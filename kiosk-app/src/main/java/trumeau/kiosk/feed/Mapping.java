package trumeau.kiosk.feed;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which column of somebody's table is which field of ours, and what their words mean.
 *
 * @param columns the table's column by field; pictures may stand in several, the best first
 * @param fixed what a field says in every row that says nothing else
 * @param values by field, what the table's words mean; words in lower case
 * @param delimiter what stands between values, where it must be said
 */
record Mapping(
        Map<Field, List<String>> columns,
        Map<Field, String> fixed,
        Map<Field, Map<String, String>> values,
        Optional<Character> delimiter) {

    private static final Set<String> PARTS = Set.of("columns", "fixed", "values", "delimiter");
    private static final ObjectMapper JSON = new ObjectMapper().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

    /** Maps nothing: for feeds whose words we know. */
    static final Mapping NONE = new Mapping(Map.of(), Map.of(), Map.of(), Optional.empty());

    Mapping {
        columns = Map.copyOf(columns);
        fixed = Map.copyOf(fixed);
        values = Map.copyOf(values);
    }

    /**
     * Reads a JSON file {@code {"columns":{"id":"Art.-Nr."},"fixed":{"brand":"House"},"values":{"category":{"Hemd":
     * "shirt"}},"delimiter":";"}}.
     *
     * @throws IllegalArgumentException when it is no such file; says what is wrong
     */
    static Mapping read(Path file) throws IOException {
        try {
            var root = JSON.readTree(Files.readString(file));
            if (root == null || !root.isObject()) {
                throw new IllegalArgumentException("mapping " + file + " must be a JSON object");
            }
            return of(root);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("mapping " + file + " is no JSON: " + e.getOriginalMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("mapping " + file + ": " + e.getMessage(), e);
        }
    }

    /** The same with one more column. */
    Mapping with(Field field, String column) {
        var more = new HashMap<>(columns);
        more.put(field, List.of(column));
        return new Mapping(more, fixed, values, delimiter);
    }

    /** Whether the mapping itself writes this code, so that it needs no word of ours. */
    boolean writes(Field field, String code) {
        return code.equals(fixed.get(field))
                || values.getOrDefault(field, Map.of()).containsValue(code);
    }

    /** What a word of this field means, where the table says so. */
    Optional<String> meaning(Field field, String word) {
        return Optional.ofNullable(
                values.getOrDefault(field, Map.of()).get(word.strip().toLowerCase(Locale.ROOT)));
    }

    private static Mapping of(JsonNode root) {
        requireKnown(root);
        var values = new EnumMap<Field, Map<String, String>>(Field.class);
        root.path("values").properties().forEach(entry -> values.put(field(entry.getKey()), words(entry.getValue())));
        return new Mapping(columns(root.path("columns")), texts(root.path("fixed"), "fixed"), values, delimiter(root));
    }

    private static void requireKnown(JsonNode root) {
        root.properties().stream()
                .map(Map.Entry::getKey)
                .filter(part -> !PARTS.contains(part))
                .findFirst()
                .ifPresent(part -> {
                    throw new IllegalArgumentException("\"" + part + "\" isn't known; known are "
                            + PARTS.stream().sorted().collect(Collectors.joining(", ")));
                });
    }

    private static Map<Field, List<String>> columns(JsonNode node) {
        var columns = new EnumMap<Field, List<String>>(Field.class);
        node.properties().forEach(entry -> {
            var field = field(entry.getKey());
            var several = field == Field.PICTURES && entry.getValue().isArray();
            var names = several ? entry.getValue() : JSON.createArrayNode().add(entry.getValue());
            columns.put(
                    field,
                    names.valueStream()
                            .map(name -> text(name, "columns", entry.getKey()))
                            .toList());
        });
        return columns;
    }

    private static Map<Field, String> texts(JsonNode node, String part) {
        var texts = new EnumMap<Field, String>(Field.class);
        node.properties()
                .forEach(entry -> texts.put(field(entry.getKey()), text(entry.getValue(), part, entry.getKey())));
        return texts;
    }

    private static String text(JsonNode value, String part, String name) {
        if (!value.isValueNode()) {
            throw new IllegalArgumentException(part + "." + name + " must be a text");
        }
        return value.asText();
    }

    private static Map<String, String> words(JsonNode table) {
        var words = new HashMap<String, String>();
        table.properties()
                .forEach(entry -> words.put(
                        entry.getKey().strip().toLowerCase(Locale.ROOT),
                        entry.getValue().asText().strip()));
        return words;
    }

    private static Optional<Character> delimiter(JsonNode root) {
        var text = root.path("delimiter").asText("");
        if (text.length() > 1) {
            throw new IllegalArgumentException("delimiter must be one character, not \"" + text + "\"");
        }
        return text.isEmpty() ? Optional.empty() : Optional.of(text.charAt(0));
    }

    private static Field field(String code) {
        return Field.of(code)
                .orElseThrow(() -> new IllegalArgumentException("the field \"" + code + "\" isn't known; known are "
                        + Stream.of(Field.values()).map(Field::code).collect(Collectors.joining(", "))));
    }
}
