package trumeau.recommender.index;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import trumeau.recommender.RecommenderException;
import trumeau.recommender.RecommenderException.Reason;
import trumeau.recommender.blob.BlobFile;
import trumeau.recommender.blob.Columns;

/**
 * The file of {@link ItemVectors}: a {@link BlobFile} of kind {@code item-vectors}, version 1.
 *
 * <p>About: {@code space}, {@code dimensions}. Blobs: {@code ids} (UTF-8, one a line), {@code vectors} (float32, row by
 * row), {@code colours} (int32, 0xRRGGBB or -1).
 */
public final class ItemVectorsFile {

    private static final BlobFile.Kind KIND = new BlobFile.Kind("item-vectors", 1);
    private static final double TOLERANCE = 1e-3;

    private ItemVectorsFile() {}

    /** The file as bytes; equal looks give equal bytes. */
    public static byte[] write(ItemVectors vectors) {
        var about = new ObjectMapper()
                .createObjectNode()
                .put("space", vectors.space().digest())
                .put("dimensions", vectors.dimensions());
        var blobs = new LinkedHashMap<String, ByteBuffer>();
        blobs.put("ids", Columns.of(vectors.items()));
        blobs.put("vectors", Columns.of(vectors.rows()));
        blobs.put("colours", Columns.of(vectors.colours()));
        return new BlobFile(KIND, about, blobs).toBytes();
    }

    /**
     * Reads a file; the vectors are copied out of the buffer.
     *
     * @throws RecommenderException MALFORMED or WRONG_VERSION
     */
    public static ItemVectors read(ByteBuffer bytes) {
        var file = BlobFile.read(bytes, KIND);
        var ids = Columns.ids(file.blob("ids"));
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
        return new ItemVectors(space(file), ids, rows, colours);
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
