package trumeau.vision.pipeline;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.OptionalInt;
import java.util.Set;
import trumeau.vision.frame.Box;
import trumeau.vision.locate.PartsMap;
import trumeau.vision.locate.WornLayers;
import trumeau.vision.locate.WornPart;
import trumeau.vision.opencv.SoftEdges;

/** Makes soft masks of what the parser saw, along the edges of the picture that it looked at. For one thread. */
final class WornMatte implements AutoCloseable {

    /** What another colour makes sense for. */
    private static final Set<WornPart> CLOTHES =
            EnumSet.of(WornPart.UPPER, WornPart.OUTERWEAR, WornPart.LOWER, WornPart.DRESS);
    /** What may hang or lie before clothes. */
    private static final Set<WornPart> BEFORE_CLOTHES =
            EnumSet.of(WornPart.HAIR, WornPart.SKIN, WornPart.HAT, WornPart.BAG);
    /** Less of the region is a mistake. */
    private static final double LEAST_SHARE = 0.01;
    /** How steep the way from no garment to a garment is. */
    private static final double SHARPNESS = 2.5;
    /** Of 255: from here on a pixel counts for the mean. */
    private static final int SURE = 200;

    private final ByteBuffer rgb;
    private final int width;
    private final int height;
    private final SoftEdges edges;

    /** Of the parser's own input, red first. */
    WornMatte(ByteBuffer rgb, int width, int height) {
        this(rgb, width, height, new SoftEdges(rgb, width, height));
    }

    /** With its own way to follow edges, which it closes. */
    WornMatte(ByteBuffer rgb, int width, int height, SoftEdges edges) {
        this.rgb = rgb;
        this.width = width;
        this.height = height;
        this.edges = edges;
    }

    /** Of the parts that the parser saw last. */
    WornLayers layers(PartsMap parts, Box region) {
        edges.guide();
        var layers = new ArrayList<WornLayers.Layer>();
        for (var part : CLOTHES) {
            if (parts.share(part) >= LEAST_SHARE) {
                var alpha = edges.along(sharpened(parts.lead(part)), parts.width());
                mean(alpha).ifPresent(rgb -> layers.add(new WornLayers.Layer(part, alpha, rgb)));
            }
        }
        return new WornLayers(
                region, width, height, layers, edges.along(sharpened(parts.lead(BEFORE_CLOTHES)), parts.width()));
    }

    /** A pixel is a garment's or not, mostly; between them lies an edge. */
    private static float[] sharpened(float[] lead) {
        for (var cell = 0; cell < lead.length; cell++) {
            lead[cell] = (float) Math.max(0, Math.min(1, 0.5 + (lead[cell] - 0.5) * SHARPNESS));
        }
        return lead;
    }

    /** Of the pixels that are surely the garment's; empty when there are hardly any. */
    private OptionalInt mean(byte[] alpha) {
        var sums = new long[4];
        for (var cell = 0; cell < alpha.length; cell++) {
            var weight = alpha[cell] & 0xff;
            if (weight > SURE) {
                sums[0] += rgb.get(3 * cell) & 0xff;
                sums[1] += rgb.get(3 * cell + 1) & 0xff;
                sums[2] += rgb.get(3 * cell + 2) & 0xff;
                sums[3]++;
            }
        }
        var count = sums[3];
        return count < LEAST_SHARE / 2 * alpha.length
                ? OptionalInt.empty()
                : OptionalInt.of((int) (((sums[0] / count) << 16) | ((sums[1] / count) << 8) | (sums[2] / count)));
    }

    @Override
    public void close() {
        edges.close();
    }
}
