package trumeau.recommender.model;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import trumeau.recommender.RecommenderException;
import trumeau.recommender.RecommenderException.Reason;
import trumeau.recommender.blob.BlobFile;
import trumeau.recommender.blob.Columns;
import trumeau.recommender.model.ItemTable.Part;

/**
 * The file of an {@link ItemTable}: a {@link BlobFile} of kind {@code item-table}, version 1.
 *
 * <p>About: see {@link ItemTableHeader}. Blobs: {@code ids} (UTF-8, one a line), {@code popularity} (float32),
 * {@code takers} (int32), {@code one.begins}, {@code few.begins} and {@code many.begins} (int32, where that part was
 * learnt), and at the end {@code entries}, see {@link ItemTable.Columns}. All but the last have zeros in reserve behind
 * them, and the header fills whole pages of 4 KiB, so that tomorrow's new items move nothing: a change of few rows
 * changes few pages.
 */
public final class ItemTableFile {

    /** The name of the kind. */
    public static final String KIND_NAME = "item-table";

    private static final BlobFile.Kind KIND = new BlobFile.Kind(KIND_NAME, 1);
    private static final int PAGE = 4096;

    private ItemTableFile() {}

    /** The file as bytes; an equal table gives equal bytes. */
    public static byte[] write(ItemTable table) {
        var columns = table.columns();
        var blobs = new LinkedHashMap<String, ByteBuffer>();
        blobs.put("ids", columns.ids().duplicate());
        blobs.put("popularity", Columns.of(columns.popularity()));
        blobs.put("takers", Columns.of(columns.takers()));
        columns.begins().forEach((part, begins) -> blobs.put(name(part), Columns.of(begins)));
        blobs.put("entries", columns.entries().duplicate());
        var about = ItemTableHeader.write(table, table.ids().bytes());
        return new BlobFile(KIND, about, blobs).toBytes(PAGE);
    }

    /**
     * Reads a file; its rows stay views of {@code bytes}, as of a mapped file. Every checksum and every value is tried;
     * 100,000 items with 100 candidates each take a fraction of a second.
     *
     * @throws RecommenderException MALFORMED or WRONG_VERSION
     */
    public static ItemTable read(ByteBuffer bytes) {
        var file = BlobFile.read(bytes, KIND);
        var header = ItemTableHeader.read(file.about());
        var lines = file.blob("ids");
        if (header.idBytes() > lines.remaining()) {
            throw new RecommenderException(Reason.MALFORMED, "ids of " + header.idBytes() + " bytes are missing");
        }
        var ids = new RowIds(lines.slice(0, header.idBytes()), header.rows());
        return new ItemTable(ids, columns(file, header.rows()), header.training(), header.blend());
    }

    /**
     * Maps a file and reads it; a row stays on the disk until it is asked for, so a large table takes no memory of the
     * process's own. The file may be removed, and must not be written to.
     *
     * @throws RecommenderException as {@link #read}
     */
    public static ItemTable map(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return read(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()));
        }
    }

    private static ItemTable.Columns columns(BlobFile file, int rows) {
        var popularity = file.blob("popularity").asFloatBuffer();
        if (popularity.limit() < rows) {
            throw new RecommenderException(Reason.MALFORMED, "columns of " + popularity.limit() + " for " + rows);
        }
        var bytes = (long) popularity.limit() * Integer.BYTES;
        var begins = new EnumMap<Part, IntBuffer>(Part.class);
        for (var part : Part.values()) {
            if (file.has(name(part))) {
                begins.put(part, file.blob(name(part), bytes).asIntBuffer());
            }
        }
        return new ItemTable.Columns(
                file.blob("ids"), popularity, file.blob("takers", bytes).asIntBuffer(), begins, file.blob("entries"));
    }

    /** How many values a column that must hold {@code rows} gets: as many as before while they fit, in whole pages. */
    static int rowsWithReserve(int rows, int before) {
        return rows <= before ? before : reserved(rows, PAGE / Integer.BYTES);
    }

    /** The same for the bytes of the ids. */
    static int idsWithReserve(int bytes, int before) {
        return bytes <= before ? before : reserved(bytes, PAGE);
    }

    /** The next multiple of {@code step} that leaves a thirty-second free. */
    private static int reserved(int size, int step) {
        return Math.toIntExact((size + size / 32L + step) / step * step);
    }

    private static String name(Part part) {
        return part.name().toLowerCase(Locale.ROOT) + ".begins";
    }
}
