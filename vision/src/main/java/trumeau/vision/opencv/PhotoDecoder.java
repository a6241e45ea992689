package trumeau.vision.opencv;

import java.util.ArrayList;
import org.opencv.core.Core;
import org.opencv.core.CvException;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgcodecs.Imgcodecs;
import org.opencv.imgproc.Imgproc;
import trumeau.vision.VisionException;
import trumeau.vision.VisionException.Reason;
import trumeau.vision.frame.PictureHeader;
import trumeau.vision.frame.PictureHeader.Format;

/** Decodes photos from anywhere: checked first, turned as EXIF says, what is transparent laid on white. */
final class PhotoDecoder {

    /** A photo's longer side is brought down to this; the net needs far less. */
    private static final int LONGEST_SIDE = 1280;

    private PhotoDecoder() {}

    /**
     * The photo as BGR pixels, neither side longer than 1280. The caller releases it.
     *
     * @throws VisionException {@code PICTURE_*}
     */
    static Mat decode(byte[] photo) {
        OpenCvLibrary.load();
        var header = PictureHeader.read(photo);
        var decoded = decoded(photo, header);
        if (decoded.empty()) {
            decoded.release();
            throw new VisionException(
                    Reason.PICTURE_UNREADABLE, "the picture can't be read: its pixels are damaged; send another");
        }
        return opaque(eightBit(shrunk(decoded)));
    }

    private static Mat decoded(byte[] photo, PictureHeader header) {
        var bytes = new MatOfByte(photo);
        try {
            return Imgcodecs.imdecode(bytes, flags(header));
        } catch (CvException e) {
            throw new VisionException(
                    Reason.PICTURE_UNREADABLE, "the picture can't be read: its pixels are damaged; send another", e);
        } finally {
            bytes.release();
        }
    }

    private static int flags(PictureHeader header) {
        if (header.format() != Format.JPEG) {
            return Imgcodecs.IMREAD_UNCHANGED;
        }
        var shorter = Math.min(header.width(), header.height());
        if (shorter >= 8 * LONGEST_SIDE) {
            return Imgcodecs.IMREAD_REDUCED_COLOR_8;
        }
        if (shorter >= 4 * LONGEST_SIDE) {
            return Imgcodecs.IMREAD_REDUCED_COLOR_4;
        }
        return shorter >= 2 * LONGEST_SIDE ? Imgcodecs.IMREAD_REDUCED_COLOR_2 : Imgcodecs.IMREAD_COLOR;
    }

    private static Mat shrunk(Mat photo) {
        var scale = (double) LONGEST_SIDE / Math.max(photo.cols(), photo.rows());
        if (scale >= 1) {
            return photo;
        }
        var size = new Size(Math.max(1, Math.rint(photo.cols() * scale)), Math.max(1, Math.rint(photo.rows() * scale)));
        var small = new Mat();
        Imgproc.resize(photo, small, size, 0, 0, Imgproc.INTER_AREA);
        photo.release();
        return small;
    }

    private static Mat eightBit(Mat photo) {
        if (photo.depth() == CvType.CV_16U) {
            photo.convertTo(photo, CvType.CV_8U, 1 / 257.0);
        }
        return photo;
    }

    private static Mat opaque(Mat photo) {
        return switch (photo.channels()) {
            case 1 -> converted(photo, Imgproc.COLOR_GRAY2BGR);
            case 4 -> onWhite(photo);
            default -> photo;
        };
    }

    private static Mat converted(Mat photo, int code) {
        var bgr = new Mat();
        Imgproc.cvtColor(photo, bgr, code);
        photo.release();
        return bgr;
    }

    private static Mat onWhite(Mat photo) {
        var channels = new ArrayList<Mat>();
        Core.split(photo, channels);
        var alpha = channels.remove(3);
        var clear = new Mat();
        Core.subtract(new Mat(alpha.size(), alpha.type(), new Scalar(255)), alpha, clear);
        for (var channel : channels) {
            Core.multiply(channel, alpha, channel, 1 / 255.0);
            Core.add(channel, clear, channel);
        }
        Core.merge(channels, photo);
        channels.forEach(Mat::release);
        alpha.release();
        clear.release();
        return photo;
    }
}
