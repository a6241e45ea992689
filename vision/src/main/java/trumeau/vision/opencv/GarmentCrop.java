package trumeau.vision.opencv;

import java.nio.ByteBuffer;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;
import trumeau.vision.frame.Box;
import trumeau.vision.frame.Frame;

/** Cuts a garment out of a frame for the net: stretched to its input by area interpolation, red first. */
public final class GarmentCrop implements AutoCloseable {

    private final ByteBuffer rgb;
    private final Mat target;
    private final Mat stretched;
    private final Size size;

    /** For a net with this input size. */
    public GarmentCrop(int width, int height) {
        OpenCvLibrary.load();
        this.rgb = ByteBuffer.allocateDirect(width * height * 3);
        this.target = new Mat(height, width, CvType.CV_8UC3, rgb);
        this.stretched = new Mat();
        this.size = new Size(width, height);
    }

    /** The buffer that {@link #cut} fills. */
    public ByteBuffer rgb() {
        return rgb;
    }

    /** The net's input; the same buffer at every call, valid until the next. */
    public ByteBuffer cut(Frame frame, Box box) {
        var whole = PixelView.of(frame);
        var part = whole.submat(PixelView.rect(box, frame.width(), frame.height()));
        Imgproc.resize(part, stretched, size, 0, 0, Imgproc.INTER_AREA);
        Imgproc.cvtColor(stretched, target, Imgproc.COLOR_BGR2RGB);
        part.release();
        whole.release();
        return rgb;
    }

    /** The same with left and right changed. */
    public ByteBuffer cutMirrored(Frame frame, Box box) {
        cut(frame, box);
        Core.flip(target, stretched, 1);
        stretched.copyTo(target);
        return rgb;
    }

    @Override
    public void close() {
        target.release();
        stretched.release();
    }
}
