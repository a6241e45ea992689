package trumeau.vision.opencv;

import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.imgproc.Imgproc;

/** The plain ground of a picture: a colour for each place, of second degree in it, fitted to the picture's rim. */
final class GroundSurface {

    /** Of the shorter side: the rim from which the ground is learnt. */
    private static final double RIM = 0.04;
    /** CIELAB: what is farther off at the first fit is something else, twice over; and no pixel counts for more. */
    private static final double ODD = 12;

    private static final double MOST = 14;
    /** CIELAB: a shadow is at most so much darker than its ground, and hardly tinted. */
    private static final double DARKEST = 30;

    private static final double TINTED = 4;
    private static final int TERMS = 6;

    private final float[] lab;
    private final int width;
    private final int height;
    private final int rim;
    private final double[] weights = new double[TERMS * 3];

    private GroundSurface(float[] lab, int width, int height) {
        this.lab = lab;
        this.width = width;
        this.height = height;
        this.rim = Math.max(2, (int) (RIM * Math.min(width, height)));
    }

    /** Of a picture whose ground is not yet fitted. */
    static GroundSurface of(Mat bgr) {
        var lab = new Mat();
        bgr.convertTo(lab, CvType.CV_32FC3, 1 / 255.0);
        Imgproc.cvtColor(lab, lab, Imgproc.COLOR_BGR2Lab);
        var pixels = new float[(int) lab.total() * 3];
        lab.get(0, 0, pixels);
        lab.release();
        return new GroundSurface(pixels, bgr.cols(), bgr.rows());
    }

    /**
     * How far the rim departs from it, root mean square. Twice: the second time without what the first took for
     * something else.
     */
    double fit() {
        var used = new boolean[width * height];
        for (var pixel = 0; pixel < used.length; pixel++) {
            used[pixel] = isRim(pixel % width, Math.floorDiv(pixel, width));
        }
        solve(used);
        var first = distances();
        for (var pixel = 0; pixel < used.length; pixel++) {
            used[pixel] = used[pixel] && first[pixel] < ODD;
        }
        solve(used);
        var last = distances();
        var sum = 0.0;
        var count = 0;
        for (var pixel = 0; pixel < used.length; pixel++) {
            if (isRim(pixel % width, Math.floorDiv(pixel, width))) {
                sum += Math.min(last[pixel], MOST) * Math.min(last[pixel], MOST);
                count++;
            }
        }
        return Math.sqrt(sum / count);
    }

    private boolean isRim(int x, int y) {
        return x < rim || y < rim || x >= width - rim || y >= height - rim;
    }

    private void solve(boolean[] used) {
        var products = new Mat(TERMS, TERMS, CvType.CV_64F, new Scalar(0));
        var sums = new Mat(TERMS, 3, CvType.CV_64F, new Scalar(0));
        var left = new double[TERMS * TERMS];
        var right = new double[TERMS * 3];
        for (var pixel = 0; pixel < used.length; pixel++) {
            if (used[pixel]) {
                var terms = terms(pixel);
                for (var i = 0; i < TERMS; i++) {
                    for (var j = 0; j < TERMS; j++) {
                        left[i * TERMS + j] += terms[i] * terms[j];
                    }
                    for (var channel = 0; channel < 3; channel++) {
                        right[i * 3 + channel] += terms[i] * lab[3 * pixel + channel];
                    }
                }
            }
        }
        products.put(0, 0, left);
        sums.put(0, 0, right);
        var solved = new Mat();
        Core.solve(products, sums, solved, Core.DECOMP_SVD);
        solved.get(0, 0, weights);
        solved.release();
        products.release();
        sums.release();
    }

    private double[] terms(int pixel) {
        var x = 2.0 * (pixel % width) / width - 1;
        var y = 2.0 * Math.floorDiv(pixel, width) / height - 1;
        return new double[] {1, x, y, x * x, x * y, y * y};
    }

    /** What is only darker than the ground: it may lie in a shadow. Row by row. */
    boolean[] shaded() {
        var shaded = new boolean[width * height];
        for (var pixel = 0; pixel < shaded.length; pixel++) {
            var terms = terms(pixel);
            var darker = -off(pixel, 0, terms);
            var tint = Math.hypot(off(pixel, 1, terms), off(pixel, 2, terms));
            shaded[pixel] = darker > 0 && darker < DARKEST && tint < TINTED;
        }
        return shaded;
    }

    private double off(int pixel, int channel, double[] terms) {
        var ground = 0.0;
        for (var i = 0; i < TERMS; i++) {
            ground += terms[i] * weights[i * 3 + channel];
        }
        return lab[3 * pixel + channel] - ground;
    }

    /** Of each pixel from the ground, CIELAB, row by row. */
    float[] distances() {
        var distances = new float[width * height];
        for (var pixel = 0; pixel < distances.length; pixel++) {
            var terms = terms(pixel);
            var sum = 0.0;
            for (var channel = 0; channel < 3; channel++) {
                var off = off(pixel, channel, terms);
                sum += off * off;
            }
            distances[pixel] = (float) Math.sqrt(sum);
        }
        return distances;
    }
}
