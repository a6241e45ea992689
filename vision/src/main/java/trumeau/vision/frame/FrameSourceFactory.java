package trumeau.vision.frame;

/** Opens the frame sources of one scheme of {@link CameraSpec}. */
public interface FrameSourceFactory {

    /** The scheme this factory answers to, as {@code dir} in {@code dir:photos}. */
    String scheme();

    /**
     * Opens a source.
     *
     * @throws trumeau.vision.VisionException with reason {@code CAMERA_ABSENT} when there is nothing to open now
     * @throws IllegalArgumentException when the spec can never be opened, with what to write instead
     */
    FrameSource open(CameraSpec spec);

    /** Whether persons may stand before it, whose worn garments are worth looking for. */
    default boolean mayShowPersons() {
        return true;
    }
}
