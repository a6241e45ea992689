package trumeau.vision.opencv;

import java.nio.ByteBuffer;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import trumeau.vision.frame.Box;
import trumeau.vision.frame.Frame;

/** OpenCV's view of pixels that lie in a direct buffer; nothing is copied. Release the view, not the buffer. */
final class PixelView {

    private PixelView() {}

    static Mat of(ByteBuffer bgr, int width, int height) {
        return new Mat(height, width, CvType.CV_8UC3, bgr);
    }

    static Mat of(Frame frame) {
        return of(frame.pixels(), frame.width(), frame.height());
    }

    /** The box in whole pixels, at least one wide and high. */
    static Rect rect(Box box, int width, int height) {
        var left = Math.min(width - 1, (int) Math.round(box.x() * width));
        var top = Math.min(height - 1, (int) Math.round(box.y() * height));
        var right = Math.min(width, Math.max(left + 1, (int) Math.round((box.x() + box.width()) * width)));
        var bottom = Math.min(height, Math.max(top + 1, (int) Math.round((box.y() + box.height()) * height)));
        return new Rect(left, top, right - left, bottom - top);
    }
}
