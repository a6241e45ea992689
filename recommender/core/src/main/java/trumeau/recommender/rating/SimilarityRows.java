package trumeau.recommender.rating;

import java.util.Arrays;

/**
 * How alike each line is to all others. Up to 4,096 lines all of it is counted at once and kept, 64 MB at most; of more
 * only the last line that was asked for, so that a hundred thousand need no table of ten thousand million: ask in the
 * order of lines. Any thread.
 */
final class SimilarityRows {

    private static final int KEPT_LINES = 4096;
    private static final int SUMS = 6;

    private final Similarity similarity;
    private final Lines mine;
    private final Lines theirs;
    private final int nearest;
    private final double[] squares;
    private final float[][] kept;
    private volatile Row last;

    /** @param nearest of how many others the likeness counts; of all others it is 0 */
    SimilarityRows(Ratings train, Neighbours settings, int nearest) {
        this.similarity = settings.similarity();
        this.nearest = nearest;
        mine = counted(train, settings);
        theirs = mine.turned(settings.side().theirs(train).size());
        squares = new double[mine.size()];
        for (var line = 0; line < squares.length; line++) {
            for (var at = mine.start[line]; at < mine.start[line + 1]; at++) {
                squares[line] += (double) mine.value[at] * mine.value[at];
            }
        }
        kept = new float[mine.size() <= KEPT_LINES ? mine.size() : 0][];
        Arrays.setAll(kept, this::count);
        last = new Row(Names.UNKNOWN, new float[0]);
    }

    /** One figure a line; 0 for the line itself. The caller must not write to it. */
    float[] of(int line) {
        if (kept.length > 0) {
            return kept[line];
        }
        var row = last;
        if (row.line != line) {
            row = new Row(line, count(line));
            last = row;
        }
        return row.likeness;
    }

    private static Lines counted(Ratings train, Neighbours settings) {
        var lines = settings.side().mine(train);
        var origin = settings.similarity().origin(train, settings.side());
        var values = new float[lines.value.length];
        for (var line = 0; line < lines.size(); line++) {
            for (var at = lines.start[line]; at < lines.start[line + 1]; at++) {
                var other = lines.other[at];
                values[at] = (float) (lines.value[at]
                        - (settings.side() == Side.USERS ? origin.predict(line, other) : origin.predict(other, line)));
            }
        }
        return new Lines(lines.start, lines.other, values);
    }

    private float[] count(int line) {
        var sums = new double[SUMS * mine.size()];
        for (var at = mine.start[line]; at < mine.start[line + 1]; at++) {
            var x = (double) mine.value[at];
            var common = mine.other[at];
            for (var there = theirs.start[common]; there < theirs.start[common + 1]; there++) {
                var y = (double) theirs.value[there];
                var to = SUMS * theirs.other[there];
                sums[to]++;
                sums[to + 1] += x;
                sums[to + 2] += y;
                sums[to + 3] += x * x;
                sums[to + 4] += y * y;
                sums[to + 5] += x * y;
            }
        }
        sums[SUMS * line] = 0;
        var row = likeness(line, sums);
        forgetBeyondNearest(row);
        return row;
    }

    private float[] likeness(int line, double[] sums) {
        var row = new float[mine.size()];
        for (var other = 0; other < row.length; other++) {
            var at = SUMS * other;
            if (sums[at] > 0) {
                var common = new Similarity.Common(
                        (int) sums[at], sums[at + 1], sums[at + 2], sums[at + 3], sums[at + 4], sums[at + 5]);
                row[other] = (float) similarity.of(common, squares[line], squares[other]);
            }
        }
        return row;
    }

    /** Of those that are as near as the last one that counts, the first in order count. */
    private void forgetBeyondNearest(float[] row) {
        if (nearest >= row.length) {
            return;
        }
        var sorted = row.clone();
        Arrays.sort(sorted);
        var least = sorted[row.length - nearest];
        var room = nearest;
        for (var likeness : row) {
            room -= likeness > least ? 1 : 0;
        }
        for (var other = 0; other < row.length; other++) {
            if (row[other] < least || (row[other] == least && room-- <= 0)) {
                row[other] = 0;
            }
        }
    }

    private static final class Row {

        private final int line;
        private final float[] likeness;

        private Row(int line, float[] likeness) {
            this.line = line;
            this.likeness = likeness;
        }
    }
}
