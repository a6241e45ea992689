package trumeau.vision.opencv;

import java.util.List;
import java.util.SplittableRandom;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** Ways in which a picture is worse than a good photo, each in three steps, of which the middle one is the bar's. */
public enum Disturbance {
    /** Pixel values times the step. */
    DARKER("less light", "x", 0.7, 0.5, 0.35),
    /** Pixel values times the step, cut at white. */
    BRIGHTER("more light", "x", 1.4, 1.8, 2.2),
    /** The light of a black body of so many kelvin before a camera that is set for 6,500. */
    WARM("warm light", "K", 3500.0, 2700.0, 2300.0),
    /** The same, bluer. */
    COLD("cold light", "K", 7000.0, 8000.0, 10_000.0),
    /** Gaussian; the step is sigma in percent of the shorter side. */
    BLUR("blur", "%", 0.5, 1.0, 2.0),
    /** About the middle by so many degrees, either way; corners are mirrored. */
    ROTATION("rotation", "deg", 10.0, 20.0, 30.0),
    /** A grey sheet over so much of it, from one of the four sides. */
    COVERED("covered", "of it", 0.25, 1 / 3.0, 0.5),
    /** Pixel values, 0 to 1, to the power of the step: what is dark grows darker. */
    DARK("dark", "gamma", 1.5, 2.0, 2.8),
    /** Gaussian, each colour on its own; the step is sigma in levels of 255. */
    NOISE("noise", "levels", 8.0, 16.0, 32.0);

    private static final Scalar GREY = new Scalar(118, 118, 118);

    private final String title;
    private final String unit;
    private final double mild;
    private final double middle;
    private final double hard;

    Disturbance(String title, String unit, double mild, double middle, double hard) {
        this.title = title;
        this.unit = unit;
        this.mild = mild;
        this.middle = middle;
        this.hard = hard;
    }

    /** What it is, in words. */
    public String title() {
        return title;
    }

    /** What a step is counted in. */
    public String unit() {
        return unit;
    }

    /** From mild to hard. */
    public List<Double> steps() {
        return List.of(mild, middle, hard);
    }

    /**
     * The photo, upright, disturbed, as PNG.
     *
     * @param photo encoded, as a recogniser takes it
     * @param seed decides what is left to chance
     * @throws trumeau.vision.VisionException {@code PICTURE_*}
     */
    public byte[] apply(byte[] photo, double step, long seed) {
        var bgr = PhotoDecoder.decode(photo);
        try {
            change(bgr, step, seed);
            return LosslessPicture.of(bgr);
        } finally {
            bgr.release();
        }
    }

    private void change(Mat bgr, double step, long seed) {
        switch (this) {
            case DARKER, BRIGHTER -> bgr.convertTo(bgr, -1, step, 0);
            case WARM, COLD -> cast(bgr, step);
            case BLUR -> Imgproc.GaussianBlur(bgr, bgr, new Size(), step / 100 * Math.min(bgr.cols(), bgr.rows()));
            case ROTATION -> rotate(bgr, step, seed);
            case COVERED -> cover(bgr, step, seed);
            case DARK -> gamma(bgr, step);
            case NOISE -> noise(bgr, step, seed);
        }
    }

    private static void cast(Mat bgr, double kelvin) {
        var table = BlackBody.of(kelvin).table();
        Core.LUT(bgr, table, bgr);
        table.release();
    }

    private static void rotate(Mat bgr, double degrees, long seed) {
        var signed = new SplittableRandom(seed).nextBoolean() ? degrees : -degrees;
        var turn = Imgproc.getRotationMatrix2D(new Point(bgr.cols() / 2.0, bgr.rows() / 2.0), signed, 1);
        var turned = new Mat();
        Imgproc.warpAffine(bgr, turned, turn, bgr.size(), Imgproc.INTER_LINEAR, Core.BORDER_REFLECT_101);
        turned.copyTo(bgr);
        turned.release();
        turn.release();
    }

    private static void cover(Mat bgr, double share, long seed) {
        var across = (int) Math.round(bgr.cols() * share);
        var down = (int) Math.round(bgr.rows() * share);
        var sheet =
                switch (new SplittableRandom(seed).nextInt(4)) {
                    case 0 -> new Rect(0, 0, across, bgr.rows());
                    case 1 -> new Rect(bgr.cols() - across, 0, across, bgr.rows());
                    case 2 -> new Rect(0, 0, bgr.cols(), down);
                    default -> new Rect(0, bgr.rows() - down, bgr.cols(), down);
                };
        Imgproc.rectangle(bgr, sheet, GREY, Imgproc.FILLED);
    }

    private static void gamma(Mat bgr, double power) {
        var table = new Mat(1, 256, CvType.CV_8U);
        for (var level = 0; level < 256; level++) {
            table.put(0, level, Math.rint(255 * Math.pow(level / 255.0, power)));
        }
        Core.LUT(bgr, table, bgr);
        table.release();
    }

    private static void noise(Mat bgr, double sigma, long seed) {
        var noise = new Mat(bgr.size(), CvType.CV_16SC3);
        Core.setRNGSeed((int) seed);
        Core.randn(noise, 0, sigma);
        Core.add(bgr, noise, bgr, new Mat(), CvType.CV_8U);
        noise.release();
    }
}
