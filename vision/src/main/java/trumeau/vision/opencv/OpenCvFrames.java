package trumeau.vision.opencv;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.MatOfInt;
import org.opencv.imgcodecs.Imgcodecs;
import trumeau.vision.VisionException;
import trumeau.vision.VisionException.Reason;
import trumeau.vision.frame.Frame;
import trumeau.vision.frame.Mounting;
import trumeau.vision.frame.Mounting.Mirroring;
import trumeau.vision.frame.Picture;
import trumeau.vision.frame.PixelPool;

/** Makes frames of pictures: decodes or encodes what is missing, and turns the pixels upright. */
public final class OpenCvFrames {

    private static final int JPEG_QUALITY = 88;

    private final PixelPool pool;
    private volatile Mounting mounting;

    /**
     * For one camera.
     *
     * @param pool where the pixels of its frames come from
     */
    public OpenCvFrames(PixelPool pool, Mounting mounting) {
        OpenCvLibrary.load();
        this.pool = pool;
        this.mounting = mounting;
    }

    /** The camera hangs otherwise, from the next frame on. Any thread. */
    public void mount(Mounting otherwise) {
        mounting = otherwise;
    }

    /**
     * The picture as a frame, with one lease for the caller; empty when all buffers are leased.
     *
     * @throws VisionException {@code PICTURE_UNREADABLE} when it can't be decoded
     */
    public Optional<Frame> make(Picture picture, long number) {
        var hung = new Hung(mounting, number);
        return picture instanceof Picture.Encoded encoded
                ? ofEncoded(encoded, hung)
                : ofPixels((Picture.Pixels) picture, hung);
    }

    private Optional<Frame> ofEncoded(Picture.Encoded picture, Hung hung) {
        var bytes = new MatOfByte(picture.jpeg());
        var decoded = Imgcodecs.imdecode(bytes, Imgcodecs.IMREAD_COLOR | Imgcodecs.IMREAD_IGNORE_ORIENTATION);
        try {
            if (decoded.empty()) {
                throw new VisionException(
                        Reason.PICTURE_UNREADABLE, "a frame of " + picture.jpeg().length + " bytes can't be decoded");
            }
            return upright(decoded, hung.header(picture, decoded), picture.jpeg());
        } finally {
            bytes.release();
            decoded.release();
        }
    }

    private Optional<Frame> ofPixels(Picture.Pixels picture, Hung hung) {
        var view = PixelView.of(picture.bgr(), picture.width(), picture.height());
        var bytes = new MatOfByte();
        var quality = new MatOfInt(Imgcodecs.IMWRITE_JPEG_QUALITY, JPEG_QUALITY);
        try {
            Imgcodecs.imencode(".jpg", view, bytes, quality);
            return upright(view, hung.header(picture, view), bytes.toArray());
        } finally {
            view.release();
            bytes.release();
            quality.release();
        }
    }

    private Optional<Frame> upright(Mat came, Frame.Header header, byte[] jpeg) {
        return pool.take(header.width() * header.height() * 3).map(buffer -> {
            try {
                turnInto(buffer, came, header);
                return new Frame(header, jpeg, buffer, pool::giveBack);
            } catch (RuntimeException | OutOfMemoryError | LinkageError e) {
                pool.giveBack(buffer);
                throw e;
            }
        });
    }

    private static void turnInto(ByteBuffer buffer, Mat came, Frame.Header header) {
        var target = PixelView.of(buffer, header.width(), header.height());
        turn(came, target, header.glass());
        target.release();
    }

    private static void turn(Mat came, Mat target, Mounting mounting) {
        switch (mounting.rotation()) {
            case NONE -> came.copyTo(target);
            case QUARTER -> Core.rotate(came, target, Core.ROTATE_90_CLOCKWISE);
            case HALF -> Core.rotate(came, target, Core.ROTATE_180);
            case THREE_QUARTERS -> Core.rotate(came, target, Core.ROTATE_90_COUNTERCLOCKWISE);
        }
        if (mounting.mirroring() == Mirroring.MIRRORED) {
            Core.flip(target, target, 1);
        }
    }

    /** A frame's number, and how the camera hung when it was made: one and the same for its pixels and its header. */
    private record Hung(Mounting mounting, long number) {

        Frame.Header header(Picture picture, Mat came) {
            var turned = mounting.rotation().swapsSides();
            return new Frame.Header(
                    number,
                    picture.capturedAt(),
                    turned ? came.rows() : came.cols(),
                    turned ? came.cols() : came.rows(),
                    came.cols(),
                    came.rows(),
                    mounting.uncropped(),
                    mounting.uprightContent(picture.content()));
        }
    }
}
