package trumeau.recommender.catalog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import trumeau.recommender.RecommenderException;
import trumeau.recommender.RecommenderException.Reason;

/**
 * The file of a {@link Catalogue}: UTF-8, one JSON object a line, each line ended by LF.
 *
 * <p>The first line is the header {@code {"formatVersion":1,"kind":"catalogue","stockAsOf","stock","interactions"}};
 * then one line per item in the order of the ids, keys always in the same order. So equal catalogues give equal bytes,
 * and a day's changes touch few lines.
 */
public final class CatalogueFile {

    private static final int VERSION = 1;
    private static final String KIND = "catalogue";
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private CatalogueFile() {}

    /** The file as bytes. */
    public static byte[] write(Catalogue catalogue) {
        var out = new ByteArrayOutputStream();
        var header = JSON.createObjectNode()
                .put("formatVersion", VERSION)
                .put("kind", KIND)
                .put("stockAsOf", catalogue.stockAsOf().toString())
                .put("stock", catalogue.stock().origin().code())
                .put("interactions", catalogue.interactions().origin().code());
        writeLine(out, header);
        catalogue.items().forEach(item -> writeLine(out, ItemJson.write(JSON.createObjectNode(), item)));
        return out.toByteArray();
    }

    /**
     * Reads a whole file.
     *
     * @throws RecommenderException MALFORMED with the line, or WRONG_VERSION
     */
    public static Catalogue read(byte[] bytes) {
        var lines = text(bytes).split("\n", -1);
        if (!lines[lines.length - 1].isEmpty()) {
            throw malformed(lines.length, "the last line does not end: the file is cut off");
        }
        var header = object(lines[0], 1);
        requireOurs(header);
        var items = new ArrayList<Item>();
        for (var i = 1; i < lines.length - 1; i++) {
            items.add(item(lines[i], i + 1));
        }
        return catalogue(header, items);
    }

    /** Reads a whole file; the stream is read to its end and stays open. */
    public static Catalogue read(InputStream bytes) {
        try {
            return read(bytes.readAllBytes());
        } catch (IOException e) {
            throw new RecommenderException(Reason.UNREADABLE, "the catalogue can't be read", e);
        }
    }

    private static Catalogue catalogue(ObjectNode header, List<Item> items) {
        try {
            return new Catalogue(
                    items,
                    Instant.parse(header.path("stockAsOf").asText()),
                    provenance(header, "stock"),
                    provenance(header, "interactions"));
        } catch (DateTimeException e) {
            throw malformed(1, "stockAsOf is no moment: " + header.path("stockAsOf"));
        } catch (IllegalArgumentException e) {
            throw new RecommenderException(Reason.MALFORMED, String.valueOf(e.getMessage()), e);
        }
    }

    private static void requireOurs(ObjectNode header) {
        if (!header.path("kind").asText().equals(KIND)) {
            throw malformed(1, "this is no catalogue: kind is " + header.path("kind"));
        }
        if (!header.path("formatVersion").isInt()
                || header.path("formatVersion").intValue() != VERSION) {
            throw RecommenderException.inLine(
                    Reason.WRONG_VERSION,
                    1,
                    "a catalogue of version " + header.path("formatVersion") + "; this app reads version " + VERSION);
        }
    }

    private static Provenance provenance(JsonNode header, String name) {
        var code = header.path(name).asText();
        for (var origin : Provenance.Origin.values()) {
            if (origin.code().equals(code)) {
                return new Provenance(origin);
            }
        }
        throw malformed(1, name + " comes from store or simulated, not \"" + code + "\"");
    }

    private static Item item(String line, int number) {
        try {
            return ItemJson.read(object(line, number));
        } catch (IllegalArgumentException e) {
            throw malformed(number, String.valueOf(e.getMessage()));
        }
    }

    private static ObjectNode object(String line, int number) {
        try {
            if (JSON.readTree(line) instanceof ObjectNode object) {
                return object;
            }
            throw malformed(number, "a JSON object was expected");
        } catch (JsonProcessingException e) {
            throw malformed(number, "no JSON: " + e.getOriginalMessage());
        }
    }

    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new RecommenderException(Reason.MALFORMED, "the catalogue is not UTF-8", e);
        }
    }

    private static void writeLine(ByteArrayOutputStream out, ObjectNode line) {
        try {
            out.writeBytes(JSON.writeValueAsBytes(line));
            out.write('\n');
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of JSON can always be written", e);
        }
    }

    private static RecommenderException malformed(long line, String message) {
        return RecommenderException.inLine(Reason.MALFORMED, line, message);
    }
}
