package trumeau.vision.opencv;

import java.util.ArrayList;
import java.util.Optional;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfPoint;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;
import trumeau.vision.frame.Box;
import trumeau.vision.frame.Frame;
import trumeau.vision.locate.GarmentMask;

/**
 * Takes a garment out of a catalogue picture whose ground is plain: a smooth surface of colour is fitted to the
 * picture's rim (least squares, second degree), and GrabCut (Rother, Kolmogorov and Blake, SIGGRAPH 2004) parts what
 * differs from it. For one thread.
 */
public final class GroundMatte {

    /** The side at which it is parted. */
    private static final int WORKED_AT = 240;
    /** Of the shorter side: the rim from which the ground is learnt. */
    private static final double RIM = 0.04;
    /** CIELAB: a ground that departs from its own surface by more, root mean square, is busy. */
    private static final double BUSY = 6;
    /** CIELAB: up to here a pixel is the ground's for sure, and from there on it is surely something else. */
    private static final double SAME = 2.5;

    private static final double OTHER = 14;
    /** Of what the net is sure of: a garment of which more might be shadow is itself of such a colour. */
    private static final double SHADOWY = 0.12;

    private static final int ROUNDS = 2;
    /** Of the largest piece: what is smaller is a speck. */
    private static final double SPECK = 0.05;
    /** Of the largest piece: a hole that is smaller is a light spot of the garment. */
    private static final double HOLE = 0.004;
    /** Of the picture: less is no garment, more is no ground. */
    private static final double LEAST = 0.06;

    private static final double MOST = 0.9;
    /** How much of what the net takes for the garment it must be, overlap over union. */
    private static final double AGREES = 0.55;

    private GroundMatte() {}

    /**
     * How much of each pixel is the garment's.
     *
     * @param width pixels
     * @param height pixels
     * @param alpha 0..255 as unsigned bytes, rows from the top
     */
    @SuppressWarnings("ArrayRecordComponent") // handed over once, compared by nobody
    public record Matte(int width, int height, byte[] alpha) {

        /** As grey PNG. */
        public byte[] png() {
            var mat = new Mat(height, width, CvType.CV_8U);
            mat.put(0, 0, alpha);
            try {
                return LosslessPicture.small(mat);
            } finally {
                mat.release();
            }
        }
    }

    /**
     * The garment's pixels of the whole frame; empty where the ground is busy, where nothing stands out of it or nearly
     * all does, and where the net sees the garment elsewhere.
     *
     * @param seen where in the box the net takes something for the garment
     */
    public static Optional<Matte> of(Frame frame, Box box, GarmentMask seen) {
        var pixels = PixelView.of(frame);
        var scale = Math.min(1.0, (double) WORKED_AT / Math.max(frame.width(), frame.height()));
        var small = new Mat();
        Imgproc.resize(
                pixels,
                small,
                new Size(Math.rint(frame.width() * scale), Math.rint(frame.height() * scale)),
                0,
                0,
                Imgproc.INTER_AREA);
        var net = netMask(box, seen, small.size());
        try {
            var ground = GroundSurface.of(small);
            if (ground.fit() > BUSY) {
                return Optional.empty();
            }
            var cut = parted(small, ground, net);
            try {
                return agrees(cut, net) ? Optional.of(fine(pixels, cut)) : Optional.empty();
            } finally {
                cut.release();
            }
        } finally {
            net.release();
            small.release();
            pixels.release();
        }
    }

    private static Mat netMask(Box box, GarmentMask seen, Size size) {
        var mask = Mat.zeros(size, CvType.CV_8U);
        var row = new byte[(int) size.width];
        for (var y = 0; y < size.height; y++) {
            var down = ((y + 0.5) / size.height - box.y()) / box.height();
            for (var x = 0; x < size.width; x++) {
                var across = ((x + 0.5) / size.width - box.x()) / box.width();
                var inside = down >= 0 && down < 1 && across >= 0 && across < 1;
                row[x] = (byte) (inside && seen.covers(across, down) ? 1 : 0);
            }
            mask.put(y, 0, row);
        }
        return mask;
    }

    private static Mat parted(Mat bgr, GroundSurface surface, Mat net) {
        var labels = new Mat(bgr.size(), CvType.CV_8U);
        var far = surface.distances();
        var garment = new byte[far.length];
        net.get(0, 0, garment);
        var shaded = shadows(surface.shaded(), garment);
        var rim = Math.max(2, (int) (RIM / 2 * Math.min(bgr.cols(), bgr.rows())));
        var some = 0;
        for (var pixel = 0; pixel < far.length; pixel++) {
            var x = pixel % bgr.cols();
            var y = Math.floorDiv(pixel, bgr.cols());
            var isRim = x < rim || y < rim || x >= bgr.cols() - rim || y >= bgr.rows() - rim;
            garment[pixel] = (byte) label(far[pixel], garment[pixel] != 0 && !shaded[pixel], isRim);
            some += garment[pixel] == Imgproc.GC_FGD || garment[pixel] == Imgproc.GC_PR_FGD ? 1 : 0;
        }
        if (some < LEAST * far.length) {
            labels.setTo(new Scalar(0));
            return labels;
        }
        labels.put(0, 0, garment);
        var ground = new Mat();
        var front = new Mat();
        Imgproc.grabCut(bgr, labels, new Rect(), ground, front, ROUNDS, Imgproc.GC_INIT_WITH_MASK);
        var ones = new Mat(labels.size(), labels.type(), new Scalar(1));
        Core.bitwise_and(labels, ones, labels);
        ones.release();
        ground.release();
        front.release();
        var brush = Imgproc.getStructuringElement(Imgproc.MORPH_ELLIPSE, new Size(5, 5));
        Imgproc.morphologyEx(labels, labels, Imgproc.MORPH_CLOSE, brush);
        brush.release();
        return whole(labels);
    }

    /** None for a garment that is itself as pale as a shadow. */
    private static boolean[] shadows(boolean[] shaded, byte[] garment) {
        var both = 0;
        var all = 0;
        for (var pixel = 0; pixel < garment.length; pixel++) {
            all += garment[pixel] != 0 ? 1 : 0;
            both += garment[pixel] != 0 && shaded[pixel] ? 1 : 0;
        }
        return both < SHADOWY * all ? shaded : new boolean[shaded.length];
    }

    private static int label(double far, boolean seen, boolean isRim) {
        if (isRim || (far < SAME && !seen)) {
            return Imgproc.GC_BGD;
        }
        if (far < SAME) {
            return Imgproc.GC_PR_BGD; // between sleeve and trunk, unless colours say otherwise
        }
        if (far > OTHER && seen) {
            return Imgproc.GC_FGD;
        }
        return seen || far > OTHER ? Imgproc.GC_PR_FGD : Imgproc.GC_PR_BGD;
    }

    /** Without specks, and holes of a garment's inside filled; frees what it is given. */
    private static Mat whole(Mat mask) {
        var outlines = new ArrayList<MatOfPoint>();
        var tree = new Mat();
        var source = mask.clone();
        Imgproc.findContours(source, outlines, tree, Imgproc.RETR_CCOMP, Imgproc.CHAIN_APPROX_NONE);
        source.release();
        var largest = outlines.stream().mapToDouble(Imgproc::contourArea).max().orElse(0);
        var filled = Mat.zeros(mask.size(), CvType.CV_8U);
        for (var i = 0; i < outlines.size(); i++) {
            if (tree.get(0, i)[3] < 0 && Imgproc.contourArea(outlines.get(i)) >= SPECK * largest) {
                Imgproc.drawContours(filled, outlines, i, new Scalar(1), -1);
            }
        }
        for (var i = 0; i < outlines.size(); i++) {
            if (tree.get(0, i)[3] >= 0 && Imgproc.contourArea(outlines.get(i)) >= HOLE * largest) {
                Imgproc.drawContours(filled, outlines, i, new Scalar(0), -1);
            }
        }
        outlines.forEach(Mat::release);
        tree.release();
        mask.release();
        return filled;
    }

    private static boolean agrees(Mat cut, Mat net) {
        var share = (double) Core.countNonZero(cut) / cut.total();
        if (share < LEAST || share > MOST) {
            return false;
        }
        var both = new Mat();
        Core.bitwise_and(cut, net, both);
        var shared = (double) Core.countNonZero(both);
        Core.bitwise_or(cut, net, both);
        var any = Core.countNonZero(both);
        both.release();
        return shared / any >= AGREES;
    }

    /** As fine as the picture, its edge a little soft. */
    private static Matte fine(Mat bgr, Mat cut) {
        var alpha = new Mat();
        cut.convertTo(alpha, CvType.CV_32F, 255);
        Imgproc.resize(alpha, alpha, bgr.size(), 0, 0, Imgproc.INTER_CUBIC);
        var blur = 1.2 * bgr.cols() / cut.cols();
        Imgproc.GaussianBlur(alpha, alpha, new Size(), blur, blur, Core.BORDER_REPLICATE);
        // its middle stays, its way becomes shorter: what is half the ground's shows the ground
        Core.subtract(alpha, new Scalar(140), alpha);
        Core.multiply(alpha, new Scalar(2.2), alpha);
        Core.add(alpha, new Scalar(128), alpha);
        alpha.convertTo(alpha, CvType.CV_8U);
        var bytes = new byte[(int) alpha.total()];
        alpha.get(0, 0, bytes);
        alpha.release();
        return new Matte(bgr.cols(), bgr.rows(), bytes);
    }
}
