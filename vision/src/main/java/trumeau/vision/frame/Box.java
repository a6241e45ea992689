package trumeau.vision.frame;

/**
 * A rectangle of the upright picture, in shares of its width and height.
 *
 * @param x left edge, 0..1
 * @param y upper edge, 0..1
 * @param width more than 0, up to 1
 * @param height more than 0, up to 1
 */
public record Box(double x, double y, double width, double height) {

    private static final double SLACK = 1e-9;

    /** The whole picture. */
    public static final Box WHOLE = new Box(0, 0, 1, 1);

    public Box {
        var inside = x >= 0 && y >= 0 && width > 0 && height > 0 && x + width <= 1 + SLACK && y + height <= 1 + SLACK;
        if (!inside) {
            throw new IllegalArgumentException(
                    "box outside the picture: x=" + x + " y=" + y + " width=" + width + " height=" + height);
        }
    }

    /** The overlap of two boxes over their union, 0..1. */
    public double intersectionOverUnion(Box other) {
        var w = Math.min(x + width, other.x + other.width) - Math.max(x, other.x);
        var h = Math.min(y + height, other.y + other.height) - Math.max(y, other.y);
        if (w <= 0 || h <= 0) {
            return 0;
        }
        var shared = w * h;
        return shared / (width * height + other.width * other.height - shared);
    }
}
