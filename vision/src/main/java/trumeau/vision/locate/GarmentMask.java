package trumeau.vision.locate;

/** Where in a box the garment is, as the net sees it: side x side cells, rows from the top. Immutable. */
public final class GarmentMask {

    private final int side;
    private final boolean[] set;

    private GarmentMask(int side, boolean[] set) {
        this.side = side;
        this.set = set;
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
        return new GarmentMask(side, set);
    }

    /** Whether the garment is at this place of the box, both 0..1 from the left and the top, 1 excluded. */
    public boolean covers(double x, double y) {
        var row = (int) (y * side);
        var column = (int) (x * side);
        return set[row * side + column];
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
        for (var y = 1; y < side - 1; y++) {
            for (var x = 1; x < side - 1; x++) {
                var cell = y * side + x;
                inner[cell] = set[cell] && set[cell - 1] && set[cell + 1] && set[cell - side] && set[cell + side];
            }
        }
        return new GarmentMask(side, inner);
    }
}
