package trumeau.recommender.model;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import trumeau.recommender.model.ItemTable.Part;

/**
 * Where rows lie among the entries: where they lay before as long as they still fit there, else behind all others. When
 * more than an eighth has become holes, all are laid anew without any.
 */
final class RowPlaces {

    private static final int MOST_HOLES = 8;

    private final Map<Part, byte[][]> rows;
    private final Map<Part, int[]> begins = new EnumMap<>(Part.class);
    private int end;
    private long used;

    private RowPlaces(Map<Part, byte[][]> rows) {
        this.rows = rows;
        rows.forEach((part, ofPart) -> {
            var nowhere = new int[ofPart.length];
            Arrays.fill(nowhere, ItemTable.NOWHERE);
            begins.put(part, nowhere);
        });
    }

    /** Lays the rows, each given as its bytes, an absent one as none; all parts have as many. */
    static RowPlaces of(Map<Part, byte[][]> rows, Optional<ItemTable> previous) {
        if (previous.isPresent()) {
            var kept = new RowPlaces(rows);
            kept.keep(previous.get());
            kept.append();
            if (kept.end - kept.used <= kept.end / MOST_HOLES) {
                return kept;
            }
        }
        var fresh = new RowPlaces(rows);
        fresh.append();
        return fresh;
    }

    /** At which word each row begins, with zeros in reserve. */
    Map<Part, IntBuffer> begins(int capacity) {
        var found = new EnumMap<Part, IntBuffer>(Part.class);
        begins.forEach((part, ofPart) -> found.put(part, IntBuffer.wrap(Arrays.copyOf(ofPart, capacity))));
        return found;
    }

    ByteBuffer entries() {
        var entries =
                ByteBuffer.allocate(Math.multiplyExact(end, Integer.BYTES)).order(ByteOrder.LITTLE_ENDIAN);
        rows.forEach((part, ofPart) -> {
            for (var row = 0; row < ofPart.length; row++) {
                if (ofPart[row].length > 0) {
                    entries.put(begins(part)[row] * Integer.BYTES, ofPart[row]);
                }
            }
        });
        return entries;
    }

    private void keep(ItemTable previous) {
        var before = previous.newRow();
        end = previous.columns().entries().limit() / Integer.BYTES;
        rows.forEach((part, ofPart) -> {
            for (var row = 0; row < Math.min(ofPart.length, previous.size()); row++) {
                previous.load(part, row, before);
                if (before.size() > 0 && words(ofPart[row]) <= TableRow.words(before.size())) {
                    begins(part)[row] = ofPart[row].length == 0 ? ItemTable.NOWHERE : previous.begin(part, row);
                    used += words(ofPart[row]);
                }
            }
        });
    }

    private void append() {
        rows.forEach((part, ofPart) -> {
            for (var row = 0; row < ofPart.length; row++) {
                if (ofPart[row].length > 0 && begins(part)[row] == ItemTable.NOWHERE) {
                    begins(part)[row] = end;
                    end = Math.addExact(end, words(ofPart[row]));
                    used += words(ofPart[row]);
                }
            }
        });
    }

    private int[] begins(Part part) {
        return begins.getOrDefault(part, new int[0]);
    }

    private static int words(byte[] row) {
        return row.length / Integer.BYTES;
    }
}
