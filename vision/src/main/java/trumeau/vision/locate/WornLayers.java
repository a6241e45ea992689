package trumeau.vision.locate;

import java.util.List;
import java.util.Objects;
import trumeau.vision.frame.Box;

/**
 * What somebody wears, as soft masks over a part of a frame.
 *
 * @param region of the frame, which all masks cover
 * @param width cells of each mask
 * @param height cells of each mask
 * @param layers one for each garment, none empty
 */
public record WornLayers(Box region, int width, int height, List<Layer> layers) {

    public WornLayers {
        Objects.requireNonNull(region, "region");
        layers = List.copyOf(layers);
        for (var layer : layers) {
            if (layer.alpha().length != width * height) {
                throw new IllegalArgumentException(
                        layer.part() + " has " + layer.alpha().length + " cells, not " + width + " x " + height);
            }
        }
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
