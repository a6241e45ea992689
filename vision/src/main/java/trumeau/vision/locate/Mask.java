package trumeau.vision.locate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Which cells of a thumbnail are foreground. Changes in place; used by one thread. */
final class Mask {

    private final int width;
    private final int height;
    private boolean[] set;

    Mask(int width, int height) {
        this.width = width;
        this.height = height;
        this.set = new boolean[width * height];
    }

    /** A connected part: its cells and its edges, right and bottom excluded. */
    @SuppressWarnings("ArrayRecordComponent") // lives for one frame, compared by nobody
    record Blob(int[] cells, int left, int top, int right, int bottom) {

        int size() {
            return cells.length;
        }
    }

    void set(int cell) {
        set[cell] = true;
    }

    void clear(int cell) {
        set[cell] = false;
    }

    /** This mask, with every cell set. */
    Mask filled() {
        Arrays.fill(set, true);
        return this;
    }

    /** A copy without specks and gaps. */
    Mask tidied() {
        var copy = new Mask(width, height);
        copy.set = set.clone();
        copy.tidy();
        return copy;
    }

    boolean isSet(int cell) {
        return set[cell];
    }

    /** Whether there is a cell at this place. */
    boolean holds(int x, int y) {
        return x >= 0 && x < width && y >= 0 && y < height;
    }

    int cell(int x, int y) {
        return y * width + x;
    }

    int count() {
        var count = 0;
        for (var one : set) {
            count += one ? 1 : 0;
        }
        return count;
    }

    /** Takes specks away, then fills gaps. */
    void tidy() {
        spread(false, 1);
        spread(true, 1);
        spread(true, 3);
        spread(false, 3);
    }

    /** Every cell gets {@code value} that has a cell of this value within {@code reach} in its row or its column. */
    private void spread(boolean value, int reach) {
        set = along(set, value, new int[] {reach, 1, width, height, width});
        set = along(set, value, new int[] {reach, width, height, width, 1});
    }

    private static boolean[] along(boolean[] from, boolean value, int[] way) {
        var to = from.clone();
        for (var line = 0; line < way[3]; line++) {
            for (var i = 0; i < way[2]; i++) {
                var cell = line * way[4] + i * way[1];
                if (from[cell] == value) {
                    for (var near = Math.max(0, i - way[0]); near <= Math.min(way[2] - 1, i + way[0]); near++) {
                        to[line * way[4] + near * way[1]] = value;
                    }
                }
            }
        }
        return to;
    }

    /** The connected parts, the largest first. */
    List<Blob> blobs() {
        var seen = new boolean[set.length];
        var found = new int[set.length];
        var blobs = new ArrayList<Blob>();
        for (var cell = 0; cell < set.length; cell++) {
            if (set[cell] && !seen[cell]) {
                blobs.add(grow(cell, seen, found));
            }
        }
        blobs.sort(Comparator.comparingInt(Blob::size).reversed());
        return blobs;
    }

    /** Breadth first: what was found so far is the queue and in the end the part itself. */
    private Blob grow(int start, boolean[] seen, int[] found) {
        var size = 0;
        found[size++] = start;
        seen[start] = true;
        int[] edges = {width, height, 0, 0};
        for (var at = 0; at < size; at++) {
            var cell = found[at];
            var x = cell % width;
            var y = cell / width;
            edges[0] = Math.min(edges[0], x);
            edges[1] = Math.min(edges[1], y);
            edges[2] = Math.max(edges[2], x + 1);
            edges[3] = Math.max(edges[3], y + 1);
            int[] around = {x > 0 ? cell - 1 : -1, x < width - 1 ? cell + 1 : -1, cell - width, cell + width};
            for (var next : around) {
                if (next >= 0 && next < set.length && set[next] && !seen[next]) {
                    seen[next] = true;
                    found[size++] = next;
                }
            }
        }
        return new Blob(Arrays.copyOf(found, size), edges[0], edges[1], edges[2], edges[3]);
    }
}
