package trumeau.vision.opencv;

import java.time.Instant;
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
    public Picture.Encoded fit(byte[] photo, Instant capturedAt) {
        var decoded = PhotoDecoder.decode(photo);
        var place = place(decoded);
        var screen = new Mat(HEIGHT, WIDTH, CvType.CV_8UC3, new Scalar(0, 0, 0));
        var target = screen.submat(place);
        try {
            var grows = decoded.cols() < place.width;
            Imgproc.resize(decoded, target, place.size(), 0, 0, grows ? Imgproc.INTER_CUBIC : Imgproc.INTER_AREA);
            return new Picture.Encoded(jpeg(screen), capturedAt, content(place));
        } finally {
            decoded.release();
            target.release();
            screen.release();
        }
    }

    private static Rect place(Mat photo) {
        var scale = Math.min((double) WIDTH / photo.cols(), (double) HEIGHT / photo.rows());
        var width = Math.max(1, (int) Math.rint(photo.cols() * scale));
        var height = Math.max(1, (int) Math.rint(photo.rows() * scale));
        return new Rect((WIDTH - width) / 2, (HEIGHT - height) / 2, width, height);
    }

    private static Box content(Rect place) {
        return new Box(
                (double) place.x / WIDTH,
                (double) place.y / HEIGHT,
                (double) place.width / WIDTH,
                (double) place.height / HEIGHT);
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
