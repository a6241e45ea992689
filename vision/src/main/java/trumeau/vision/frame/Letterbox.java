package trumeau.vision.frame;

import java.time.Instant;

/** Fits a photo of any size onto a picture of fixed size, with bars where it doesn't fill it. */
@FunctionalInterface
public interface Letterbox {

    /**
     * The photo on its picture, to be closed.
     *
     * @throws trumeau.vision.VisionException {@code PICTURE_*} when it can't be read
     */
    Fitted open(byte[] photo);

    /**
     * The photo as a JPEG of the fixed size, its content box set.
     *
     * @throws trumeau.vision.VisionException {@code PICTURE_*} when it can't be read
     */
    default Picture.Encoded fit(byte[] photo, Instant capturedAt) {
        try (var fitted = open(photo)) {
            return fitted.at(0, capturedAt);
        }
    }

    /** A photo that fits its picture. Used by one thread at a time. */
    interface Fitted extends AutoCloseable {

        /**
         * A JPEG of the picture with the photo pushed sideways, its content box set to what is left of the photo.
         *
         * @param right how far to the right, as a share of the picture's width; less than 0 to the left
         */
        Picture.Encoded at(double right, Instant capturedAt);

        @Override
        void close();
    }
}
