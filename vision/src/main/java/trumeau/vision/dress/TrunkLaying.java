package trumeau.vision.dress;

import java.util.ArrayList;
import java.util.List;
import trumeau.vision.locate.WornPart;

/** Where the rungs of an upper, a piece of outerwear or a dress lie on a figure. */
final class TrunkLaying {

    /* Measures of bodies, chosen on photos of people whose clothes are outlined by hand. */
    /** Breadth of a trunk below the arms, of the distance between the shoulders' joints. */
    private static final double BREADTH = 1.06;
    /** How much longer a garment is for each of its breadths, of the distance between shoulders and hips. */
    private static final double HEIGHT = 0.8;
    /** From shoulder to wrist. */
    private static final double ARM = 1.1;
    /** A sleeve that is at least so much of an arm is meant to end at the wrist. */
    private static final double LONG = 0.62;
    /** The least half breadth of a sleeve. */
    private static final double THIN = 0.07;
    /** Below its own breadth times this, no arm begins. */
    private static final double BELOW_ARMS = 0.35;

    private final Figure figure;
    private final WornGround ground;
    private final Ladder trunk;
    private final double wide;
    private final double high;
    private final double pace;
    private final List<Rung> laid;

    /** @param trunk in units of the picture's height */
    TrunkLaying(Figure figure, WornGround ground, Ladder trunk, WornPart part) {
        this.figure = figure;
        this.ground = ground;
        this.trunk = trunk;
        var breadth = breadth(trunk);
        var ease = part == WornPart.OUTERWEAR ? 1.06 : 1;
        this.wide = ease * BREADTH * figure.across() / breadth;
        this.high = HEIGHT * figure.down() / breadth;
        var natural = trunk.length() * high;
        this.pace = ground.length(0, natural) / natural;
        this.laid = lay();
    }

    Ladder ladder() {
        return trunk;
    }

    /** As many as the ladder has. */
    List<Rung> rungs() {
        return laid;
    }

    private static double breadth(Ladder trunk) {
        var first = trunk.first().from().y();
        return trunk.rungs().stream()
                .filter(rung -> rung.from().y() - first > BELOW_ARMS * rung.length())
                .findFirst()
                .orElse(trunk.last())
                .length();
    }

    private List<Rung> lay() {
        var start = trunk.first().middle();
        var rungs = new ArrayList<Rung>();
        for (var rung : trunk.rungs()) {
            var far = (rung.middle().y() - start.y()) * high * pace;
            var tilt = figure.tilt(far / figure.down());
            var shift = (rung.middle().x() - start.x()) * wide;
            var middle = figure.below(far).plus(tilt.x() * shift, tilt.y() * shift);
            var half = rung.length() * wide / 2;
            var low = far > 0.3 * figure.down();
            var before = low ? ground.side(middle, new Spot(-tilt.x(), -tilt.y()), half, true) : half;
            var after = low ? ground.side(middle, tilt, half, true) : half;
            rungs.add(new Rung(
                    middle.plus(-tilt.x() * before, -tilt.y() * before),
                    middle.plus(tilt.x() * after, tilt.y() * after)));
        }
        return rungs;
    }

    /** Where the rungs of a sleeve lie. */
    List<Rung> arm(Ladder arm) {
        var bone = figure.arm(arm.limb().isLeft());
        var share = arm.length() * high / (ARM * figure.down());
        var reach = share > LONG ? 1.02 : share;
        var rungs = new ArrayList<Rung>();
        rungs.add(root(arm));
        for (var i = 1; i < arm.rungs().size(); i++) {
            var far = reach * i / (arm.rungs().size() - 1.0);
            var half = Math.max(THIN * figure.down(), arm.rungs().get(i).length() * wide / 2);
            rungs.add(bone.crossing(far, half));
        }
        return rungs;
    }

    /** Where a sleeve leaves the trunk: from the seam of the shoulder to the armpit. */
    private Rung root(Ladder arm) {
        var source = arm.first();
        var deep = Math.abs(source.to().y() - source.from().y());
        var step = (trunk.last().middle().y() - trunk.first().middle().y())
                / (trunk.rungs().size() - 1);
        var pit = Math.min(laid.size() - 1, Math.max(1, (int) Math.round(deep / step)));
        return arm.limb().isLeft()
                ? new Rung(laid.get(0).from(), laid.get(pit).from())
                : new Rung(laid.get(pit).to(), laid.get(0).to());
    }
}
