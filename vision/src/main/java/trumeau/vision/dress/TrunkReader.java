package trumeau.vision.dress;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * Lays ladders over an upper, a piece of outerwear or a dress that hangs or lies as it is worn, seen from the front.
 */
final class TrunkReader {

    private static final int TRUNK_RUNGS = 10;
    /** Of the trunk's width: a side that jumps out by more, going up, is where a sleeve begins. */
    private static final double JUMP = 0.08;
    /** Of the trunk's width squared: less beside the trunk is no sleeve. */
    private static final double LEAST_SLEEVE = 0.035;

    private final Silhouette shape;
    private final int top;
    private final int bottom;
    private final Silhouette.Run[] core;
    private final double axis;
    private final double breadth;

    private TrunkReader(Silhouette shape, int top, int bottom) {
        this.shape = shape;
        this.top = top;
        this.bottom = bottom;
        var centre = shape.centre();
        var first = cores(shape, top, bottom, centre);
        this.axis = median(first, top + (int) (0.45 * (bottom - top)), bottom, Silhouette.Run::middle);
        this.core = cores(shape, top, bottom, axis);
        this.breadth = median(
                core,
                top + (int) (0.55 * (bottom - top)),
                bottom - (int) (0.08 * (bottom - top)),
                Silhouette.Run::length);
    }

    /** Empty when no trunk can be made out. */
    static Optional<List<Ladder>> read(Silhouette shape) {
        var rows = rows(shape);
        if (rows.bottom - rows.top < 24) {
            return Optional.empty();
        }
        return new TrunkReader(shape, rows.top, rows.bottom).ladders();
    }

    /** The first row and the one below the last. */
    record Rows(int top, int bottom) {}

    static Rows rows(Silhouette shape) {
        var top = -1;
        var bottom = 0;
        for (var row = 0; row < shape.height(); row++) {
            if (!shape.runs(row).isEmpty()) {
                top = top < 0 ? row : top;
                bottom = row + 1;
            }
        }
        return new Rows(Math.max(0, top), bottom);
    }

    /** The run of each row that the axis goes through; where it goes through a gap, both beside it. */
    static Silhouette.Run[] cores(Silhouette shape, int top, int bottom, double axis) {
        var cores = new Silhouette.Run[bottom - top];
        for (var row = top; row < bottom; row++) {
            var runs = shape.runs(row);
            var before = runs.stream().filter(run -> run.left() <= axis).reduce((a, b) -> b);
            var after = runs.stream().filter(run -> run.right() > axis).findFirst();
            var left = before.or(() -> after).map(Silhouette.Run::left).orElse((int) axis);
            var right = after.or(() -> before).map(Silhouette.Run::right).orElse((int) axis + 1);
            cores[row - top] = new Silhouette.Run(Math.min(left, right - 1), right);
        }
        return cores;
    }

    /** Over these rows of the picture, the last one excluded. */
    private double median(Silhouette.Run[] cores, int from, int to, ToDoubleFunction<Silhouette.Run> of) {
        var values = Arrays.stream(cores, from - top, to - top)
                .mapToDouble(of)
                .sorted()
                .toArray();
        return values[values.length / 2];
    }

    private Optional<List<Ladder>> ladders() {
        if (breadth < 8) {
            return Optional.empty();
        }
        var seenLeft = side(true);
        var seenRight = side(false);
        var left = seenRight.sleeve() && !seenLeft.sleeve() ? mirrored(seenRight) : seenLeft;
        var right = seenLeft.sleeve() && !seenRight.sleeve() ? mirrored(seenLeft) : seenRight;
        var ladders = new ArrayList<Ladder>();
        ladders.add(trunk(left, right));
        arm(left, Limb.LEFT_ARM).ifPresent(ladders::add);
        arm(right, Limb.RIGHT_ARM).ifPresent(ladders::add);
        return Optional.of(ladders);
    }

    /**
     * One side of the trunk.
     *
     * @param shoulder where the shoulder's seam ends
     * @param pit the armpit
     * @param sleeve whether a sleeve begins there
     */
    private record Side(boolean isLeft, Spot shoulder, Spot pit, boolean sleeve) {}

    /** Both sides of a garment are alike: where one sleeve is made out, the other is. */
    private Side mirrored(Side side) {
        return new Side(!side.isLeft(), mirrored(side.shoulder()), mirrored(side.pit()), true);
    }

    private Spot mirrored(Spot spot) {
        return new Spot(2 * axis - spot.x(), spot.y());
    }

    private double edge(int row, boolean isLeft) {
        var run = core[Math.max(0, Math.min(core.length - 1, row - top))];
        return isLeft ? run.left() : run.right();
    }

    private Side side(boolean isLeft) {
        var outwards = isLeft ? -1 : 1;
        var lowest = bottom - (int) (0.12 * (bottom - top));
        var reach = Math.max(2, (int) (0.04 * (bottom - top)));
        for (var row = lowest; row > top + reach; row--) {
            var step = outwards * (edge(row - reach, isLeft) - edge(row, isLeft));
            if (step > JUMP * breadth) {
                var pit = pit(row, isLeft);
                var x = pit.x() - outwards * 0.04 * breadth;
                var y = Math.max(top, shape.top((int) Math.max(0, Math.min(shape.width() - 1, x))));
                return new Side(isLeft, new Spot(x, Math.min(y, pit.y() - 2)), pit, true);
            }
        }
        return sleeveless(isLeft);
    }

    /** Where the side is just below the jump. */
    private Spot pit(int jump, boolean isLeft) {
        var below = Math.min(bottom - 1, jump + Math.max(2, (int) (0.03 * (bottom - top))));
        return new Spot(edge(below, isLeft), jump);
    }

    /** The armhole ends where the trunk has its breadth; the strap ends at the top. */
    private Side sleeveless(boolean isLeft) {
        var outwards = isLeft ? -1 : 1;
        var chest = Math.min(bottom - 1, top + (int) (0.6 * breadth));
        var full = outwards * (edge(chest, isLeft) - axis);
        var row = top;
        while (row < chest && outwards * (edge(row, isLeft) - axis) < 0.9 * full) {
            row++;
        }
        var pit = new Spot(edge(row, isLeft), Math.max(row, top + 2));
        var strap = core[Math.min(core.length - 1, Math.max(1, (int) (0.02 * (bottom - top))))];
        var x = isLeft ? strap.left() : strap.right();
        return new Side(isLeft, new Spot(x, top), pit, false);
    }

    private Ladder trunk(Side left, Side right) {
        var rungs = new ArrayList<Rung>();
        var start = (left.shoulder().y() + right.shoulder().y()) / 2;
        var hem = bottom - 1 - 0.05 * (bottom - top);
        for (var i = 0; i < TRUNK_RUNGS; i++) {
            var row = start + (bottom - 1 - start) * i / (TRUNK_RUNGS - 1.0);
            var wide = Math.min(row, hem); // a rounded hem is as wide as what is above it
            var from = trunkEdge(left, wide).x();
            var to = trunkEdge(right, wide).x();
            rungs.add(new Rung(new Spot(from, row), new Spot(to, row)));
        }
        return new Ladder(Limb.TRUNK, rungs);
    }

    private Spot trunkEdge(Side side, double row) {
        if (row <= side.pit().y()) {
            var share = (row - side.shoulder().y())
                    / (side.pit().y() - side.shoulder().y());
            var x = side.shoulder().towards(side.pit(), Math.max(0, share)).x();
            return new Spot(x, row);
        }
        return new Spot(edge((int) row, side.isLeft()), row);
    }

    private Optional<Ladder> arm(Side side, Limb limb) {
        if (!side.sleeve()) {
            return Optional.empty();
        }
        var pixels = sleevePixels(side);
        if (pixels.size() < LEAST_SLEEVE * breadth * breadth) {
            return Optional.empty();
        }
        return new Sleeve(side.shoulder(), side.pit(), breadth, pixels).ladder(limb);
    }

    /** What lies beyond the line from shoulder to armpit, and beside the trunk below it. */
    private List<Spot> sleevePixels(Side side) {
        var found = new ArrayList<Spot>();
        var outwards = side.isLeft() ? -1 : 1;
        for (var row = top; row < bottom; row++) {
            var limit = row <= side.pit().y() ? trunkEdge(side, row).x() : edge(row, side.isLeft());
            for (var run : shape.runs(row)) {
                for (var column = run.left(); column < run.right(); column++) {
                    if (outwards * (column + 0.5 - limit) > 0.5
                            && row > side.shoulder().y() - 0.1 * breadth) {
                        found.add(new Spot(column + 0.5, row + 0.5));
                    }
                }
            }
        }
        return together(found);
    }

    /** The largest piece. */
    private List<Spot> together(List<Spot> all) {
        var alpha = new byte[shape.width() * shape.height()];
        for (var spot : all) {
            alpha[((int) spot.y()) * shape.width() + ((int) spot.x())] = -1;
        }
        return Silhouette.of(shape.width(), shape.height(), alpha).largest();
    }
}
