package trumeau.vision.evaluate;

import java.util.EnumSet;
import java.util.Set;
import trumeau.vision.locate.WornLayers;
import trumeau.vision.locate.WornPart;

/** How many pixels of clothes are under the soft masks by which they are recoloured. For one run. */
final class RecolouredPixels {

    private static final Set<WornPart> CLOTHES =
            EnumSet.of(WornPart.UPPER, WornPart.OUTERWEAR, WornPart.LOWER, WornPart.DRESS);
    /** Of 255: from here on another colour is what is seen. */
    private static final int MOSTLY = 128;

    private long masked;
    private long maskedClothes;
    private long clothes;
    private long clothesMasked;
    private long clothesOfTheirMask;

    void add(WornPhoto.Labels truth, WornLabels labels, WornLayers layers) {
        for (var pixel = 0; pixel < truth.numbers().length; pixel++) {
            var part = labels.part(truth.numbers()[pixel]);
            var x = (pixel % truth.width() + 0.5) / truth.width();
            var y = (Math.floorDiv(pixel, truth.width()) + 0.5) / truth.height();
            var any = false;
            var own = false;
            for (var layer : layers.layers()) {
                var has = has(layers, layer, x, y);
                any |= has;
                own |= has && layer.part() == part;
            }
            var isClothes = CLOTHES.contains(part);
            masked += any ? 1 : 0;
            maskedClothes += any && isClothes ? 1 : 0;
            clothes += isClothes ? 1 : 0;
            clothesMasked += isClothes && any ? 1 : 0;
            clothesOfTheirMask += own ? 1 : 0;
        }
    }

    private static boolean has(WornLayers layers, WornLayers.Layer layer, double x, double y) {
        var column =
                (int) Math.floor((x - layers.region().x()) / layers.region().width() * layers.width());
        var row = (int) Math.floor((y - layers.region().y()) / layers.region().height() * layers.height());
        return column >= 0
                && row >= 0
                && column < layers.width()
                && row < layers.height()
                && (layer.alpha()[row * layers.width() + column] & 0xff) >= MOSTLY;
    }

    WornMeasure.Found.Recoloured shares() {
        return new WornMeasure.Found.Recoloured(
                (double) maskedClothes / Math.max(1, masked),
                (double) clothesMasked / Math.max(1, clothes),
                (double) clothesOfTheirMask / Math.max(1, clothes));
    }
}
