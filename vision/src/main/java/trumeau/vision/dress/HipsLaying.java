package trumeau.vision.dress;

import java.util.ArrayList;
import java.util.List;

/** Where the rungs of trousers, shorts or a skirt lie on a figure. */
final class HipsLaying {

    /* Measures of bodies, chosen on photos of people whose clothes are outlined by hand. */
    /** From the hips' joints up to a waistband, of the distance between shoulders and hips. */
    private static final double WAIST_UP = 0.3;
    /** From the hips' joints down to the crotch. */
    private static final double CROTCH_DOWN = 0.14;
    /** Breadth of the hips, of the distance between the shoulders' joints. */
    private static final double HIPS = 0.85;
    /** From hip to ankle, of the distance between shoulders and hips. */
    private static final double LEG = 1.65;
    /** Legs that are at least so much of a leg are meant to end at the ankle. */
    private static final double LONG = 0.5;
    /** The least half breadth of a leg. */
    private static final double THIN = 0.07;

    private final Figure figure;
    private final WornGround ground;
    private final Ladder top;
    private final boolean hasLegs;
    private final double wide;
    private final List<Rung> laid;

    /** @param top in units of the picture's height */
    HipsLaying(Figure figure, WornGround ground, Ladder top, boolean hasLegs) {
        this.figure = figure;
        this.ground = ground;
        this.top = top;
        this.hasLegs = hasLegs;
        this.wide = HIPS * figure.across() / breadth();
        this.laid = lay();
    }

    Ladder ladder() {
        return top;
    }

    /** As many as the ladder has. */
    List<Rung> rungs() {
        return laid;
    }

    /** Of a skirt where the hips are, half a waist's breadth below the band. */
    private double breadth() {
        if (hasLegs) {
            return top.rungs().stream().mapToDouble(Rung::length).max().orElseThrow();
        }
        var start = top.first().from().y();
        return top.rungs().stream()
                .filter(rung -> rung.from().y() - start >= 0.55 * top.first().length())
                .findFirst()
                .orElse(top.last())
                .length();
    }

    private List<Rung> lay() {
        var start = top.first().middle();
        var height = top.last().middle().y() - start.y();
        var waist = figure.trunk() - WAIST_UP * figure.down();
        var length = hasLegs ? (WAIST_UP + CROTCH_DOWN) * figure.down() : ground.length(waist, height * wide);
        var tilt = figure.tilt(1);
        var rungs = new ArrayList<Rung>();
        for (var rung : top.rungs()) {
            var shift = (rung.middle().x() - start.x()) * wide;
            var middle = figure.below(waist + length * (rung.middle().y() - start.y()) / height)
                    .plus(tilt.x() * shift, tilt.y() * shift);
            var half = rung.length() * wide / 2;
            var before = ground.side(middle, new Spot(-tilt.x(), -tilt.y()), half, false);
            var after = ground.side(middle, tilt, half, false);
            rungs.add(new Rung(
                    middle.plus(-tilt.x() * before, -tilt.y() * before),
                    middle.plus(tilt.x() * after, tilt.y() * after)));
        }
        return rungs;
    }

    /** Where the rungs of a leg lie. */
    List<Rung> leg(Ladder leg) {
        var isLeft = leg.limb().isLeft();
        var bone = figure.leg(isLeft);
        var crotch = CROTCH_DOWN / LEG;
        var share = crotch + leg.length() * wide / (LEG * figure.down());
        var end = share > LONG ? 1.03 : share;
        var seat = laid.get(laid.size() - 1);
        var rungs = new ArrayList<Rung>();
        rungs.add(isLeft ? new Rung(seat.from(), seat.middle()) : new Rung(seat.middle(), seat.to()));
        for (var i = 1; i < leg.rungs().size(); i++) {
            var far = crotch + (end - crotch) * i / (leg.rungs().size() - 1.0);
            var half = Math.max(THIN * figure.down(), leg.rungs().get(i).length() * wide / 2);
            rungs.add(snapped(bone, far, half));
        }
        return rungs;
    }

    /** As wide as what is worn there. */
    private Rung snapped(Bone bone, double far, double half) {
        var natural = bone.crossing(far, half);
        var middle = natural.middle();
        var direction = bone.direction(far);
        var left = ground.side(middle, new Spot(-direction.y(), direction.x()), half, false);
        var right = ground.side(middle, new Spot(direction.y(), -direction.x()), half, false);
        return new Rung(
                middle.plus(-direction.y() * left, direction.x() * left),
                middle.plus(direction.y() * right, -direction.x() * right));
    }
}
