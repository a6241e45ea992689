package trumeau.recommender.serve;

import java.util.Arrays;
import trumeau.recommender.model.TableRow;

/** At which place of an answer a row stands: a hash table of the few rows that were found, nearly always a miss. */
final class FoundPlaces {

    private static final int BITS = 10;
    private static final int FREE = -1;

    private final int[] rows = new int[1 << BITS];
    private final int[] places = new int[1 << BITS];

    FoundPlaces() {
        Arrays.fill(rows, FREE);
    }

    /** Enters the rows of an answer, at most a quarter of what there is room for. */
    void enter(RankedRows found) {
        for (var place = 0; place < found.size(); place++) {
            var slot = slot(found.row(place));
            rows[slot] = found.row(place);
            places[slot] = place;
        }
    }

    /** Adds to each place what this row says of it. */
    void add(TableRow row, float factor, float[] parts) {
        for (var entry = 0; entry < row.size(); entry++) {
            var slot = slot(row.neighbour(entry));
            if (rows[slot] != FREE) {
                parts[places[slot]] += factor * row.steps(entry);
            }
        }
    }

    void clear(RankedRows found) {
        if (found.size() > 0) {
            Arrays.fill(rows, FREE);
        }
    }

    /** The slot of a row, or the free one where it would stand. */
    private int slot(int row) {
        var slot = (row * 0x9E3779B9) >>> (Integer.SIZE - BITS);
        while (rows[slot] != FREE && rows[slot] != row) {
            slot = (slot + 1) & (rows.length - 1);
        }
        return slot;
    }
}
