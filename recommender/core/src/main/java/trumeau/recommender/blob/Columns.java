package trumeau.recommender.blob;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import trumeau.recommender.RecommenderException;
import trumeau.recommender.RecommenderException.Reason;
import trumeau.recommender.catalog.ItemId;

/** Turns arrays and item ids into blobs and back. */
public final class Columns {

    private Columns() {}

    public static ByteBuffer of(int[] values) {
        return of(IntBuffer.wrap(values));
    }

    public static ByteBuffer of(float[] values) {
        return of(FloatBuffer.wrap(values));
    }

    public static ByteBuffer of(IntBuffer values) {
        var bytes = ByteBuffer.allocate(values.limit() * Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asIntBuffer().put(values.duplicate().rewind());
        return bytes;
    }

    public static ByteBuffer of(FloatBuffer values) {
        var bytes = ByteBuffer.allocate(values.limit() * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values.duplicate().rewind());
        return bytes;
    }

    /** Ids in UTF-8, one a line. */
    public static ByteBuffer of(List<ItemId> ids) {
        var lines = new StringBuilder();
        ids.forEach(id -> lines.append(id.value()).append('\n'));
        return ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The ids that {@link #of(List)} wrote; none may come twice. */
    public static List<ItemId> ids(ByteBuffer bytes) {
        var ids = new ArrayList<ItemId>();
        var seen = new HashSet<ItemId>();
        StandardCharsets.UTF_8.decode(bytes.duplicate()).toString().lines().forEach(line -> {
            var id = id(line);
            if (!seen.add(id)) {
                throw new RecommenderException(Reason.MALFORMED, "item " + id + " comes twice");
            }
            ids.add(id);
        });
        return ids;
    }

    private static ItemId id(String line) {
        try {
            return new ItemId(line);
        } catch (IllegalArgumentException e) {
            throw new RecommenderException(Reason.MALFORMED, String.valueOf(e.getMessage()), e);
        }
    }
}
