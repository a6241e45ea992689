package trumeau.vision.dress;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A sleeve in an item's picture.
 *
 * @param shoulder where the shoulder's seam ends
 * @param pit the armpit
 * @param breadth of the item's trunk, in pixels
 * @param pixels all of it, at least one
 */
record Sleeve(Spot shoulder, Spot pit, double breadth, List<Spot> pixels) {

    private static final int RUNGS = 6;
    /** Of the pixels: the farthest ones are its end. */
    private static final int END = 12;
    /** Of the breadth: half of a band of pixels that one rung crosses. */
    private static final double BAND = 0.05;

    /** From the shoulder to the hand; empty for what has no length. */
    Optional<Ladder> ladder(Limb limb) {
        var root = shoulder.towards(pit, 0.5);
        var end = end(root);
        var length = root.to(end);
        if (length < 1) {
            return Optional.empty();
        }
        var across = (end.x() - root.x()) / length;
        var down = (end.y() - root.y()) / length;
        var reach = pixels.stream()
                .mapToDouble(spot -> (spot.x() - root.x()) * across + (spot.y() - root.y()) * down)
                .max()
                .orElse(length);
        var rungs = new ArrayList<Rung>();
        rungs.add(limb.isLeft() ? new Rung(shoulder, pit) : new Rung(pit, shoulder));
        for (var i = 1; i < RUNGS; i++) {
            rungs.add(crossing(root, across, down, reach * i / (RUNGS - 1.0)));
        }
        return Optional.of(new Ladder(limb, rungs));
    }

    private Spot end(Spot root) {
        var far = pixels.stream()
                .sorted((a, b) -> Double.compare(b.to(root), a.to(root)))
                .limit(Math.max(1, pixels.size() / END))
                .toList();
        return new Spot(
                far.stream().mapToDouble(Spot::x).average().orElse(root.x()),
                far.stream().mapToDouble(Spot::y).average().orElse(root.y()));
    }

    /** From the outer end to the inner one at the left of the picture, the other way at its right. */
    private Rung crossing(Spot root, double across, double down, double at) {
        var band = Math.max(1.5, BAND * breadth);
        var least = Double.POSITIVE_INFINITY;
        var most = Double.NEGATIVE_INFINITY;
        for (var spot : pixels) {
            var along = (spot.x() - root.x()) * across + (spot.y() - root.y()) * down;
            if (Math.abs(along - at) < band) {
                var off = (spot.x() - root.x()) * -down + (spot.y() - root.y()) * across;
                least = Math.min(least, off);
                most = Math.max(most, off);
            }
        }
        if (!(most > least)) {
            least = -band;
            most = band;
        }
        var centre = root.plus(across * at, down * at);
        return new Rung(centre.plus(-down * most, across * most), centre.plus(-down * least, across * least));
    }
}
