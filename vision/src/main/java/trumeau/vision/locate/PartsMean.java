package trumeau.vision.locate;

import java.util.List;
import trumeau.vision.frame.Box;
import trumeau.vision.frame.Mounting.Mirroring;

/** The mean of several looks at one person, in cells that are finer than those of each look. For one thread. */
public final class PartsMean {

    private final List<WornPart> order;
    private final Box region;
    private final int width;
    private final int height;
    private final float[] sums;
    private final int[] looks;

    /**
     * Of no look yet.
     *
     * @param order of the parts of each look
     * @param region of the frame that the mean covers
     * @param width its cells from left to right
     * @param height its cells from top to bottom
     */
    public PartsMean(List<WornPart> order, Box region, int width, int height) {
        this.order = List.copyOf(order);
        this.region = region;
        this.width = width;
        this.height = height;
        this.sums = new float[order.size() * width * height];
        this.looks = new int[width * height];
    }

    /**
     * Adds one look to the cells that it covers; a cell that none covers is background.
     *
     * @param seen of the frame, which the look covers
     * @param mirroring of what was looked at
     * @throws IllegalArgumentException when its parts are others, or in another order
     */
    public void add(PartsMap look, Box seen, Mirroring mirroring) {
        if (!look.order().equals(order)) {
            throw new IllegalArgumentException("a look at " + look.order() + " can't join looks at " + order);
        }
        for (var cell = 0; cell < looks.length; cell++) {
            var x = (place(cell % width, width, region.x(), region.width()) - seen.x()) / seen.width();
            var y = (place(Math.floorDiv(cell, width), height, region.y(), region.height()) - seen.y()) / seen.height();
            if (x >= 0 && y >= 0 && x < 1 && y < 1) {
                looks[cell]++;
                look.addTo(sums, cell, looks.length, mirroring == Mirroring.MIRRORED ? 1 - x : x, y);
            }
        }
    }

    private static double place(int at, int cells, double from, double length) {
        return from + (at + 0.5) / cells * length;
    }

    /** The parts of the region by all looks until now. */
    public PartsMap mean() {
        var logits = new float[sums.length];
        for (var i = 0; i < sums.length; i++) {
            var count = looks[i % looks.length];
            logits[i] = count == 0 ? unseen(Math.floorDiv(i, looks.length)) : sums[i] / count;
        }
        return PartsMap.ofLogits(order, width, height, logits);
    }

    private float unseen(int part) {
        return order.get(part) == WornPart.BACKGROUND ? 1 : 0;
    }
}
