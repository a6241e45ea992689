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

    public CutShape {
        Objects.requireNonNull(part, "part");
        ladders = List.copyOf(ladders);
        if (ladders.isEmpty() || ladders.stream().map(Ladder::limb).distinct().count() < ladders.size()) {
            throw new IllegalArgumentException("a cut-out has one ladder a limb, and at least one");
        }
        if (!(aspect > 0.05 && aspect < 20)) {
            throw new IllegalArgumentException("no picture is " + aspect + " times as wide as high");
        }
    }

    /** Of an item's pixels; empty where its shape can't be made out. */
    public static Optional<CutShape> read(WornPart part, Silhouette pixels) {
        var ladders = part == WornPart.LOWER ? LegsReader.read(pixels) : TrunkReader.read(pixels);
        return ladders.map(found -> new CutShape(
                part,
                (double) pixels.width() / pixels.height(),
                found.stream()
                        .map(ladder -> new Ladder(
                                ladder.limb(),
                                ladder.rungs().stream()
                                        .map(rung -> new Rung(share(rung.from(), pixels), share(rung.to(), pixels)))
                                        .toList()))
                        .toList()));
    }

    private static Spot share(Spot spot, Silhouette of) {
        return new Spot(spot.x() / of.width(), spot.y() / of.height());
    }

    /** The ladder on this limb. */
    public Optional<Ladder> on(Limb limb) {
        return ladders.stream().filter(ladder -> ladder.limb() == limb).findFirst();
    }
}
