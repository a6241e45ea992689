package trumeau.vision.pipeline;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BiFunction;
import trumeau.vision.frame.Box;
import trumeau.vision.frame.Frame;
import trumeau.vision.locate.ContentLocator;
import trumeau.vision.opencv.PhotoFrames;

/** Photos as frames, one at a time. Any thread. */
final class Photos {

    private final PhotoFrames photos = new PhotoFrames(InstantSource.system());

    /**
     * What is found in a photo; empty when it holds nothing to look at.
     *
     * @param way from the frame, and the place in it, to what is found
     * @throws trumeau.vision.VisionException {@code PICTURE_*}
     */
    synchronized <T> Optional<T> look(byte[] encodedPicture, BiFunction<Frame, Box, T> way) {
        var frame = photos.make(encodedPicture);
        try {
            var boxes = new ContentLocator().locate(frame);
            return boxes.stream().findFirst().map(box -> way.apply(frame, box));
        } finally {
            frame.release();
        }
    }
}
