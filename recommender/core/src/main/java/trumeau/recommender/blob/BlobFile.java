package trumeau.recommender.blob;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32C;
import trumeau.recommender.RecommenderException;
import trumeau.recommender.RecommenderException.Reason;

/**
 * A JSON header, then little-endian blobs.
 *
 * <p>Layout: 8 bytes {@code TRUMEAU1}; int32 length of the header; int32 CRC-32C of the header; the header in UTF-8;
 * then each blob at the next multiple of 64 bytes, zeros between. The header says {@code kind}, {@code formatVersion},
 * {@code about} (what the kind needs) and for each of {@code blobs} its {@code name}, {@code length} in bytes and
 * {@code crc32c}; the file ends with the last blob. So no changed byte goes unnoticed. After safetensors, with
 * checksums. Blobs of a file that was read are views: they live as long as the buffer that was given.
 */
public final class BlobFile {

    private static final byte[] MAGIC = "TRUMEAU1".getBytes(StandardCharsets.US_ASCII);
    private static final int PROLOGUE = 16;
    private static final int ALIGNMENT = 64;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Kind kind;
    private final JsonNode about;
    private final Map<String, ByteBuffer> blobs;

    /** A file to be written. The blobs are written from their position to their limit, in the order of the map. */
    public BlobFile(Kind kind, JsonNode about, Map<String, ByteBuffer> blobs) {
        this.kind = kind;
        this.about = about.deepCopy();
        this.blobs = new LinkedHashMap<>();
        blobs.forEach((name, blob) -> this.blobs.put(name, littleEndian(blob)));
    }

    /** What kind of file, and in which version. */
    public record Kind(String name, int version) {}

    /**
     * Reads a file of one kind; every checksum is tried. The blobs stay views of {@code bytes}.
     *
     * @param bytes from position to limit, heap or memory-mapped; not written to, its position stays
     */
    public static BlobFile read(ByteBuffer bytes, Kind expected) {
        return read(bytes, expected, expected.version());
    }

    /**
     * The same, of this version or an older one.
     *
     * @param oldest the oldest version that the caller can still read
     */
    public static BlobFile read(ByteBuffer bytes, Kind expected, int oldest) {
        var file = littleEndian(bytes);
        var header = header(file);
        var kind = new Kind(text(header, "kind"), number(header, "formatVersion"));
        if (!kind.name().equals(expected.name())) {
            throw malformed(PROLOGUE, "this is a file of " + kind.name() + ", not of " + expected.name());
        }
        if (kind.version() < oldest || kind.version() > expected.version()) {
            throw new RecommenderException(
                    Reason.WRONG_VERSION,
                    expected.name() + " of version " + kind.version() + "; this app reads version "
                            + expected.version());
        }
        return new BlobFile(kind, header.path("about"), blobs(file, header));
    }

    /** The whole file as bytes; equal content gives equal bytes. */
    public byte[] toBytes() {
        return toBytes(1);
    }

    /**
     * The same, with spaces after the header, so that a figure of one digit more in it moves no blob.
     *
     * @param multiple the header ends at a multiple of this many bytes
     */
    public byte[] toBytes(int multiple) {
        var header = headerBytes(multiple);
        var size = (long) PROLOGUE + header.length;
        for (var blob : blobs.values()) {
            size = aligned(size) + blob.remaining();
        }
        var out = ByteBuffer.allocate(Math.toIntExact(size)).order(ByteOrder.LITTLE_ENDIAN);
        out.put(MAGIC)
                .putInt(header.length)
                .putInt(crc(ByteBuffer.wrap(header)))
                .put(header);
        for (var blob : blobs.values()) {
            out.position((int) aligned(out.position())).put(blob.duplicate());
        }
        return out.array();
    }

    public JsonNode about() {
        return about.deepCopy();
    }

    /** A little-endian view of one blob, of exactly this many bytes. */
    public ByteBuffer blob(String name, long length) {
        var blob = blob(name);
        if (blob.remaining() != length) {
            throw malformed(PROLOGUE, "blob " + name + " has " + blob.remaining() + " bytes, not " + length);
        }
        return blob;
    }

    public boolean has(String name) {
        return blobs.containsKey(name);
    }

    /** A little-endian view of one blob. */
    public ByteBuffer blob(String name) {
        var blob = blobs.get(name);
        if (blob == null) {
            throw malformed(PROLOGUE, "blob " + name + " is missing");
        }
        return littleEndian(blob);
    }

    private byte[] headerBytes(int multiple) {
        var header = JSON.createObjectNode().put("kind", kind.name()).put("formatVersion", kind.version());
        header.set("about", about);
        var list = header.putArray("blobs");
        blobs.forEach((name, blob) -> list.addObject()
                .put("name", name)
                .put("length", blob.remaining())
                .put("crc32c", Integer.toUnsignedLong(crc(blob))));
        try {
            var text = JSON.writeValueAsBytes(header);
            var end = (PROLOGUE + text.length + multiple - 1) / multiple * multiple;
            var padded = Arrays.copyOf(text, end - PROLOGUE);
            Arrays.fill(padded, text.length, padded.length, (byte) ' ');
            return padded;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of JSON can always be written", e);
        }
    }

    private static ObjectNode header(ByteBuffer file) {
        if (file.remaining() < PROLOGUE || !file.slice(0, MAGIC.length).equals(ByteBuffer.wrap(MAGIC))) {
            throw malformed(0, "this is no file of Trumeau's");
        }
        var length = file.getInt(MAGIC.length);
        if (length < 2 || length > file.remaining() - PROLOGUE) {
            throw malformed(MAGIC.length, "a header of " + length + " bytes does not fit into the file");
        }
        var bytes = new byte[length];
        file.get(PROLOGUE, bytes);
        if (crc(ByteBuffer.wrap(bytes)) != file.getInt(MAGIC.length + Integer.BYTES)) {
            throw malformed(PROLOGUE, "the header is damaged: its checksum differs");
        }
        try {
            if (JSON.readTree(bytes) instanceof ObjectNode header) {
                return header;
            }
        } catch (IOException e) {
            throw new RecommenderException(Reason.MALFORMED, "the header is no JSON", e);
        }
        throw malformed(PROLOGUE, "the header is no JSON object");
    }

    private static Map<String, ByteBuffer> blobs(ByteBuffer file, ObjectNode header) {
        var found = new LinkedHashMap<String, ByteBuffer>();
        var end = PROLOGUE + (long) file.getInt(MAGIC.length);
        for (var entry : header.path("blobs")) {
            var start = aligned(end);
            requireZeros(file, end, start);
            end = start + entry.path("length").asLong(-1);
            if (end < start || end > file.limit()) {
                throw malformed(start, "blob " + text(entry, "name") + " does not fit into the file");
            }
            var blob = file.slice((int) start, (int) (end - start));
            if (Integer.toUnsignedLong(crc(blob)) != entry.path("crc32c").asLong(-1)) {
                throw malformed(start, "blob " + text(entry, "name") + " is damaged: its checksum differs");
            }
            if (found.put(text(entry, "name"), blob) != null) {
                throw malformed(start, "blob " + text(entry, "name") + " comes twice");
            }
        }
        if (end != file.limit()) {
            throw malformed(end, "the file goes on after its last blob");
        }
        return found;
    }

    private static void requireZeros(ByteBuffer file, long from, long to) {
        for (var i = from; i < Math.min(to, file.limit()); i++) {
            if (file.get((int) i) != 0) {
                throw malformed(i, "between blobs lie only zeros");
            }
        }
    }

    private static String text(JsonNode node, String name) {
        var value = node.path(name);
        if (!value.isTextual()) {
            throw malformed(PROLOGUE, "the header lacks " + name);
        }
        return value.textValue();
    }

    private static int number(JsonNode node, String name) {
        var value = node.path(name);
        if (!value.isInt()) {
            throw malformed(PROLOGUE, "the header lacks " + name);
        }
        return value.intValue();
    }

    private static int crc(ByteBuffer bytes) {
        var crc = new CRC32C();
        crc.update(bytes.duplicate());
        return (int) crc.getValue();
    }

    private static long aligned(long offset) {
        return (offset + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    }

    private static ByteBuffer littleEndian(ByteBuffer bytes) {
        return bytes.slice().asReadOnlyBuffer().order(ByteOrder.LITTLE_ENDIAN);
    }

    private static RecommenderException malformed(long offset, String message) {
        return RecommenderException.atByte(Reason.MALFORMED, offset, message);
    }
}
