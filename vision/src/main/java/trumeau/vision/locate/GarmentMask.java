package trumeau.vision.locate;

/** Where in a box the garment is, as a net sees it: width x height cells, rows from the top. Immutable. */
public final class GarmentMask {

    private final int width;
    private final int height;
    private final boolean[] set;

    private GarmentMask(int width, int height, boolean[] set) {
        this.width = width;
        this.height = height;
        this.set = set;
    }

    /** Of cells, from now on written by nobody. */
    static GarmentMask of(int width, int height, boolean[] set) {
        return new GarmentMask(width, height, set);
    }

    /**
     * Of the net's logits, one a cell, positive where the garment is; copied.
     *
     * @throws IllegalArgumentException when they fill no square
     */
    public static GarmentMask ofLogits(float[] logits) {
        var side = (int) Math.round(Math.sqrt(logits.length));
        if (side == 0 || side * side != logits.length) {
            throw new IllegalArgumentException(logits.length + " cells are no square");
        }
        var set = new boolean[logits.length];
        for (var i = 0; i < set.length; i++) {
            set[i] = logits[i] > 0;
        }
        return new GarmentMask(side, side, set);
    }

    /** Whether the garment is at this place of the box, both 0..1 from the left and the top, 1 excluded. */
    public boolean covers(double x, double y) {
        var row = (int) (y * height);
        var column = (int) (x * width);
        return set[row * width + column];
    }

    /** The part of the box that is the garment's, 0..1. */
    public double share() {
        var count = 0;
        for (var cell : set) {
            count += cell ? 1 : 0;
        }
        return (double) count / set.length;
    }

    /** This mask without its outermost cells, where garment and background mix. */
    public GarmentMask core() {
        var inner = new boolean[set.length];
        for (var y = 1; y < height - 1; y++) {
            for (var x = 1; x < width - 1; x++) {
                var cell = y * width + x;
                inner[cell] = set[cell] && set[cell - 1] && set[cell + 1] && set[cell - width] && set[cell + width];
            }
        }
        return new GarmentMask(width, height, inner);
    }
}
