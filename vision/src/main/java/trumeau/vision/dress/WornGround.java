package trumeau.vision.dress;

import java.util.function.Predicate;

/** What is worn where an item is laid: its hem and its sides draw the item's own, so that it covers them. */
final class WornGround {

    /** Of the natural measure: what is worn changes a length or a breadth no further than this. */
    private static final double LEAST = 0.5;

    private static final double MOST = 1.5;
    private static final double NARROWEST = 0.5;
    private static final double WIDEST = 1.4;
    /** Of the trunk: a hand or a bag may hide so much of a garment. */
    private static final double HIDDEN = 0.2;

    private final Figure figure;
    private final Predicate<Spot> worn;
    private final double step;

    /** @param worn whether what the item takes the place of is seen at a place of the frame */
    WornGround(Figure figure, Predicate<Spot> worn) {
        this.figure = figure;
        this.worn = worn;
        this.step = Math.max(1, figure.down() / 60);
    }

    /** How long an item is that would naturally end so far below the shoulders' seam. */
    double length(double from, double natural) {
        var last = 0.0;
        for (var far = from + 0.3 * natural; far < from + natural * MOST + HIDDEN * figure.down(); far += step) {
            if (isWorn(far)) {
                last = far - from;
            } else if (far - from - last > HIDDEN * figure.down() && last > 0) {
                break;
            }
        }
        return last >= LEAST * natural && last <= MOST * natural ? last : natural;
    }

    /** On the axis or beside it. */
    private boolean isWorn(double far) {
        var middle = figure.below(far);
        var tilt = figure.tilt(far / figure.down());
        var off = 0.18 * figure.across();
        return worn.test(middle)
                || worn.test(middle.plus(tilt.x() * off, tilt.y() * off))
                || worn.test(middle.plus(-tilt.x() * off, -tilt.y() * off));
    }

    /**
     * How far from a middle a side of the item is that would naturally be at this distance.
     *
     * @param across the direction of the side, of length 1
     * @param arms whether arms end what is worn
     */
    double side(Spot middle, Spot across, double natural, boolean arms) {
        var last = 0.0;
        for (var far = 0.3 * natural; far < natural * WIDEST; far += step) {
            var spot = middle.plus(across.x() * far, across.y() * far);
            if (arms && figure.isArm(spot)) {
                return natural; // where the arm is, nobody sees the trunk's side
            }
            if (worn.test(spot)) {
                last = far;
            }
        }
        return last < NARROWEST * natural ? natural : last;
    }
}
