package trumeau.vision.body;

/**
 * A square around a body, turned so that the body stands upright in it.
 *
 * @param x of its centre, in pixels of the upright frame
 * @param y of its centre, in pixels of the upright frame
 * @param side in pixels, more than 0
 * @param angle by which it is turned clockwise, in radians: 0 for a body that stands upright
 */
public record BodySquare(double x, double y, double side, double angle) {

    /** As much wider than the body's circle as the net was trained with. */
    private static final double ROOM = 1.25;

    public BodySquare {
        if (!(side > 0) || !Double.isFinite(x + y + side + angle)) {
            throw new IllegalArgumentException(
                    "no square: x=" + x + " y=" + y + " side=" + side + " angle=" + angle + "; side must be above 0");
        }
    }

    /**
     * Of the middle of the hips and the point straight above it, in the body's own sense, on the circle around the
     * whole body; in pixels of the frame.
     *
     * @throws IllegalArgumentException when both are one point
     */
    public static BodySquare around(double centreX, double centreY, double reachX, double reachY) {
        var across = reachX - centreX;
        var up = centreY - reachY;
        return new BodySquare(centreX, centreY, 2 * ROOM * Math.hypot(across, up), Math.atan2(across, up));
    }

    /** Where a place of the square, 0..1 from its left and its top, lies in the frame: x in pixels. */
    public double frameX(double u, double v) {
        return x + side * (Math.cos(angle) * (u - 0.5) - Math.sin(angle) * (v - 0.5));
    }

    /** Where a place of the square, 0..1 from its left and its top, lies in the frame: y in pixels. */
    public double frameY(double u, double v) {
        return y + side * (Math.sin(angle) * (u - 0.5) + Math.cos(angle) * (v - 0.5));
    }

    /** Where a pixel of the frame lies in the square: 0..1 from its left if it lies in it. */
    public double squareX(double frameX, double frameY) {
        return 0.5 + (Math.cos(angle) * (frameX - x) + Math.sin(angle) * (frameY - y)) / side;
    }

    /** Where a pixel of the frame lies in the square: 0..1 from its top if it lies in it. */
    public double squareY(double frameX, double frameY) {
        return 0.5 + (Math.cos(angle) * (frameY - y) - Math.sin(angle) * (frameX - x)) / side;
    }
}
