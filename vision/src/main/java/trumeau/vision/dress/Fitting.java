package trumeau.vision.dress;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import trumeau.vision.body.Body;
import trumeau.vision.locate.WornPart;

/**
 * Lays an item on a body that faces the camera: rung by rung, along trunk, arms and legs. Nothing is laid on somebody
 * who shows the back or a side. All of one call, in pixels of the frame.
 */
public final class Fitting {

    /** Of the width of a rung: what lies beside the item's outline, where it may be drawn over what is worn. */
    private static final double MARGIN = 0.32;

    private static final double[] COLUMNS = {-MARGIN, 0, 1 / 3.0, 2 / 3.0, 1, 1 + MARGIN};
    /** Of the breadth: how far a collar may reach above the seam, a waistband or a hem beyond its rung. */
    private static final double COLLAR = 0.3;

    private static final double HEM = 0.06;

    private final CutShape shape;
    private final Figure figure;
    private final WornGround ground;

    private Fitting(CutShape shape, Figure figure, WornGround ground) {
        this.shape = shape;
        this.figure = figure;
        this.ground = ground;
    }

    /**
     * The parts of the item in the order in which they are drawn; empty where it can't be laid on this body.
     *
     * @param worn whether what the item takes the place of is seen at a place of the frame
     */
    public static Optional<List<Patch>> of(CutShape shape, Body body, Predicate<Spot> worn) {
        var figure = new Figure(body);
        return figure.isFacing()
                ? Optional.of(new Fitting(shape, figure, new WornGround(figure, worn)).patches())
                : Optional.empty();
    }

    /** What of somebody's clothes an item of this part takes the place of. */
    public static Set<WornPart> replaced(WornPart part) {
        return switch (part) {
            case UPPER, OUTERWEAR -> EnumSet.of(WornPart.UPPER, WornPart.OUTERWEAR);
            case DRESS -> EnumSet.of(WornPart.UPPER, WornPart.DRESS);
            default -> EnumSet.of(part);
        };
    }

    /** What of somebody's clothes an item of this part goes under. */
    public static Set<WornPart> under(WornPart part) {
        return part == WornPart.LOWER ? EnumSet.of(WornPart.UPPER, WornPart.OUTERWEAR) : EnumSet.noneOf(WornPart.class);
    }

    private List<Patch> patches() {
        return shape.part() == WornPart.LOWER ? lower() : upper();
    }

    private List<Patch> upper() {
        var laying =
                new TrunkLaying(figure, ground, squared(shape.on(Limb.TRUNK).orElseThrow()), shape.part());
        var patches = new ArrayList<Patch>();
        patches.add(patch(laying.ladder(), laying.rungs()));
        for (var limb : List.of(Limb.LEFT_ARM, Limb.RIGHT_ARM)) {
            shape.on(limb).map(this::squared).ifPresent(arm -> patches.add(patch(arm, laying.arm(arm))));
        }
        return patches;
    }

    private List<Patch> lower() {
        var hasLegs = shape.on(Limb.LEFT_LEG).isPresent();
        var laying = new HipsLaying(figure, ground, squared(shape.on(Limb.HIPS).orElseThrow()), hasLegs);
        var patches = new ArrayList<Patch>();
        patches.add(patch(laying.ladder(), laying.rungs()));
        for (var limb : List.of(Limb.LEFT_LEG, Limb.RIGHT_LEG)) {
            shape.on(limb).map(this::squared).ifPresent(leg -> patches.add(patch(leg, laying.leg(leg))));
        }
        return patches;
    }

    /** In units of the picture's height. */
    private Ladder squared(Ladder ladder) {
        return new Ladder(
                ladder.limb(),
                ladder.rungs().stream()
                        .map(rung -> new Rung(squared(rung.from()), squared(rung.to())))
                        .toList());
    }

    private Spot squared(Spot spot) {
        return new Spot(spot.x() * shape.aspect(), spot.y());
    }

    /** The grid between the rungs, a margin on both sides, a collar's room above and a hem's below. */
    private Patch patch(Ladder ladder, List<Rung> laid) {
        var source = withEnds(ladder.rungs(), ladder.limb());
        var target = withEnds(laid, ladder.limb());
        var from = new ArrayList<Spot>();
        var to = new ArrayList<Spot>();
        for (var i = 0; i < source.size(); i++) {
            for (var column : COLUMNS) {
                var spot = source.get(i).from().towards(source.get(i).to(), column);
                from.add(new Spot(spot.x() / shape.aspect(), spot.y()));
                to.add(target.get(i).from().towards(target.get(i).to(), column));
            }
        }
        return new Patch(ladder.limb(), COLUMNS.length, from, to);
    }

    /** With what continues the first and the last rung; a sleeve begins at its seam, a leg at the crotch. */
    private static List<Rung> withEnds(List<Rung> rungs, Limb limb) {
        var all = new ArrayList<Rung>(rungs);
        if (limb == Limb.TRUNK || limb == Limb.HIPS) {
            all.add(0, beyond(rungs.get(1), rungs.get(0), limb == Limb.TRUNK ? COLLAR : HEM));
        }
        all.add(beyond(rungs.get(rungs.size() - 2), rungs.get(rungs.size() - 1), HEM));
        return all;
    }

    /** Straight on from the last, as far as a share of its length. */
    private static Rung beyond(Rung before, Rung last, double share) {
        var way = before.middle().to(last.middle());
        var far = share * last.length() / Math.max(1e-6, way);
        var x = (last.middle().x() - before.middle().x()) * far;
        var y = (last.middle().y() - before.middle().y()) * far;
        return new Rung(last.from().plus(x, y), last.to().plus(x, y));
    }
}
