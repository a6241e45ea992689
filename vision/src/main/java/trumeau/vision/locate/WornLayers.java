package trumeau.vision.locate;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import trumeau.vision.body.Spotlight;
import trumeau.vision.frame.Box;

/**
 * What somebody wears, as soft masks over a part of a frame.
 *
 * @param region of the frame, which all masks cover
 * @param width cells of each mask
 * @param height cells of each mask
 * @param layers one for each garment, none empty
 * @param spotlight on who wears it, while others are in the picture, too
 */
public record WornLayers(Box region, int width, int height, List<Layer> layers, Optional<Spotlight> spotlight) {

    public WornLayers {
        Objects.requireNonNull(region, "region");
        layers = List.copyOf(layers);
        Objects.requireNonNull(spotlight, "spotlight");
        for (var layer : layers) {
            if (layer.alpha().length != width * height) {
                throw new IllegalArgumentException(
                        layer.part() + " has " + layer.alpha().length + " cells, not " + width + " x " + height);
            }
        }
    }

    /** Of somebody who is alone in the picture. */
    public WornLayers(Box region, int width, int height, List<Layer> layers) {
        this(region, width, height, layers, Optional.empty());
    }

    /** The same of somebody who is not alone. */
    public WornLayers with(Spotlight on) {
        return new WornLayers(region, width, height, layers, Optional.of(on));
    }

    /** Whether there is nothing to draw. */
    public boolean isEmpty() {
        return layers.isEmpty() && spotlight.isEmpty();
    }

    /**
     * One garment's pixels.
     *
     * @param alpha how much of each cell is the garment's, 0..255 as an unsigned byte, rows from the top; written by
     *     nobody
     * @param rgb the mean of its pixels, {@code 0xRRGGBB}
     */
    @SuppressWarnings("ArrayRecordComponent") // lives for one frame, compared by nobody
    public record Layer(WornPart part, byte[] alpha, int rgb) {

        public Layer {
            Objects.requireNonNull(part, "part");
            Objects.requireNonNull(alpha, "alpha");
        }
    }
}
