package trumeau.recommender.model;

import java.nio.IntBuffer;
import trumeau.recommender.RecommenderException;
import trumeau.recommender.RecommenderException.Reason;

/** Refuses a table that holds a value which no builder writes. Looks once at each entry. */
final class ItemTableCheck {

    private final ItemTable.Columns columns;
    private final IntBuffer words;
    private final int rows;
    private TableRow row = new TableRow(0);
    private int longest;
    private long used;

    private ItemTableCheck(ItemTable.Columns columns, int rows) {
        this.columns = columns;
        this.words = columns.words();
        this.rows = rows;
    }

    /**
     * The number of entries of the longest row, once all is found in order.
     *
     * @throws RecommenderException MALFORMED
     */
    static int longestRow(ItemTable.Columns columns, int rows, Blend blend) {
        for (var part : ItemTable.Part.values()) {
            if (blend.asks(part) && !columns.begins().containsKey(part)) {
                throw malformed("the blend asks for part " + part + ", which was not learnt");
            }
        }
        var check = new ItemTableCheck(columns, rows);
        check.requireDecentItems();
        for (var begins : columns.begins().values()) {
            check.requireDecentRows(begins);
        }
        if (check.used > check.words.limit()) {
            throw malformed("rows lie over each other");
        }
        return check.longest;
    }

    /** A NaN is neither zero nor more. */
    private void requireDecentItems() {
        for (var item = 0; item < rows; item++) {
            var popularity = columns.popularity().get(item);
            if (!(popularity >= 0 && popularity <= Float.MAX_VALUE)
                    || columns.takers().get(item) < ItemTable.GONE) {
                throw malformed("row " + item + " has an impossible popularity");
            }
        }
    }

    private void requireDecentRows(IntBuffer begins) {
        for (var known = 0; known < rows; known++) {
            var begin = begins.get(known);
            if (begin != ItemTable.NOWHERE) {
                requireDecentHead(known, begin);
                row.load(words, columns.entries(), begin);
                requireDecentEntries(known);
            }
        }
    }

    private void requireDecentHead(int known, int begin) {
        if (begin < 0 || begin > words.limit() - TableRow.HEAD) {
            throw malformed("row " + known + " begins outside the entries");
        }
        var size = words.get(begin);
        var scale = Float.intBitsToFloat(words.get(begin + 1));
        if (size < 1 || size >= rows || begin + (long) TableRow.words(size) > words.limit()) {
            throw malformed("row " + known + " can't have " + size + " entries");
        }
        if (!(scale > 0 && scale <= Float.MAX_VALUE)) {
            throw malformed("row " + known + " has the impossible scale " + scale);
        }
        used += TableRow.words(size);
        if (size > longest) {
            longest = size;
            row = new TableRow(size);
        }
    }

    private void requireDecentEntries(int known) {
        var before = -1;
        for (var entry = 0; entry < row.size(); entry++) {
            var neighbour = row.neighbour(entry);
            if (neighbour <= before || neighbour >= rows || neighbour == known) {
                throw malformed("entry " + entry + " of row " + known + " has the impossible neighbour " + neighbour);
            }
            if (row.steps(entry) < -ItemTable.STEPS) {
                throw malformed("entry " + entry + " of row " + known + " has an impossible weight");
            }
            before = neighbour;
        }
    }

    private static RecommenderException malformed(String message) {
        return new RecommenderException(Reason.MALFORMED, message);
    }
}
