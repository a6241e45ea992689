package trumeau.kiosk.artefact;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.stream.Collectors;

/**
 * Records as JSON, read without mercy: every member must be known, be there unless it is an {@code Optional} or says
 * otherwise, and be of its kind; the record's own constructor has the last word.
 */
public final class StrictJson {

    private static final String FORMAT = "formatVersion";

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .defaultPropertyInclusion(JsonInclude.Value.construct(Include.NON_ABSENT, Include.NON_ABSENT))
            .build();

    private StrictJson() {}

    /**
     * A file of a known form.
     *
     * @param format the {@code formatVersion} that is read
     * @param largest in bytes
     */
    public record Form(String name, int format, int largest) {

        /** Refuses what is too large, before anything of it is parsed. */
        public void requireSize(long bytes) {
            if (bytes > largest) {
                throw new IllegalArgumentException(name + " has " + bytes + " bytes; at most " + largest + " may be");
            }
        }
    }

    /**
     * Reads a record.
     *
     * @throws IllegalArgumentException that names the file, the member and what is wrong with it
     */
    public static <T extends Record> T read(Form form, byte[] bytes, Class<T> type) {
        form.requireSize(bytes.length);
        try {
            var root = JSON.readTree(bytes);
            if (!(root instanceof ObjectNode object)) {
                throw new IllegalArgumentException(form.name() + " holds no JSON object");
            }
            var format = object.remove(FORMAT);
            if (format == null || !format.isInt() || format.intValue() != form.format()) {
                throw new IllegalArgumentException(
                        form.name() + ": formatVersion is " + format + "; this version reads " + form.format());
            }
            return JSON.treeToValue(object, type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(form.name() + ": " + words(e), e);
        } catch (IOException e) {
            throw new IllegalArgumentException(form.name() + ": " + e.getMessage(), e);
        }
    }

    /** Writes what {@link #read} reads, the same bytes for equal records. */
    public static byte[] write(Form form, Record value) {
        var root = JSON.createObjectNode().put(FORMAT, form.format());
        root.setAll((ObjectNode) JSON.valueToTree(value));
        try {
            return JSON.writeValueAsBytes(root);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of JSON can always be written", e);
        }
    }

    private static String words(JsonProcessingException problem) {
        if (problem instanceof UnrecognizedPropertyException unknown) {
            return "unknown member " + path(unknown);
        }
        if (problem instanceof ValueInstantiationException wrong && wrong.getCause() != null) {
            return said(path(wrong), String.valueOf(wrong.getCause().getMessage()));
        }
        if (problem instanceof JsonMappingException mapping) {
            return said(path(mapping), "missing, or not of the kind that stands there");
        }
        var where = problem.getLocation();
        return "no JSON" + (where == null ? "" : ", line " + where.getLineNr() + ", column " + where.getColumnNr());
    }

    private static String said(String path, String what) {
        return path.isEmpty() ? what : path + ": " + what;
    }

    private static String path(JsonMappingException problem) {
        var path = problem.getPath().stream().map(StrictJson::step).collect(Collectors.joining());
        return ShownText.quoted(path.startsWith(".") ? path.substring(1) : path);
    }

    private static String step(Reference reference) {
        return reference.getFieldName() == null ? "[" + reference.getIndex() + "]" : "." + reference.getFieldName();
    }
}
