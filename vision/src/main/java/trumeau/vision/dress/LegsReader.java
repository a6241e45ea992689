package trumeau.vision.dress;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lays ladders over trousers, shorts or a skirt that hang or lie as they are worn. */
final class LegsReader {

    private static final int HIP_RUNGS = 6;
    private static final int SKIRT_RUNGS = 10;
    private static final int LEG_RUNGS = 8;
    /** Of the breadth: a gap between legs is no pleat. */
    private static final double GAP = 0.02;

    private final Silhouette shape;
    private final int top;
    private final int bottom;
    private final double axis;

    private LegsReader(Silhouette shape, int top, int bottom) {
        this.shape = shape;
        this.top = top;
        this.bottom = bottom;
        var core = TrunkReader.cores(shape, top, bottom, shape.centre());
        var high = core[Math.min(core.length - 1, (bottom - top) / 12)];
        this.axis = high.middle();
    }

    /** Empty when nothing can be made out. */
    static Optional<List<Ladder>> read(Silhouette shape) {
        var rows = TrunkReader.rows(shape);
        if (rows.bottom() - rows.top() < 24) {
            return Optional.empty();
        }
        return Optional.of(new LegsReader(shape, rows.top(), rows.bottom()).ladders());
    }

    private List<Ladder> ladders() {
        var crotch = crotch();
        if (crotch.isEmpty()) {
            return List.of(new Ladder(Limb.HIPS, hips(bottom - 1.0, SKIRT_RUNGS)));
        }
        var at = crotch.get();
        return List.of(
                new Ladder(Limb.HIPS, hips(at.y(), HIP_RUNGS)),
                new Ladder(Limb.LEFT_LEG, leg(at, true)),
                new Ladder(Limb.RIGHT_LEG, leg(at, false)));
    }

    /** The highest place from which a gap goes down to the hem. */
    private Optional<Spot> crotch() {
        Optional<Spot> crotch = Optional.empty();
        for (var row = bottom - Math.max(2, (bottom - top) / 20); row > top + (bottom - top) / 6; row--) {
            var gap = gap(row);
            if (gap.isEmpty()) {
                break;
            }
            crotch = Optional.of(new Spot(gap.get(), row));
        }
        return crotch.filter(spot -> spot.y() < bottom - 0.12 * (bottom - top));
    }

    /** The middle of the widest gap of a row near the axis; empty without one. */
    private Optional<Double> gap(int row) {
        var runs = shape.runs(row);
        var widest = 0;
        Optional<Double> middle = Optional.empty();
        for (var i = 1; i < runs.size(); i++) {
            var width = runs.get(i).left() - runs.get(i - 1).right();
            var at = (runs.get(i).left() + runs.get(i - 1).right()) / 2.0;
            if (width > widest
                    && Math.abs(at - axis)
                            < 0.25
                                    * (runs.get(runs.size() - 1).right()
                                            - runs.get(0).left())) {
                widest = width;
                middle = Optional.of(at);
            }
        }
        return widest > Math.max(1, GAP * shape.width() / 4) ? middle : Optional.empty();
    }

    private List<Rung> hips(double to, int count) {
        var rungs = new ArrayList<Rung>();
        for (var i = 0; i < count; i++) {
            rungs.add(whole((top + 1) + (to - top - 1) * i / (count - 1.0)));
        }
        return rungs;
    }

    private Rung whole(double row) {
        var hem = bottom - 1 - 0.03 * (bottom - top); // a rounded hem is as wide as what is above it
        var runs = runsNear((int) Math.min(hem, row));
        return new Rung(
                new Spot(runs.get(0).left(), row),
                new Spot(runs.get(runs.size() - 1).right(), row));
    }

    /** Of the row, or of the next one above it that has any: an item may lie in pieces. */
    private List<Silhouette.Run> runsNear(int row) {
        for (var above = row; above > top; above--) {
            var runs = shape.runs(above);
            if (!runs.isEmpty()) {
                return runs;
            }
        }
        return shape.runs(top);
    }

    private List<Rung> leg(Spot crotch, boolean isLeft) {
        var rungs = new ArrayList<Rung>();
        for (var i = 0; i < LEG_RUNGS; i++) {
            var row = crotch.y() + (bottom - 1 - crotch.y()) * i / (LEG_RUNGS - 1.0);
            var all = whole(row);
            var middle = gap((int) row);
            var inner = middle.orElse(crotch.x());
            var edge = middle.isPresent() ? innerEdge((int) row, inner, isLeft) : inner;
            rungs.add(isLeft ? new Rung(all.from(), new Spot(edge, row)) : new Rung(new Spot(edge, row), all.to()));
        }
        return rungs;
    }

    private double innerEdge(int row, double gap, boolean isLeft) {
        var runs = shape.runs(row);
        return isLeft
                ? runs.stream()
                        .filter(run -> run.left() < gap)
                        .mapToInt(Silhouette.Run::right)
                        .max()
                        .orElse((int) gap)
                : runs.stream()
                        .filter(run -> run.right() > gap)
                        .mapToInt(Silhouette.Run::left)
                        .min()
                        .orElse((int) gap);
    }
}
