package trumeau.vision.opencv;

import java.nio.ByteBuffer;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * Makes coarse masks follow the edges of the picture that they are of: a guided filter by its grey (He, Sun and Tang,
 * TPAMI 2013). For one thread.
 */
public final class SoftEdges implements AutoCloseable {

    /** So many half windows are as wide as a picture of a live look. */
    private static final int REACHES = 27;
    /** Variance of grey, 0..1, below which a window is flat. */
    private static final double FLAT = 4e-4;

    private final Size size;
    private final Size window;
    private final Mat picture;
    private final Mat grey;
    private final Mat mean;
    private final Mat variance;
    private final Mat[] work = new Mat[5];

    /**
     * Of pictures of this size.
     *
     * @param rgb the picture's pixels, direct, red first, rows from the top; read at each {@link #guide}
     */
    public SoftEdges(ByteBuffer rgb, int width, int height) {
        this(rgb, width, height, REACHES);
    }

    /**
     * The same.
     *
     * @param reaches so many half windows are as wide as the picture: more for masks that are right nearer to edges
     */
    public SoftEdges(ByteBuffer rgb, int width, int height, int reaches) {
        OpenCvLibrary.load();
        this.grey = new Mat();
        this.mean = new Mat();
        this.variance = new Mat();
        this.size = new Size(width, height);
        var reach = Math.max(1, width / reaches);
        this.window = new Size(2.0 * reach + 1, 2.0 * reach + 1);
        this.picture = new Mat(height, width, CvType.CV_8UC3, rgb);
        for (var i = 0; i < work.length; i++) {
            work[i] = new Mat();
        }
    }

    /** Looks at what the picture is now. */
    public void guide() {
        Imgproc.cvtColor(picture, grey, Imgproc.COLOR_RGB2GRAY);
        grey.convertTo(grey, CvType.CV_32F, 1 / 255.0);
        around(grey, mean);
        Core.multiply(grey, grey, work[0]);
        around(work[0], variance);
        Core.multiply(mean, mean, work[0]);
        Core.subtract(variance, work[0], variance);
        Core.add(variance, new Scalar(FLAT), variance);
    }

    /**
     * The mask at the picture's size, along the edges of the picture.
     *
     * @param chances of {@code columns} cells a row, 0..1
     * @return 0..255 as unsigned bytes, rows from the top; the caller's
     */
    public byte[] along(float[] chances, int columns) {
        var coarse = work[0];
        coarse.create(chances.length / columns, columns, CvType.CV_32F);
        coarse.put(0, 0, chances);
        var mask = work[1];
        Imgproc.resize(coarse, mask, size, 0, 0, Imgproc.INTER_LINEAR);
        var maskMean = work[2];
        around(mask, maskMean);
        var slope = work[3];
        Core.multiply(grey, mask, work[0]);
        around(work[0], slope);
        Core.multiply(mean, maskMean, work[0]);
        Core.subtract(slope, work[0], slope);
        Core.divide(slope, variance, slope);
        var offset = work[4];
        Core.multiply(slope, mean, work[0]);
        Core.subtract(maskMean, work[0], offset);
        around(slope, mask);
        around(offset, maskMean);
        Core.multiply(mask, grey, mask);
        Core.add(mask, maskMean, mask);
        mask.convertTo(work[0], CvType.CV_8U, 255);
        var bytes = new byte[(int) (size.width * size.height)];
        work[0].get(0, 0, bytes);
        return bytes;
    }

    private void around(Mat from, Mat to) {
        Imgproc.boxFilter(from, to, CvType.CV_32F, window, new Point(-1, -1), true, Core.BORDER_REPLICATE);
    }

    @Override
    public void close() {
        picture.release();
        grey.release();
        mean.release();
        variance.release();
        for (var each : work) {
            each.release();
        }
    }
}
