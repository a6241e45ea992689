package trumeau.kiosk.floor;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * Finds the shortest way on foot from the kiosk to each rail: Dijkstra over the cells of the floor once, then each way
 * pulled straight. Immutable; any thread.
 */
public final class WayFinder {

    private static final int NOBODY = -1;

    private final StoreMap map;
    private final FloorGrid grid;
    private final double[] far;
    private final int[] from;

    public WayFinder(StoreMap map) {
        this.map = map;
        this.grid = new FloorGrid(map);
        this.far = new double[grid.size()];
        this.from = new int[grid.size()];
        Arrays.fill(far, Double.MAX_VALUE);
        Arrays.fill(from, NOBODY);
        map.kiosk().ifPresent(this::walk);
    }

    public StoreMap map() {
        return map;
    }

    /** The way to the rail of a code; empty where there is no such rail, no kiosk, or no way. */
    public Optional<Way> to(String code) {
        return map.kiosk().flatMap(stand -> map.rail(code).flatMap(rail -> way(stand, rail.plot())));
    }

    private Optional<Way> way(Stand stand, Plot rail) {
        var end = NOBODY;
        for (var at = 0; at < far.length; at++) {
            var near = far[at] < Double.MAX_VALUE
                    && rail.nearestTo(grid.centre(at)).distanceTo(grid.centre(at)) <= grid.reach();
            if (near && (end == NOBODY || far[at] < far[end])) {
                end = at;
            }
        }
        return end == NOBODY ? Optional.empty() : Optional.of(pulled(stand, rail, end));
    }

    private Way pulled(Stand stand, Plot rail, int end) {
        var cells = cellsTo(end);
        var points = new ArrayList<Point>(List.of(stand.at()));
        var at = 0;
        while (at < cells.size() - 1) {
            var next = at + 1;
            while (next + 1 < cells.size() && grid.sees(cells.get(at), cells.get(next + 1))) {
                next++;
            }
            points.add(grid.centre(cells.get(next)));
            at = next;
        }
        points.add(rail.nearestTo(points.get(points.size() - 1)));
        var metres = 0.0;
        for (var i = 1; i < points.size(); i++) {
            metres += points.get(i - 1).distanceTo(points.get(i));
        }
        return new Way(points, metres, stand.faces().sideOf(stand.at(), rail.centre()));
    }

    private List<Integer> cellsTo(int end) {
        var cells = new ArrayDeque<Integer>();
        for (var at = end; at != NOBODY; at = from[at]) {
            cells.addFirst(at);
        }
        return List.copyOf(cells);
    }

    private void walk(Stand stand) {
        var start = grid.nearestTo(stand.at());
        if (start == NOBODY) {
            return;
        }
        record Step(int cell, double far) {}
        var next = new PriorityQueue<Step>(Comparator.comparingDouble(Step::far));
        far[start] = 0;
        next.add(new Step(start, 0));
        while (!next.isEmpty()) {
            var step = next.remove();
            if (step.far() > far[step.cell()]) {
                continue;
            }
            for (var cell : grid.around(step.cell())) {
                var metres = step.far() + grid.centre(step.cell()).distanceTo(grid.centre(cell));
                if (metres < far[cell]) {
                    far[cell] = metres;
                    from[cell] = step.cell();
                    next.add(new Step(cell, metres));
                }
            }
        }
    }
}
