package trumeau.vision.opencv;

import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.MatOfInt;
import org.opencv.imgcodecs.Imgcodecs;

/** Pixels as PNG, so that they take the same way as a photo and lose nothing on it. */
final class LosslessPicture {

    private LosslessPicture() {}

    /** The bytes; little is spent on making them few. */
    static byte[] of(Mat bgr) {
        var bytes = new MatOfByte();
        var fast = new MatOfInt(Imgcodecs.IMWRITE_PNG_COMPRESSION, 1);
        try {
            Imgcodecs.imencode(".png", bgr, bytes, fast);
            return bytes.toArray();
        } finally {
            bytes.release();
            fast.release();
        }
    }

    /** The same in fewer bytes, for more time. */
    static byte[] small(Mat pixels) {
        var bytes = new MatOfByte();
        var small = new MatOfInt(Imgcodecs.IMWRITE_PNG_COMPRESSION, 9);
        try {
            Imgcodecs.imencode(".png", pixels, bytes, small);
            return bytes.toArray();
        } finally {
            bytes.release();
            small.release();
        }
    }
}
