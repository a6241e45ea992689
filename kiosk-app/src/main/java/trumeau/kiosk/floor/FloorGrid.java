package trumeau.kiosk.floor;

import java.util.List;
import java.util.stream.Stream;

/** The floor in square cells, each free to walk on or not. Immutable. */
final class FloorGrid {

    /** As much as half a shopper is wide: so far from walls and rails nobody walks. */
    private static final double ROOM = 0.25;

    private static final double FINEST = 0.2;
    private static final int MOST_CELLS_A_SIDE = 160;

    private final double cell;
    private final int columns;
    private final int rows;
    private final boolean[] free;

    FloorGrid(StoreMap map) {
        var widest = map.outline().stream().mapToDouble(Point::x).max().orElse(0);
        var deepest = map.outline().stream().mapToDouble(Point::y).max().orElse(0);
        cell = Math.max(FINEST, Math.max(widest, deepest) / MOST_CELLS_A_SIDE);
        columns = (int) Math.ceil(widest / cell);
        rows = (int) Math.ceil(deepest / cell);
        free = new boolean[columns * rows];
        var floor = new Outline(map.outline());
        var blocks = Stream.concat(
                        map.rails().stream().map(Rail::plot),
                        map.fixtures().stream().filter(Fixture::blocks).map(Fixture::plot))
                .toList();
        for (var at = 0; at < free.length; at++) {
            free[at] = isFree(centre(at), floor, blocks);
        }
    }

    private static boolean isFree(Point point, Outline floor, List<Plot> blocks) {
        return floor.holds(point)
                && blocks.stream().noneMatch(plot -> plot.nearestTo(point).distanceTo(point) < ROOM);
    }

    int size() {
        return free.length;
    }

    int columns() {
        return columns;
    }

    /** How far somebody who stands in a free cell may be from what he or she reaches for. */
    double reach() {
        return ROOM + 1.5 * cell;
    }

    boolean isFree(int at) {
        return free[at];
    }

    Point centre(int at) {
        var row = at / columns;
        return new Point((at % columns + 0.5) * cell, (row + 0.5) * cell);
    }

    /** The free cell that is nearest to a point; -1 where none is free. */
    int nearestTo(Point point) {
        var best = -1;
        var least = Double.MAX_VALUE;
        for (var at = 0; at < free.length; at++) {
            var far = free[at] ? centre(at).distanceTo(point) : Double.MAX_VALUE;
            if (far < least) {
                best = at;
                least = far;
            }
        }
        return best;
    }

    /** The free cells around one, the slanting ones only where both beside them are free. */
    int[] around(int at) {
        var found = new int[8];
        var count = 0;
        for (var dy = -1; dy <= 1; dy++) {
            for (var dx = -1; dx <= 1; dx++) {
                if ((dx != 0 || dy != 0) && isFree(at, dx, dy) && isFree(at, dx, 0) && isFree(at, 0, dy)) {
                    found[count++] = at + dy * columns + dx;
                }
            }
        }
        return java.util.Arrays.copyOf(found, count);
    }

    private boolean isFree(int at, int dx, int dy) {
        var x = at % columns + dx;
        var y = at / columns + dy;
        return x >= 0 && y >= 0 && x < columns && y < rows && free[y * columns + x];
    }

    /** Whether one can walk straight from one cell to another. */
    boolean sees(int from, int to) {
        var a = centre(from);
        var b = centre(to);
        var steps = (int) Math.ceil(a.distanceTo(b) / cell * 3);
        for (var step = 1; step < steps; step++) {
            var share = (double) step / steps;
            var x = (int) ((a.x() + (b.x() - a.x()) * share) / cell);
            var y = (int) ((a.y() + (b.y() - a.y()) * share) / cell);
            if (!free[y * columns + x]) {
                return false;
            }
        }
        return true;
    }
}
