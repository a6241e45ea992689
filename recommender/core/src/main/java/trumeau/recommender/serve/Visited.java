package trumeau.recommender.serve;

/** The known items of a visit, each once, and the rows that may therefore not come up again. */
final class Visited {

    private final int[] rows;
    private final long[] marks;
    private final int tableSize;
    private int size;

    Visited(int most, int tableSize) {
        this.rows = new int[most];
        this.marks = new long[tableSize / Long.SIZE + 1];
        this.tableSize = tableSize;
    }

    /** Adds the rows of a visit as far as the table has them and there is room. */
    void add(int[] known, int count) {
        for (var i = 0; i < count && size < rows.length; i++) {
            if (known[i] >= 0 && known[i] < tableSize && mark(known[i])) {
                rows[size++] = known[i];
            }
        }
    }

    int size() {
        return size;
    }

    /** The rows; the first {@link #size} are valid. */
    int[] rows() {
        return rows;
    }

    int row(int place) {
        return rows[place];
    }

    /** Marks a row; false when it was marked already. */
    boolean mark(int row) {
        var before = marks[row / Long.SIZE];
        marks[row / Long.SIZE] = before | 1L << row;
        return before != marks[row / Long.SIZE];
    }

    boolean isMarked(int row) {
        return (marks[row / Long.SIZE] & 1L << row) != 0;
    }

    void unmark(int row) {
        marks[row / Long.SIZE] &= ~(1L << row);
    }

    void clear() {
        for (var i = 0; i < size; i++) {
            unmark(rows[i]);
        }
        size = 0;
    }
}
