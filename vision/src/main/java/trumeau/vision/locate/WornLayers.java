package trumeau.vision.locate;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import trumeau.vision.body.Spotlight;
import trumeau.vision.frame.Box;

/**
 * What somebody wears, as soft masks over a part of a frame.
 *
 * @param region of the frame, which all masks cover
 * @param width cells of each mask
 * @param height cells of each mask
 * @param layers one for each garment, none empty
 * @param front what hangs or lies before clothes, as hair, hands and bags: as a garment's pixels, or empty where nobody
 *     looked
 * @param spotlight on who wears it, while others are in the picture, too
 */
@SuppressWarnings("ArrayRecordComponent") // lives for one frame, compared by nobody
public record WornLayers(
        Box region, int width, int height, List<Layer> layers, byte[] front, Optional<Spotlight> spotlight) {

    private static final int MOSTLY = 127;

    public WornLayers {
        Objects.requireNonNull(region, "region");
        Objects.requireNonNull(front, "front");
        layers = List.copyOf(layers);
        if (front.length != 0 && front.length != width * height) {
            throw new IllegalArgumentException(
                    "what is in front has " + front.length + " cells, not " + width + " x " + height);
        }
        Objects.requireNonNull(spotlight, "spotlight");
        for (var layer : layers) {
            if (layer.alpha().length != width * height) {
                throw new IllegalArgumentException(
                        layer.part() + " has " + layer.alpha().length + " cells, not " + width + " x " + height);
            }
        }
    }

    /** Of somebody who is alone in the picture, where nobody looked for what is before clothes. */
    public WornLayers(Box region, int width, int height, List<Layer> layers) {
        this(region, width, height, layers, new byte[0], Optional.empty());
    }

    /** Of somebody who is alone in the picture. */
    public WornLayers(Box region, int width, int height, List<Layer> layers, byte[] front) {
        this(region, width, height, layers, front, Optional.empty());
    }

    /** The same of somebody who is not alone. */
    public WornLayers with(Spotlight on) {
        return new WornLayers(region, width, height, layers, front, Optional.of(on));
    }

    /** The same with something else in front. */
    public WornLayers withFront(byte[] other) {
        return new WornLayers(region, width, height, layers, other, spotlight);
    }

    /** Whether there is nothing to draw. */
    public boolean isEmpty() {
        return layers.isEmpty() && spotlight.isEmpty();
    }

    /** Whether a place of the frame, in shares of it, is one of these garments, more than not. */
    public boolean shows(Set<WornPart> parts, double x, double y) {
        var cell = cell(x, y);
        return cell >= 0
                && layers.stream()
                        .anyMatch(layer -> parts.contains(layer.part()) && (layer.alpha()[cell] & 0xff) > MOSTLY);
    }

    /** Whether something hangs or lies before clothes at a place of the frame, in shares of it. */
    public boolean isFront(double x, double y) {
        var cell = cell(x, y);
        return cell >= 0 && front.length > 0 && (front[cell] & 0xff) > MOSTLY;
    }

    private int cell(double x, double y) {
        var column = (int) Math.floor((x - region.x()) / region.width() * width);
        var row = (int) Math.floor((y - region.y()) / region.height() * height);
        return column < 0 || row < 0 || column >= width || row >= height ? -1 : row * width + column;
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
