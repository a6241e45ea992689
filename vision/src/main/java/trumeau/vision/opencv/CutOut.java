package trumeau.vision.opencv;

import org.opencv.core.Core;
import org.opencv.core.CvException;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.Rect;
import org.opencv.core.Size;
import org.opencv.imgcodecs.Imgcodecs;
import org.opencv.imgproc.Imgproc;
import org.opencv.photo.Photo;

/** A garment apart from its photo's background, by a mask in which the garment is white. For one thread. */
public final class CutOut implements AutoCloseable {

    /** Of the shorter side: how far an edge reaches, in sigmas of a Gaussian. */
    private static final double SOFT = 0.004;

    /** Of the shorter side: how far around the garment its shadow and its edge are taken for a part of it. */
    private static final double MARGIN = 0.03;

    /** What is filled is smooth anyway, so it is filled at this longest side. */
    private static final int FILLED_AT = 160;

    private static final double ASPECT_SLACK = 0.02;

    private final Mat photo;
    private final Mat mask;

    private CutOut(Mat photo, Mat mask) {
        this.photo = photo;
        this.mask = mask;
    }

    /**
     * Cuts.
     *
     * @param photo encoded, as a recogniser takes it
     * @param mask an encoded picture of the upright photo's shape, or a square to which the photo is stretched as for
     *     the net; from half grey on it is garment
     * @throws trumeau.vision.VisionException {@code PICTURE_*} for the photo
     * @throws IllegalArgumentException when the mask is no picture, has another shape, or leaves garment or background
     *     nothing
     */
    public static CutOut of(byte[] photo, byte[] mask) {
        var bgr = PhotoDecoder.decode(photo);
        try {
            return new CutOut(bgr, mask(mask, bgr.size()));
        } catch (RuntimeException e) {
            bgr.release();
            throw e;
        }
    }

    private static Mat mask(byte[] encoded, Size size) {
        var mask = decoded(encoded);
        var stretched = mask.cols() == mask.rows();
        if (!stretched
                && Math.abs((double) mask.cols() / mask.rows() / (size.width / size.height) - 1) > ASPECT_SLACK) {
            throw new IllegalArgumentException("is " + mask.cols() + "x" + mask.rows() + ", its photo upright "
                    + (int) size.width + "x" + (int) size.height + "; draw it over the photo, or over a square to which"
                    + " the photo is stretched");
        }
        Imgproc.resize(mask, mask, size, 0, 0, Imgproc.INTER_LINEAR);
        Imgproc.threshold(mask, mask, 127, 255, Imgproc.THRESH_BINARY);
        var white = Core.countNonZero(mask);
        if (white == 0 || white == mask.total()) {
            throw new IllegalArgumentException(
                    "is all " + (white == 0 ? "black" : "white") + "; the garment must be white and the rest black");
        }
        return mask;
    }

    private static Mat decoded(byte[] encoded) {
        var bytes = new MatOfByte(encoded);
        try {
            var mask = Imgcodecs.imdecode(bytes, Imgcodecs.IMREAD_GRAYSCALE | Imgcodecs.IMREAD_IGNORE_ORIENTATION);
            if (mask.empty()) {
                throw new IllegalArgumentException("is no picture; write it as PNG");
            }
            return mask;
        } catch (CvException e) {
            throw new IllegalArgumentException("is no picture; write it as PNG", e);
        } finally {
            bytes.release();
        }
    }

    /**
     * The garment before another background, which is cut to the photo's shape; edges are soft. As PNG.
     *
     * @throws trumeau.vision.VisionException {@code PICTURE_*} for the background
     */
    public byte[] before(byte[] background) {
        var ground = PhotoDecoder.decode(background);
        var cut = covering(ground);
        try {
            return blended(cut, mask);
        } finally {
            cut.release();
            ground.release();
        }
    }

    /** The background alone: the garment and a margin around it filled from its surroundings (Telea 2004). As PNG. */
    public byte[] without() {
        var hole = new Mat();
        var reach = 2 * (int) Math.ceil(MARGIN * shorter()) + 1;
        var brush = Imgproc.getStructuringElement(Imgproc.MORPH_ELLIPSE, new Size(reach, reach));
        Imgproc.dilate(mask, hole, brush);
        var filled = filled(hole);
        var kept = new Mat();
        Core.bitwise_not(hole, kept);
        try {
            return blended(filled, kept);
        } finally {
            hole.release();
            brush.release();
            filled.release();
            kept.release();
        }
    }

    private Mat filled(Mat hole) {
        var scale = Math.min(1.0, (double) FILLED_AT / Math.max(photo.cols(), photo.rows()));
        var size = new Size(Math.ceil(photo.cols() * scale), Math.ceil(photo.rows() * scale));
        var small = new Mat();
        Imgproc.resize(photo, small, size, 0, 0, Imgproc.INTER_AREA);
        var smallHole = new Mat();
        Imgproc.resize(hole, smallHole, size, 0, 0, Imgproc.INTER_AREA);
        Imgproc.threshold(smallHole, smallHole, 0, 255, Imgproc.THRESH_BINARY);
        var filled = new Mat();
        Photo.inpaint(small, smallHole, filled, 3, Photo.INPAINT_TELEA);
        Imgproc.resize(filled, filled, photo.size(), 0, 0, Imgproc.INTER_LINEAR);
        small.release();
        smallHole.release();
        return filled;
    }

    private Mat covering(Mat ground) {
        var scale = Math.max((double) photo.cols() / ground.cols(), (double) photo.rows() / ground.rows());
        var size = new Size(
                Math.max(photo.cols(), Math.rint(ground.cols() * scale)),
                Math.max(photo.rows(), Math.rint(ground.rows() * scale)));
        var scaled = new Mat();
        Imgproc.resize(ground, scaled, size, 0, 0, scale < 1 ? Imgproc.INTER_AREA : Imgproc.INTER_LINEAR);
        var middle = new Rect(
                (scaled.cols() - photo.cols()) / 2, (scaled.rows() - photo.rows()) / 2, photo.cols(), photo.rows());
        var cut = scaled.submat(middle).clone();
        scaled.release();
        return cut;
    }

    /** The photo where it is white, the other where it is black, in between a bit of both. */
    private byte[] blended(Mat other, Mat white) {
        var share = new Mat();
        white.convertTo(share, CvType.CV_32F, 1 / 255.0);
        Imgproc.GaussianBlur(share, share, new Size(), Math.max(0.7, SOFT * shorter()));
        var rest = new Mat();
        share.convertTo(rest, CvType.CV_32F, -1, 1);
        var blended = new Mat();
        Imgproc.blendLinear(photo, other, share, rest, blended);
        try {
            return LosslessPicture.of(blended);
        } finally {
            share.release();
            rest.release();
            blended.release();
        }
    }

    private int shorter() {
        return Math.min(photo.cols(), photo.rows());
    }

    @Override
    public void close() {
        photo.release();
        mask.release();
    }
}
