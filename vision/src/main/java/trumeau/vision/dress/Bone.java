package trumeau.vision.dress;

/**
 * A line through three joints, along which a garment's rungs lie; straight on beyond its end.
 *
 * @param share how far along it the middle joint is, 0..1, of somebody who stretches it in the picture's plane
 */
record Bone(Spot root, Spot joint, Spot end, double share) {

    /** Over this part of its length a bend is rounded. */
    private static final double ROUNDED = 0.12;
    /** What lies before is the shoulder's or the hip's. */
    private static final double BEGINS = 0.3;

    private static final int STEPS = 12;

    /** This far along it: 0 at its root, 1 at its end. */
    Spot at(double far) {
        return far < share ? root.towards(joint, far / share) : joint.towards(end, (far - share) / (1 - share));
    }

    /** The direction there, of length 1. */
    Spot direction(double far) {
        var before = at(far - ROUNDED);
        var after = at(far + ROUNDED);
        var length = Math.max(1e-6, before.to(after));
        return new Spot((after.x() - before.x()) / length, (after.y() - before.y()) / length);
    }

    /** Whether it passes a place this near. */
    boolean passes(Spot spot, double near) {
        for (var step = 0; step <= STEPS; step++) {
            if (at(BEGINS + (1 - BEGINS) * step / STEPS).to(spot) < near) {
                return true;
            }
        }
        return false;
    }

    /** The rung across it, its middle this far along. */
    Rung crossing(double far, double half) {
        var middle = at(far);
        var direction = direction(far);
        return new Rung(
                middle.plus(-direction.y() * half, direction.x() * half),
                middle.plus(direction.y() * half, -direction.x() * half));
    }
}
