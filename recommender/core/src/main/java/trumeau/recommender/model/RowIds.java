package trumeau.recommender.model;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.OptionalInt;
import trumeau.recommender.RecommenderException;
import trumeau.recommender.RecommenderException.Reason;
import trumeau.recommender.catalog.ItemId;

/**
 * The ids of the rows as the UTF-8 they are written in, one a line, with a hash table of row numbers: no object an id,
 * about 12 bytes a row beside the text. Immutable; any thread.
 */
final class RowIds {

    private static final int FREE = -1;

    private final byte[] text;
    private final int[] begins;
    private final int[] slots;

    /**
     * Copies the text out of the buffer and tries every id.
     *
     * @throws RecommenderException MALFORMED: another number of lines, a text that is no id, or an id that comes twice
     */
    RowIds(ByteBuffer lines, int rows) {
        text = new byte[lines.remaining()];
        lines.get(lines.position(), text);
        begins = new int[rows + 1];
        slots = new int[Integer.highestOneBit(Math.max(1, rows)) * 4];
        Arrays.fill(slots, FREE);
        var end = 0;
        for (var row = 0; row < rows; row++) {
            end = endOfLine(end, row);
            begins[row + 1] = end;
            requireId(row);
            enter(row);
        }
        if (end != text.length) {
            throw malformed("ids go on after those of " + rows + " rows");
        }
    }

    int size() {
        return begins.length - 1;
    }

    ItemId item(int row) {
        return new ItemId(new String(text, begins[row], length(row), StandardCharsets.UTF_8));
    }

    OptionalInt row(ItemId item) {
        var id = item.value().getBytes(StandardCharsets.UTF_8);
        for (var slot = slot(id, 0, id.length); slots[slot] != FREE; slot = slot + 1 & slots.length - 1) {
            var row = slots[slot];
            if (Arrays.equals(text, begins[row], begins[row] + length(row), id, 0, id.length)) {
                return OptionalInt.of(row);
            }
        }
        return OptionalInt.empty();
    }

    /** How many bytes the lines take. */
    int bytes() {
        return text.length;
    }

    private int length(int row) {
        return begins[row + 1] - begins[row] - 1;
    }

    private int endOfLine(int from, int row) {
        for (var i = from; i < text.length; i++) {
            if (text[i] == '\n') {
                return i + 1;
            }
        }
        throw malformed("the id of row " + row + " is missing");
    }

    /** Plain ASCII without blanks is an id; whatever else is asked of the id itself. */
    private void requireId(int row) {
        var plain = length(row) > 0 && length(row) <= 128;
        for (var i = begins[row]; i < begins[row + 1] - 1; i++) {
            plain &= text[i] > ' ' && text[i] < 127;
        }
        if (!plain) {
            try {
                item(row);
            } catch (IllegalArgumentException e) {
                throw new RecommenderException(Reason.MALFORMED, "row " + row + ": " + e.getMessage(), e);
            }
        }
    }

    private void enter(int row) {
        var slot = slot(text, begins[row], length(row));
        for (; slots[slot] != FREE; slot = slot + 1 & slots.length - 1) {
            var other = slots[slot];
            if (Arrays.equals(text, begins[row], begins[row + 1], text, begins[other], begins[other + 1])) {
                throw malformed("item " + item(row) + " comes twice");
            }
        }
        slots[slot] = row;
    }

    private int slot(byte[] bytes, int from, int length) {
        var hash = 1;
        for (var i = from; i < from + length; i++) {
            hash = 31 * hash + bytes[i];
        }
        hash *= 0x9E3779B9;
        return (hash ^ hash >>> 15) & slots.length - 1;
    }

    private static RecommenderException malformed(String message) {
        return new RecommenderException(Reason.MALFORMED, message);
    }
}
