package trumeau.vision.frame;

/** How far a picture must be turned clockwise to stand upright. */
public enum Rotation {
    NONE(0),
    QUARTER(90),
    HALF(180),
    THREE_QUARTERS(270);

    private final int degrees;

    Rotation(int degrees) {
        this.degrees = degrees;
    }

    public int degrees() {
        return degrees;
    }

    /** Whether width and height change places. */
    public boolean swapsSides() {
        return this == QUARTER || this == THREE_QUARTERS;
    }

    /**
     * The rotation of so many degrees.
     *
     * @throws IllegalArgumentException unless 0, 90, 180 or 270
     */
    public static Rotation ofDegrees(int degrees) {
        for (var rotation : values()) {
            if (rotation.degrees == degrees) {
                return rotation;
            }
        }
        throw new IllegalArgumentException("rotation must be 0, 90, 180 or 270 degrees, not " + degrees);
    }
}
