package trumeau.vision.pipeline;

import java.util.List;
import trumeau.vision.frame.Box;
import trumeau.vision.frame.Frame;
import trumeau.vision.frame.Mounting.Mirroring;
import trumeau.vision.locate.PartsMap;
import trumeau.vision.locate.PartsMean;
import trumeau.vision.locate.WornLayers;
import trumeau.vision.locate.WornPart;
import trumeau.vision.opencv.GarmentCrop;
import trumeau.vision.opencv.SoftEdges;

/**
 * A finer look at one person in one frame: the parser glances at the person's region and at parts of it, each also
 * mirrored, and the mean of what it says becomes soft masks of more cells than those of a live picture. Between two
 * steps the recogniser is free for others. For one thread.
 */
public final class FineLook {

    /** Cells of the mean, along a side, for each cell of a glance. */
    private static final int FINER = 2;
    /** Cells of the masks, along a side, for each pixel of the parser's own picture. */
    private static final int SHARPER = 2;
    /** Of the soft edges; chosen on photos 0601 to 0630, where 27 as live gave .906 and this .910 of overlap. */
    private static final int REACHES = 40;

    /**
     * What the parser glances at: the region, a little less and a little more of it, its upper and its lower part.
     * Chosen on photos 0601 to 0700 of Clothing Co-Parsing, on which the parser was trained.
     */
    private static final List<Place> PLACES = List.of(
            new Place(0, 0, 1, 1),
            new Place(0.05, 0.05, 0.95, 0.95),
            new Place(-0.075, -0.075, 1.075, 1.075),
            new Place(0.075, 0, 0.925, 0.75),
            new Place(0.075, 0.25, 0.925, 1));

    /** Edges in shares of the region; beyond it below 0 and above 1. */
    private record Place(double left, double top, double right, double bottom) {

        /** As far as there is a frame. */
        Box of(Box region) {
            var x = Math.max(0, region.x() + left * region.width());
            var y = Math.max(0, region.y() + top * region.height());
            var end = Math.min(1, region.x() + right * region.width());
            var foot = Math.min(1, region.y() + bottom * region.height());
            return new Box(x, y, end - x, foot - y);
        }
    }

    private final GarmentRecogniser recogniser;
    private final Frame frame;
    private final Box region;
    private final Grain grain;
    private final PartsMean mean;
    private int done;

    /**
     * What a glance is made of.
     *
     * @param columns of its parts
     * @param rows of its parts
     * @param width of its picture, in pixels
     * @param height of its picture, in pixels
     */
    record Grain(List<WornPart> order, int columns, int rows, int width, int height) {

        Grain {
            order = List.copyOf(order);
        }
    }

    FineLook(GarmentRecogniser recogniser, Frame frame, Box region, Grain grain) {
        this.recogniser = recogniser;
        this.frame = frame;
        this.region = region;
        this.grain = grain;
        this.mean = new PartsMean(grain.order(), region, FINER * grain.columns(), FINER * grain.rows());
    }

    /** How many steps there are before {@link #layers}. */
    public int steps() {
        return 2 * PLACES.size();
    }

    /**
     * Takes the next step, one pass of the parser.
     *
     * @throws IllegalStateException when all are taken, or the recogniser or the frame was given back
     */
    public void step() {
        if (done == steps()) {
            throw new IllegalStateException("all " + done + " steps are taken");
        }
        var seen = PLACES.get(Math.floorDiv(done, 2)).of(region);
        var mirroring = done % 2 == 0 ? Mirroring.PLAIN : Mirroring.MIRRORED;
        mean.add(recogniser.glance(frame, seen, mirroring), seen, mirroring);
        done++;
    }

    /** The parts of the region by all steps that were taken. */
    PartsMap parts() {
        return mean.mean();
    }

    /** Soft masks by all steps that were taken, in the region. */
    public WornLayers layers() {
        var width = SHARPER * grain.width();
        var height = SHARPER * grain.height();
        try (var crop = new GarmentCrop(width, height);
                var matte =
                        new WornMatte(crop.rgb(), width, height, new SoftEdges(crop.rgb(), width, height, REACHES))) {
            crop.cut(frame, region);
            return matte.layers(parts(), region);
        }
    }
}
