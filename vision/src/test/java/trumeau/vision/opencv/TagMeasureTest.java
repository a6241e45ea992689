package trumeau.vision.opencv;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.MultiFormatWriter;
import com.google.zxing.WriterException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;
import trumeau.vision.frame.Box;
import trumeau.vision.frame.Frame;
import trumeau.vision.frame.Mounting;
import trumeau.vision.frame.Picture;
import trumeau.vision.frame.PixelPool;
import trumeau.vision.tag.TagRead.Symbology;
import trumeau.vision.zxing.CodeScanner;

/** Which engine reads which code, and what that costs: drawn codes, small, turned, blurred, with grain, at 720p. */
@EnabledIfSystemProperty(named = "measure", matches = "true", disabledReason = "measures only when asked to")
class TagMeasureTest {

    private static final int WIDTH = 1280;
    private static final int HEIGHT = 720;
    private static final Map<Symbology, String> TEXTS = Map.of(
            Symbology.QR, "trumeau:item-0042", Symbology.EAN_13, "4006381333931", Symbology.CODE_128, "TRU-10042");
    private static final Map<Symbology, BarcodeFormat> FORMATS = Map.of(
            Symbology.QR, BarcodeFormat.QR_CODE,
            Symbology.EAN_13, BarcodeFormat.EAN_13,
            Symbology.CODE_128, BarcodeFormat.CODE_128);

    private final Random random = new Random(11);
    private final OpenCvFrames frames = new OpenCvFrames(new PixelPool(2), Mounting.UPRIGHT);

    private interface Engine {
        List<String> read(Frame frame);
    }

    @Test
    void theEnginesOnTheSameCodes() throws WriterException {
        var all = new CodeScanner(Symbology.QR, Symbology.EAN_13, Symbology.CODE_128);
        var bars = new CodeScanner(Symbology.CODE_128);
        var own = new OpenCvTagReader();
        measure(
                "as served",
                frame -> own.read(frame).stream().map(tag -> tag.text()).toList());
        measure("ZXing, all kinds", frame -> scan(all, frame));
        measure("ZXing, all, turned", frame -> turned(all, frame));
        measure("ZXing, Code-128", frame -> scan(bars, frame));
    }

    /** As it is, then turned by 30 degrees either way until something is found. */
    private static List<String> turned(CodeScanner scanner, Frame frame) {
        for (var degrees : new double[] {0, 30, -30}) {
            var found = scan(scanner, frame, degrees);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private static List<String> scan(CodeScanner scanner, Frame frame) {
        return scan(scanner, frame, 0);
    }

    private static List<String> scan(CodeScanner scanner, Frame frame, double degrees) {
        var view = PixelView.of(frame);
        var grey = new Mat();
        Imgproc.cvtColor(view, grey, Imgproc.COLOR_BGR2GRAY);
        if (degrees != 0) {
            var turn = Imgproc.getRotationMatrix2D(new org.opencv.core.Point(WIDTH / 2.0, HEIGHT / 2.0), degrees, 1);
            Imgproc.warpAffine(grey, grey, turn, grey.size());
        }
        var bytes = new byte[WIDTH * HEIGHT];
        grey.get(0, 0, bytes);
        grey.release();
        view.release();
        return scanner.scan(bytes, WIDTH, HEIGHT).map(tag -> tag.text()).stream()
                .toList();
    }

    private void measure(String name, Engine engine) throws WriterException {
        for (var kind : Symbology.values()) {
            var read = 0;
            var count = 0;
            var nanos = 0L;
            for (var module : new double[] {1.5, 2, 3}) {
                for (var degrees : new int[] {0, 10, 25, 90}) {
                    for (var blur : new double[] {0, 0.8, 1.5}) {
                        var frame = shown(kind, new double[] {module, degrees, blur});
                        var started = System.nanoTime();
                        read += engine.read(frame).contains(TEXTS.get(kind)) ? 1 : 0;
                        nanos += System.nanoTime() - started;
                        count++;
                        frame.release();
                    }
                }
            }
            System.out.printf(
                    Locale.ROOT,
                    "MEASURED %-18s %-9s read %d of %d, %.1f ms%n",
                    name,
                    kind,
                    read,
                    count,
                    nanos / 1e6 / count);
        }
    }

    private Frame shown(Symbology kind, double[] way) throws WriterException {
        var flat = kind == Symbology.QR ? 1 : 60;
        var code = new MultiFormatWriter().encode(TEXTS.get(kind), FORMATS.get(kind), 0, flat);
        var sheet = new Mat(HEIGHT, WIDTH, CvType.CV_8UC1);
        sheet.setTo(org.opencv.core.Scalar.all(150));
        var drawn = new Mat(code.getHeight(), code.getWidth(), CvType.CV_8UC1);
        for (var y = 0; y < code.getHeight(); y++) {
            for (var x = 0; x < code.getWidth(); x++) {
                drawn.put(y, x, code.get(x, y) ? 25 : 230);
            }
        }
        var scale = kind == Symbology.QR ? 2 * way[0] : way[0];
        var turn = Imgproc.getRotationMatrix2D(
                new org.opencv.core.Point(code.getWidth() / 2.0, code.getHeight() / 2.0), way[1], scale);
        turn.put(0, 2, turn.get(0, 2)[0] + 600 - code.getWidth() / 2.0);
        turn.put(1, 2, turn.get(1, 2)[0] + 350 - code.getHeight() / 2.0);
        Imgproc.warpAffine(
                drawn, sheet, turn, sheet.size(), Imgproc.INTER_LINEAR, org.opencv.core.Core.BORDER_TRANSPARENT);
        if (way[2] > 0) {
            Imgproc.GaussianBlur(sheet, sheet, new Size(0, 0), way[2]);
        }
        return frame(sheet);
    }

    private Frame frame(Mat sheet) {
        var grey = new byte[WIDTH * HEIGHT];
        sheet.get(0, 0, grey);
        sheet.release();
        var pixels = java.nio.ByteBuffer.allocateDirect(WIDTH * HEIGHT * 3);
        for (var value : grey) {
            var grainy = (byte) Math.max(0, Math.min(255, (value & 0xFF) + random.nextGaussian() * 4));
            pixels.put(grainy).put(grainy).put(grainy);
        }
        var picture = new Picture.Pixels(pixels.flip(), WIDTH, HEIGHT, Instant.EPOCH, Box.WHOLE);
        return frames.make(picture, 1).orElseThrow();
    }
}
