package trumeau.vision.dress;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import trumeau.vision.locate.WornPart;

/**
 * How an item's picture is to be laid on a body.
 *
 * @param part what it takes the place of
 * @param aspect the picture's width over its height
 * @param ladders in shares of the picture, each limb at most once
 */
public record CutShape(WornPart part, double aspect, List<Ladder> ladders) {

    /** Of the picture: less is no breadth and no length. */
    private static final double LEAST = 0.02;

    public CutShape {
        Objects.requireNonNull(part, "part");
        ladders = List.copyOf(ladders);
        if (ladders.isEmpty() || ladders.stream().map(Ladder::limb).distinct().count() < ladders.size()) {
            throw new IllegalArgumentException("a cut-out has one ladder a limb, and at least one");
        }
        if (!isWhole(part, ladders)) {
            throw new IllegalArgumentException("a cut-out of " + part.code() + " needs a ladder on its "
                    + main(part).code() + " that is neither too narrow nor too short, and both legs or none");
        }
        if (!(aspect > 0.05 && aspect < 20)) {
            throw new IllegalArgumentException("no picture is " + aspect + " times as wide as high");
        }
    }

    /** Of an item's pixels; empty where its shape can't be made out. */
    public static Optional<CutShape> read(WornPart part, Silhouette pixels) {
        var ladders = part == WornPart.LOWER ? LegsReader.read(pixels) : TrunkReader.read(pixels);
        return ladders.map(found -> found.stream()
                        .map(ladder -> new Ladder(
                                ladder.limb(),
                                ladder.rungs().stream()
                                        .map(rung -> new Rung(share(rung.from(), pixels), share(rung.to(), pixels)))
                                        .toList()))
                        .toList())
                .filter(shares -> isWhole(part, shares))
                .map(shares -> new CutShape(part, (double) pixels.width() / pixels.height(), shares));
    }

    private static Limb main(WornPart part) {
        return part == WornPart.LOWER ? Limb.HIPS : Limb.TRUNK;
    }

    /** Whether there is enough of it to be laid on a body. */
    private static boolean isWhole(WornPart part, List<Ladder> ladders) {
        var main =
                ladders.stream().filter(ladder -> ladder.limb() == main(part)).findFirst();
        var legs = ladders.stream()
                .filter(ladder -> ladder.limb() == Limb.LEFT_LEG || ladder.limb() == Limb.RIGHT_LEG)
                .count();
        return legs != 1
                && main.isPresent()
                && main.get().rungs().stream().allMatch(rung -> rung.length() > LEAST)
                && main.get().last().middle().y() - main.get().first().middle().y() > LEAST;
    }

    private static Spot share(Spot spot, Silhouette of) {
        return new Spot(rounded(spot.x() / of.width()), rounded(spot.y() / of.height()));
    }

    /** As a release holds it, so that what was made and what is read are equal. */
    private static double rounded(double share) {
        return Math.round(share * 1e4) / 1e4;
    }

    /** The ladder on this limb. */
    public Optional<Ladder> on(Limb limb) {
        return ladders.stream().filter(ladder -> ladder.limb() == limb).findFirst();
    }
}
