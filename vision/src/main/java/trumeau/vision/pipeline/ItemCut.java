package trumeau.vision.pipeline;

import java.util.Objects;
import java.util.Optional;
import trumeau.vision.dress.CutShape;
import trumeau.vision.dress.Silhouette;
import trumeau.vision.locate.WornPart;
import trumeau.vision.opencv.GroundMatte;

/**
 * An item out of its picture.
 *
 * @param shape how it is laid on a body
 * @param matte which pixels of the picture it is
 */
public record ItemCut(CutShape shape, GroundMatte.Matte matte) {

    public ItemCut {
        Objects.requireNonNull(shape, "shape");
        Objects.requireNonNull(matte, "matte");
    }

    static Optional<ItemCut> of(WornPart part, GroundMatte.Matte matte) {
        var pixels = Silhouette.of(matte.width(), matte.height(), matte.alpha());
        return CutShape.read(part, pixels).map(shape -> new ItemCut(shape, matte));
    }
}
