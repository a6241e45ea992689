package trumeau.recommender.rating;

/**
 * Ratings in compressed rows (CSR): those of line {@code n} lie from {@code start[n]} to before {@code start[n + 1]}.
 * The arrays are the owner's and never written to after they are filled; as they are read in the innermost loops, the
 * package sees them bare.
 */
final class Lines {

    /** One more than there are lines. */
    final int[] start;

    /** The item of each rating where lines are users, the user where lines are items. */
    final int[] other;

    final float[] value;

    Lines(int[] start, int[] other, float[] value) {
        this.start = start;
        this.other = other;
        this.value = value;
    }

    int size() {
        return start.length - 1;
    }

    int count(int line) {
        return start[line + 1] - start[line];
    }

    double sum(int line) {
        var sum = 0.0;
        for (var at = start[line]; at < start[line + 1]; at++) {
            sum += value[at];
        }
        return sum;
    }

    /** The same ratings by what is now the other; within a line in the order of these lines. */
    Lines turned(int others) {
        var begin = starts(other, other.length, others);
        var next = begin.clone();
        var lines = new int[other.length];
        var values = new float[other.length];
        for (var line = 0; line < size(); line++) {
            for (var at = start[line]; at < start[line + 1]; at++) {
                var to = next[other[at]]++;
                lines[to] = line;
                values[to] = value[at];
            }
        }
        return new Lines(begin, lines, values);
    }

    /** Where each line begins when the first {@code count} of {@code lineOf} are counted. */
    static int[] starts(int[] lineOf, int count, int lines) {
        var begin = new int[lines + 1];
        for (var at = 0; at < count; at++) {
            begin[lineOf[at] + 1]++;
        }
        for (var line = 0; line < lines; line++) {
            begin[line + 1] += begin[line];
        }
        return begin;
    }
}
