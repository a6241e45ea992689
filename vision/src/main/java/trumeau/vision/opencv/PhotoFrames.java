package trumeau.vision.opencv;

import java.time.InstantSource;
import org.opencv.core.Mat;
import trumeau.vision.VisionException;
import trumeau.vision.frame.Box;
import trumeau.vision.frame.Frame;
import trumeau.vision.frame.Mounting;
import trumeau.vision.frame.PixelPool;

/** Makes a frame of one photo, so that it goes the camera's way. For one thread at a time. */
public final class PhotoFrames {

    private final PixelPool pool = new PixelPool(1);
    private final InstantSource clock;

    public PhotoFrames(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * The photo, upright, its longer side at most 1280 pixels, with one lease for the caller, who gives it back before
     * the next photo. Its encoded bytes are the photo's own, which need not be JPEG.
     *
     * @throws VisionException {@code PICTURE_*}
     */
    public Frame make(byte[] photo) {
        var decoded = PhotoDecoder.decode(photo);
        try {
            return of(photo, decoded);
        } finally {
            decoded.release();
        }
    }

    private Frame of(byte[] photo, Mat decoded) {
        var width = decoded.cols();
        var height = decoded.rows();
        var buffer = pool.take(width * height * 3)
                .orElseThrow(() -> new IllegalStateException("the frame of the last photo was not given back"));
        try {
            var target = PixelView.of(buffer, width, height);
            decoded.copyTo(target);
            target.release();
        } catch (RuntimeException | OutOfMemoryError | LinkageError e) {
            pool.giveBack(buffer);
            throw e;
        }
        var header = new Frame.Header(1, clock.instant(), width, height, width, height, Mounting.UPRIGHT, Box.WHOLE);
        return new Frame(header, photo, buffer, pool::giveBack);
    }
}
