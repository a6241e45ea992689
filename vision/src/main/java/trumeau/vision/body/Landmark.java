package trumeau.vision.body;

/**
 * Where a point of the body is.
 *
 * @param x in pixels of the upright frame, outside of it where the body leaves the picture
 * @param y in pixels of the upright frame
 * @param seen the probability, 0..1, that it is in the picture and nothing hides it
 */
public record Landmark(double x, double y, double seen) {

    /** From here on a point is used. */
    private static final double ENOUGH = 0.5;

    /** Whether it is more likely seen than not. */
    public boolean isSeen() {
        return seen >= ENOUGH;
    }

    /** The distance, in pixels. */
    public double to(Landmark other) {
        return Math.hypot(other.x - x, other.y - y);
    }
}
