package trumeau.vision.frame;

import java.time.Instant;

/** Fits a photo of any size onto a picture of fixed size, with bars where it doesn't fill it. */
@FunctionalInterface
public interface Letterbox {

    /**
     * The photo as a JPEG of the fixed size, its content box set.
     *
     * @throws trumeau.vision.VisionException {@code PICTURE_*} when it can't be read
     */
    Picture.Encoded fit(byte[] photo, Instant capturedAt);
}
