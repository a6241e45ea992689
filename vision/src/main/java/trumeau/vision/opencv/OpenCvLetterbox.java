package trumeau.vision.opencv;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.MatOfInt;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.imgcodecs.Imgcodecs;
import org.opencv.imgproc.Imgproc;
import trumeau.vision.frame.Box;
import trumeau.vision.frame.Letterbox;
import trumeau.vision.frame.Picture;

/** Fits photos onto 1280x720, black beside them. */
public final class OpenCvLetterbox implements Letterbox {

    private static final int WIDTH = 1280;
    private static final int HEIGHT = 720;
    private static final int JPEG_QUALITY = 93;

    @Override
    public Fitted open(byte[] photo) {
        var decoded = PhotoDecoder.decode(photo);
        var place = place(decoded);
        var screen = new Mat(HEIGHT, WIDTH, CvType.CV_8UC3, new Scalar(0, 0, 0));
        var target = screen.submat(place);
        try {
            var grows = decoded.cols() < place.width;
            Imgproc.resize(decoded, target, place.size(), 0, 0, grows ? Imgproc.INTER_CUBIC : Imgproc.INTER_AREA);
            return new Screen(screen, place);
        } finally {
            decoded.release();
            target.release();
        }
    }

    private static Rect place(Mat photo) {
        var scale = Math.min((double) WIDTH / photo.cols(), (double) HEIGHT / photo.rows());
        var width = Math.max(1, (int) Math.rint(photo.cols() * scale));
        var height = Math.max(1, (int) Math.rint(photo.rows() * scale));
        return new Rect((WIDTH - width) / 2, (HEIGHT - height) / 2, width, height);
    }

    /** Takes over the pixels; keeps what it encoded last. */
    private static final class Screen implements Fitted {

        private final Mat pixels;
        private final Rect place;
        private double encodedAt;
        private byte @Nullable [] encoded;

        Screen(Mat pixels, Rect place) {
            this.pixels = pixels;
            this.place = place;
        }

        @Override
        public Picture.Encoded at(double right, Instant capturedAt) {
            var bytes = encoded;
            if (bytes == null || encodedAt != right) {
                bytes = right == 0 ? jpeg(pixels) : pushed(right * WIDTH);
                encoded = bytes;
                encodedAt = right;
            }
            return new Picture.Encoded(bytes, capturedAt, content(right));
        }

        private byte[] pushed(double across) {
            var way = new Mat(2, 3, CvType.CV_64F);
            var moved = new Mat();
            try {
                way.put(0, 0, 1, 0, across, 0, 1, 0);
                Imgproc.warpAffine(pixels, moved, way, pixels.size());
                return jpeg(moved);
            } finally {
                way.release();
                moved.release();
            }
        }

        private Box content(double right) {
            var left = Math.max(0, (double) place.x / WIDTH + right);
            var end = Math.min(1, (double) (place.x + place.width) / WIDTH + right);
            return new Box(left, (double) place.y / HEIGHT, end - left, (double) place.height / HEIGHT);
        }

        @Override
        public void close() {
            pixels.release();
        }
    }

    private static byte[] jpeg(Mat screen) {
        var bytes = new MatOfByte();
        var quality = new MatOfInt(Imgcodecs.IMWRITE_JPEG_QUALITY, JPEG_QUALITY);
        Imgcodecs.imencode(".jpg", screen, bytes, quality);
        var jpeg = bytes.toArray();
        bytes.release();
        quality.release();
        return jpeg;
    }
}
