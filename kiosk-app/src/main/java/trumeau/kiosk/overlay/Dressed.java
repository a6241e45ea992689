package trumeau.kiosk.overlay;

import java.util.List;
import java.util.Set;
import trumeau.vision.dress.CutShape;
import trumeau.vision.dress.Fitting;
import trumeau.vision.dress.Patch;
import trumeau.vision.dress.Spot;
import trumeau.vision.frame.Frame;
import trumeau.vision.locate.WornPart;

/**
 * An item as it lies on somebody in one frame.
 *
 * @param picture its SHA-256
 * @param replaces the parts of what is worn that it takes the place of
 * @param under the parts of what is worn that it goes under
 * @param patches in the order in which they are drawn
 */
public record Dressed(String item, String picture, List<String> replaces, List<String> under, List<PatchView> patches) {

    /** Of a place, so that a page reads whole numbers. */
    private static final double SCALE = 10_000;

    public Dressed {
        replaces = List.copyOf(replaces);
        under = List.copyOf(under);
        patches = List.copyOf(patches);
    }

    /**
     * A grid of places.
     *
     * @param from x and y of each in the item's picture, in ten thousandths of its sides, row by row
     * @param to the same in the upright frame
     */
    public record PatchView(String limb, int columns, List<Integer> from, List<Integer> to) {
        public PatchView {
            from = List.copyOf(from);
            to = List.copyOf(to);
        }
    }

    static Dressed of(String item, String picture, CutShape shape, List<Patch> patches, Frame frame) {
        return new Dressed(
                item,
                picture,
                codes(Fitting.replaced(shape.part())),
                codes(Fitting.under(shape.part())),
                patches.stream().map(patch -> view(patch, frame)).toList());
    }

    private static List<String> codes(Set<WornPart> parts) {
        return parts.stream().sorted().map(WornPart::code).toList();
    }

    private static PatchView view(Patch patch, Frame frame) {
        return new PatchView(
                patch.limb().code(),
                patch.columns(),
                numbers(patch.from(), 1, 1),
                numbers(patch.to(), frame.width(), frame.height()));
    }

    private static List<Integer> numbers(List<Spot> spots, double width, double height) {
        return spots.stream()
                .flatMap(spot ->
                        List.of((int) Math.round(SCALE * spot.x() / width), (int) Math.round(SCALE * spot.y() / height))
                                .stream())
                .toList();
    }
}
