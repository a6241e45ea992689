package trumeau.vision.opencv;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.opencv.core.Mat;
import org.opencv.imgproc.Imgproc;
import org.opencv.objdetect.BarcodeDetector;
import trumeau.vision.frame.Box;
import trumeau.vision.frame.Frame;
import trumeau.vision.tag.TagRead;
import trumeau.vision.tag.TagRead.Symbology;
import trumeau.vision.tag.TagReader;
import trumeau.vision.zxing.CodeScanner;

/**
 * Reads QR, EAN-13 and Code-128 codes in grey. ZXing reads all three, one after the other; OpenCV's detector reads bars
 * of EAN-13 that are turned or blurred, too. Which reads what, and what that costs, is measured by TagMeasureTest.
 */
public final class OpenCvTagReader implements TagReader {

    /** Of one picture by ZXing, which finds one at a time. */
    private static final int MOST = 3;

    private static final byte PAPER = (byte) 0xFF;

    private final CodeScanner scanner = new CodeScanner(Symbology.values());
    private final BarcodeDetector bars;
    private final Mat grey;
    private byte[] bytes = {};

    public OpenCvTagReader() {
        OpenCvLibrary.load();
        grey = new Mat();
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
        var found = new LinkedHashMap<String, TagRead>();
        readBars(frame).forEach(tag -> found.putIfAbsent(tag.text(), tag));
        scan(frame).forEach(tag -> found.putIfAbsent(tag.text(), tag));
        return List.copyOf(found.values());
    }

    /** Each code that is found is painted over, so that the next one is found. */
    private List<TagRead> scan(Frame frame) {
        var length = grey.rows() * grey.cols();
        if (bytes.length != length) {
            bytes = new byte[length];
        }
        grey.get(0, 0, bytes);
        var found = new ArrayList<TagRead>();
        var next = scanner.scan(bytes, grey.cols(), grey.rows());
        while (next.isPresent()) {
            var box = next.get().box();
            found.add(placed(next.get(), frame));
            paintOver(box);
            next = found.size() < MOST ? scanner.scan(bytes, grey.cols(), grey.rows()) : Optional.empty();
        }
        if (found.stream().noneMatch(tag -> tag.symbology() == Symbology.QR)) {
            scanner.squares(bytes, grey.cols(), grey.rows()).forEach(tag -> found.add(placed(tag, frame)));
        }
        return found;
    }

    private static TagRead placed(TagRead tag, Frame frame) {
        var box = tag.box();
        double[] edges = {box.x(), box.y(), box.x() + box.width(), box.y() + box.height()};
        return new TagRead(tag.symbology(), tag.text(), within(frame.content(), edges));
    }

    /** A code of bars is known by one row, so as much above and below it as it is wide goes, too. */
    private void paintOver(Box box) {
        var place = PixelView.rect(box, grey.cols(), grey.rows());
        var beside = place.width / 4;
        var above = Math.max(place.width, place.height) / 2;
        var right = Math.min(grey.cols(), place.x + place.width + beside);
        for (var y = Math.max(0, place.y - above); y < Math.min(grey.rows(), place.y + place.height + above); y++) {
            Arrays.fill(bytes, y * grey.cols() + Math.max(0, place.x - beside), y * grey.cols() + right, PAPER);
        }
    }

    private List<TagRead> readBars(Frame frame) {
        var texts = new ArrayList<String>();
        var corners = new Mat();
        try {
            bars.detectAndDecodeMulti(grey, texts, corners);
            return reads(texts, corners, frame);
        } finally {
            corners.release();
        }
    }

    private List<TagRead> reads(List<String> texts, Mat corners, Frame frame) {
        var found = new ArrayList<TagRead>();
        for (var i = 0; i < texts.size(); i++) {
            var text = texts.get(i).strip();
            if (text.matches("\\d{13}")) {
                found.add(new TagRead(Symbology.EAN_13, text, box(corners, i, frame)));
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
