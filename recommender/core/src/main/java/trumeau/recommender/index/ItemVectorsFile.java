package trumeau.recommender.index;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import trumeau.recommender.RecommenderException;
import trumeau.recommender.RecommenderException.Reason;
import trumeau.recommender.blob.BlobFile;
import trumeau.recommender.blob.Columns;
import trumeau.recommender.catalog.ItemId;

/**
 * The file of {@link ItemVectors}: a {@link BlobFile} of kind {@code item-vectors}, version 2.
 *
 * <p>About: {@code space}, {@code dimensions}. Blobs: {@code ids} (UTF-8, one a line), {@code photos} (int32, how many
 * rows each id has), {@code vectors} (float32, row by row), {@code colours} (int32, 0xRRGGBB or -1) and, for more than
 * 20,000 rows, {@code graph} (as jvector 4 saves it: building takes minutes, reading seconds). Version 1 lacks
 * {@code photos}: each id has one row.
 */
public final class ItemVectorsFile {

    private static final BlobFile.Kind KIND = new BlobFile.Kind("item-vectors", 2);
    private static final int OLDEST = 1;
    private static final int MOST_PHOTOS = 1_000;
    private static final double TOLERANCE = 1e-3;

    private ItemVectorsFile() {}

    /** The file as bytes; equal looks give equal bytes. */
    public static byte[] write(ItemVectors vectors) {
        var about = new ObjectMapper()
                .createObjectNode()
                .put("space", vectors.space().digest())
                .put("dimensions", vectors.dimensions());
        var blobs = new LinkedHashMap<String, ByteBuffer>();
        var photos = new LinkedHashMap<ItemId, Integer>();
        vectors.items().forEach(item -> photos.merge(item, 1, Integer::sum));
        blobs.put("ids", Columns.of(List.copyOf(photos.keySet())));
        blobs.put(
                "photos",
                Columns.of(photos.values().stream().mapToInt(Integer::intValue).toArray()));
        blobs.put("vectors", Columns.of(vectors.rows()));
        blobs.put("colours", Columns.of(vectors.colours()));
        vectors.graph().ifPresent(graph -> blobs.put("graph", ByteBuffer.wrap(graph.toBytes())));
        return new BlobFile(KIND, about, blobs).toBytes();
    }

    /**
     * Reads a file; the vectors are copied out of the buffer.
     *
     * @throws RecommenderException MALFORMED or WRONG_VERSION
     */
    public static ItemVectors read(ByteBuffer bytes) {
        var file = BlobFile.read(bytes, KIND, OLDEST);
        var ids = rows(file, Columns.ids(file.blob("ids")));
        var dimensions = file.about().path("dimensions").asInt(-1);
        if (dimensions < 0 || (dimensions == 0 && !ids.isEmpty())) {
            throw new RecommenderException(Reason.MALFORMED, "vectors of " + dimensions + " dimensions");
        }
        var rows = new float[Math.multiplyExact(ids.size(), dimensions)];
        file.blob("vectors", (long) rows.length * Float.BYTES).asFloatBuffer().get(rows);
        var colours = new int[ids.size()];
        file.blob("colours", (long) colours.length * Integer.BYTES)
                .asIntBuffer()
                .get(colours);
        requireUnitLength(rows, dimensions);
        requireColours(colours);
        var graph = file.has("graph")
                ? Optional.of(RowGraph.read(file.blob("graph"), rows, dimensions))
                : Optional.<RowGraph>empty();
        return new ItemVectors(space(file), ids, rows, colours, graph);
    }

    private static List<ItemId> rows(BlobFile file, List<ItemId> ids) {
        if (!file.has("photos")) {
            return ids;
        }
        var photos = file.blob("photos", (long) ids.size() * Integer.BYTES).asIntBuffer();
        var rows = new ArrayList<ItemId>();
        for (var id : ids) {
            var count = photos.get();
            if (count < 1 || count > MOST_PHOTOS) {
                throw new RecommenderException(Reason.MALFORMED, "item " + id + " has " + count + " photos");
            }
            rows.addAll(Collections.nCopies(count, id));
        }
        return rows;
    }

    private static EmbeddingSpaceId space(BlobFile file) {
        try {
            return new EmbeddingSpaceId(file.about().path("space").asText());
        } catch (IllegalArgumentException e) {
            throw new RecommenderException(Reason.MALFORMED, String.valueOf(e.getMessage()), e);
        }
    }

    /** A row with a NaN has no length 1 either. */
    private static void requireUnitLength(float[] rows, int dimensions) {
        for (var start = 0; start < rows.length; start += dimensions) {
            var squares = 0.0;
            for (var i = start; i < start + dimensions; i++) {
                squares += (double) rows[i] * rows[i];
            }
            if (!(Math.abs(squares - 1) < TOLERANCE)) {
                throw new RecommenderException(
                        Reason.MALFORMED, "row " + start / dimensions + " has no length 1, or holds a NaN");
            }
        }
    }

    private static void requireColours(int[] colours) {
        for (var colour : colours) {
            if (colour < ItemVectors.NO_COLOUR || colour > 0xFFFFFF) {
                throw new RecommenderException(Reason.MALFORMED, "colour " + colour + " is no 0xRRGGBB");
            }
        }
    }
}
