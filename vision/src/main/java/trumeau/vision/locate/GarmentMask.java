package trumeau.vision.locate;

import java.util.Optional;
import trumeau.vision.frame.Box;

/** Where in a box the garment is, as the net sees it: side x side cells, rows from the top. Immutable. */
public final class GarmentMask {

    private static final double LEAST_SHARE = 0.02;

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

    /** Cells along each side. */
    public int side() {
        return side;
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

    /**
     * The box around the garment's largest connected part and those not much smaller, as parts of {@code whole}, the
     * box that this mask lies over. Empty when next to nothing is the garment's.
     */
    public Optional<Box> bounds(Box whole) {
        var mask = new Mask(side, side);
        for (var cell = 0; cell < set.length; cell++) {
            if (set[cell]) {
                mask.set(cell);
            }
        }
        var parts = mask.blobs();
        if (parts.isEmpty() || parts.get(0).size() < LEAST_SHARE * set.length) {
            return Optional.empty();
        }
        int[] edges = {side, side, 0, 0};
        for (var part : parts) {
            if (part.size() >= parts.get(0).size() / 4) {
                edges[0] = Math.min(edges[0], part.left());
                edges[1] = Math.min(edges[1], part.top());
                edges[2] = Math.max(edges[2], part.right());
                edges[3] = Math.max(edges[3], part.bottom());
            }
        }
        return Optional.of(new Box(
                whole.x() + whole.width() * edges[0] / side,
                whole.y() + whole.height() * edges[1] / side,
                whole.width() * (edges[2] - edges[0]) / side,
                whole.height() * (edges[3] - edges[1]) / side));
    }
}
