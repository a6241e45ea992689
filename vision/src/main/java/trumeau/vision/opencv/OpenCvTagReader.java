package trumeau.vision.opencv;

import java.util.ArrayList;
import java.util.List;
import org.opencv.core.Mat;
import org.opencv.imgproc.Imgproc;
import org.opencv.objdetect.BarcodeDetector;
import org.opencv.objdetect.GraphicalCodeDetector;
import org.opencv.objdetect.QRCodeDetector;
import trumeau.vision.frame.Box;
import trumeau.vision.frame.Frame;
import trumeau.vision.tag.TagRead;
import trumeau.vision.tag.TagRead.Symbology;
import trumeau.vision.tag.TagReader;

/** Reads QR and EAN-13 codes with OpenCV's own detectors, in grey. */
public final class OpenCvTagReader implements TagReader {

    private final QRCodeDetector qr;
    private final BarcodeDetector bars;
    private final Mat grey;

    public OpenCvTagReader() {
        OpenCvLibrary.load();
        grey = new Mat();
        qr = new QRCodeDetector();
        bars = new BarcodeDetector();
    }

    @Override
    public List<TagRead> read(Frame frame) {
        var view = PixelView.of(frame);
        var content = PixelView.rect(frame.content(), frame.width(), frame.height());
        var part = view.submat(content);
        Imgproc.cvtColor(part, grey, Imgproc.COLOR_BGR2GRAY);
        part.release();
        view.release();
        var found = new ArrayList<TagRead>();
        found.addAll(read(qr, Symbology.QR, frame));
        found.addAll(read(bars, Symbology.EAN_13, frame));
        return List.copyOf(found);
    }

    private List<TagRead> read(GraphicalCodeDetector detector, Symbology symbology, Frame frame) {
        var texts = new ArrayList<String>();
        var corners = new Mat();
        try {
            detector.detectAndDecodeMulti(grey, texts, corners);
            return reads(texts, corners, symbology, frame);
        } finally {
            corners.release();
        }
    }

    private List<TagRead> reads(List<String> texts, Mat corners, Symbology symbology, Frame frame) {
        var found = new ArrayList<TagRead>();
        for (var i = 0; i < texts.size(); i++) {
            var text = texts.get(i).strip();
            if (!text.isEmpty() && (symbology != Symbology.EAN_13 || text.matches("\\d{13}"))) {
                found.add(new TagRead(symbology, text, box(corners, i, frame)));
            }
        }
        return found;
    }

    private Box box(Mat corners, int code, Frame frame) {
        var points = new float[8];
        corners.get(code, 0, points);
        var left = Math.min(Math.min(points[0], points[2]), Math.min(points[4], points[6])) / grey.cols();
        var right = Math.max(Math.max(points[0], points[2]), Math.max(points[4], points[6])) / grey.cols();
        var top = Math.min(Math.min(points[1], points[3]), Math.min(points[5], points[7])) / grey.rows();
        var bottom = Math.max(Math.max(points[1], points[3]), Math.max(points[5], points[7])) / grey.rows();
        return within(frame.content(), new double[] {left, top, right, bottom});
    }

    private static Box within(Box content, double[] edges) {
        var left = clip(edges[0]);
        var top = clip(edges[1]);
        var width = Math.max(1e-3, clip(edges[2]) - left);
        var height = Math.max(1e-3, clip(edges[3]) - top);
        return new Box(
                content.x() + left * content.width(),
                content.y() + top * content.height(),
                width * content.width(),
                height * content.height());
    }

    private static double clip(double share) {
        return Math.max(0, Math.min(1 - 1e-3, share));
    }
}
