package trumeau.kiosk.dress;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import trumeau.vision.dress.CutShape;
import trumeau.vision.dress.Ladder;
import trumeau.vision.dress.Limb;
import trumeau.vision.dress.Rung;
import trumeau.vision.dress.Spot;
import trumeau.vision.locate.WornPart;

/**
 * Which of a release's pictures show an item that can be put on, and how it is laid on a body. Which pixels it is
 * stands in a grey picture of its own.
 *
 * @param cuts each picture at most once
 */
public record CutOuts(List<Cut> cuts) {

    /** Of a release without any. */
    public static final CutOuts NONE = new CutOuts(List.of());

    public CutOuts {
        cuts = List.copyOf(cuts);
        if (cuts.stream().map(Cut::picture).distinct().count() < cuts.size()) {
            throw new IllegalArgumentException("a picture is cut out twice");
        }
    }

    /**
     * One item out of its picture.
     *
     * @param picture its SHA-256
     * @param part what it takes the place of, as {@code upper}
     * @param aspect the picture's width over its height
     */
    public record Cut(String picture, String part, double aspect, List<Limbs> limbs) {

        public Cut {
            Objects.requireNonNull(part, "part");
            limbs = List.copyOf(limbs);
            if (!picture.matches("[0-9a-f]{64}")) {
                throw new IllegalArgumentException("\"" + picture + "\" is no SHA-256 of a picture");
            }
        }

        public static Cut of(String picture, CutShape shape) {
            return new Cut(
                    picture,
                    shape.part().code(),
                    rounded(shape.aspect()),
                    shape.ladders().stream().map(Limbs::of).toList());
        }

        /** @throws IllegalArgumentException when it is no shape that can be laid on a body */
        CutShape shape() {
            return new CutShape(
                    WornPart.of(part), aspect, limbs.stream().map(Limbs::ladder).toList());
        }
    }

    /**
     * A ladder along one limb.
     *
     * @param rungs each from x, from y, to x, to y, in shares of the picture
     */
    public record Limbs(String limb, List<List<Double>> rungs) {

        public Limbs {
            Objects.requireNonNull(limb, "limb");
            rungs = rungs.stream().map(List::copyOf).toList();
        }

        static Limbs of(Ladder ladder) {
            return new Limbs(
                    ladder.limb().code(),
                    ladder.rungs().stream().map(Limbs::numbers).toList());
        }

        private static List<Double> numbers(Rung rung) {
            return List.of(
                    rounded(rung.from().x()),
                    rounded(rung.from().y()),
                    rounded(rung.to().x()),
                    rounded(rung.to().y()));
        }

        Ladder ladder() {
            return new Ladder(Limb.of(limb), rungs.stream().map(Limbs::rung).toList());
        }

        private static Rung rung(List<Double> numbers) {
            if (numbers.size() != 4 || numbers.stream().anyMatch(each -> !(Math.abs(each) <= 2))) {
                throw new IllegalArgumentException("a rung has four numbers of at most 2, not " + numbers);
            }
            return new Rung(new Spot(numbers.get(0), numbers.get(1)), new Spot(numbers.get(2), numbers.get(3)));
        }
    }

    private static double rounded(double value) {
        return Math.round(value * 1e4) / 1e4;
    }

    /**
     * The shapes by their picture.
     *
     * @throws IllegalArgumentException when one can't be laid on a body
     */
    public Map<String, CutShape> shapes() {
        var shapes = new HashMap<String, CutShape>();
        for (var cut : cuts) {
            try {
                shapes.put(cut.picture(), cut.shape());
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("cut-out of picture " + cut.picture() + ": " + e.getMessage(), e);
            }
        }
        return Map.copyOf(shapes);
    }
}
