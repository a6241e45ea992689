package trumeau.vision.opencv;

import java.nio.ByteBuffer;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;
import trumeau.vision.body.Anchors;
import trumeau.vision.body.BodySquare;
import trumeau.vision.frame.Frame;

/**
 * Cuts what the nets of the body look at out of a frame: red first, bilinear, black beyond the frame. For one thread.
 */
public final class BodyCrop implements AutoCloseable {

    private final int side;
    private final ByteBuffer rgb;
    private final Mat target;
    private final Mat cut;
    private final Mat way;

    /** For a net with a square input of this side. */
    public BodyCrop(int side) {
        OpenCvLibrary.load();
        this.side = side;
        this.rgb = ByteBuffer.allocateDirect(side * side * 3);
        this.target = new Mat(side, side, CvType.CV_8UC3, rgb);
        this.cut = new Mat();
        this.way = new Mat(2, 3, CvType.CV_64F);
    }

    /** What is in the square, upright in it; the same buffer at every call, valid until the next. */
    public ByteBuffer cut(Frame frame, BodySquare square) {
        var perPixel = square.side() / side;
        var cos = Math.cos(square.angle()) * perPixel;
        var sin = Math.sin(square.angle()) * perPixel;
        var half = (side - 1) / 2.0;
        way.put(
                0,
                0,
                cos,
                -sin,
                square.x() - 0.5 - cos * half + sin * half,
                sin,
                cos,
                square.y() - 0.5 - sin * half - cos * half);
        return warped(frame);
    }

    /** All of the frame's content, in the middle of the input; {@link #placeOf} tells what lies where. */
    public ByteBuffer whole(Frame frame) {
        return cut(frame, around(frame));
    }

    /** Where the places of what {@link #whole} gives lie in the frame. */
    public static Anchors.Place placeOf(Frame frame) {
        var all = around(frame);
        return new Anchors.Place() {
            @Override
            public double x(double share) {
                return all.frameX(share, 0);
            }

            @Override
            public double y(double share) {
                return all.frameY(0, share);
            }
        };
    }

    private static BodySquare around(Frame frame) {
        var content = frame.content();
        var width = content.width() * frame.width();
        var height = content.height() * frame.height();
        return new BodySquare(
                content.x() * frame.width() + width / 2,
                content.y() * frame.height() + height / 2,
                Math.max(width, height),
                0);
    }

    private ByteBuffer warped(Frame frame) {
        var pixels = PixelView.of(frame);
        Imgproc.warpAffine(
                pixels,
                cut,
                way,
                new Size(side, side),
                Imgproc.INTER_LINEAR | Imgproc.WARP_INVERSE_MAP,
                Core.BORDER_CONSTANT,
                new Scalar(0, 0, 0));
        Imgproc.cvtColor(cut, target, Imgproc.COLOR_BGR2RGB);
        pixels.release();
        return rgb;
    }

    @Override
    public void close() {
        target.release();
        cut.release();
        way.release();
    }
}
