package trumeau.vision.zxing;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.ResultPoint;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import trumeau.vision.frame.Box;
import trumeau.vision.tag.TagRead;
import trumeau.vision.tag.TagRead.Symbology;

/**
 * Looks for one code of some kinds in a grey picture. Codes of bars are read along the picture's rows, so one that
 * stands on its side is found only in a turned picture. Used by one thread.
 */
public final class CodeScanner {

    private static final Map<Symbology, BarcodeFormat> FORMATS = new EnumMap<>(Map.of(
            Symbology.QR, BarcodeFormat.QR_CODE,
            Symbology.EAN_13, BarcodeFormat.EAN_13,
            Symbology.CODE_128, BarcodeFormat.CODE_128));

    /** ZXing tells the middles of a square's corner patterns, and the ends of a row of bars; a code goes beyond. */
    private static final double BEYOND = 0.25;

    private final MultiFormatReader reader = new MultiFormatReader();
    private final boolean squares;

    public CodeScanner(Symbology... kinds) {
        var formats = List.of(kinds).stream().map(FORMATS::get).toList();
        reader.setHints(Map.of(DecodeHintType.POSSIBLE_FORMATS, formats, DecodeHintType.TRY_HARDER, true));
        squares = List.of(kinds).contains(Symbology.QR);
    }

    /**
     * The first code found, its place in shares of this picture.
     *
     * @param grey {@code width * height} bytes, rows from the top
     */
    public Optional<TagRead> scan(byte[] grey, int width, int height) {
        var source = new PlanarYUVLuminanceSource(grey, width, height, 0, 0, width, height, false);
        var binarizer = squares ? new HybridBinarizer(source) : new GlobalHistogramBinarizer(source);
        try {
            return read(reader.decodeWithState(new BinaryBitmap(binarizer)), width, height);
        } catch (NotFoundException e) {
            return Optional.empty();
        } finally {
            reader.reset();
        }
    }

    /** All squares in a picture; where several stand side by side, looking for one finds none of them. */
    public List<TagRead> squares(byte[] grey, int width, int height) {
        var source = new PlanarYUVLuminanceSource(grey, width, height, 0, 0, width, height, false);
        try {
            var results = new QRCodeMultiReader().decodeMultiple(new BinaryBitmap(new HybridBinarizer(source)));
            return Stream.of(results)
                    .flatMap(result -> read(result, width, height).stream())
                    .toList();
        } catch (NotFoundException e) {
            return List.of();
        }
    }

    private static Optional<TagRead> read(Result result, int width, int height) {
        var text = result.getText().strip();
        return text.isEmpty()
                ? Optional.empty()
                : FORMATS.entrySet().stream()
                        .filter(kind -> kind.getValue() == result.getBarcodeFormat())
                        .findFirst()
                        .map(kind -> new TagRead(kind.getKey(), text, box(result.getResultPoints(), width, height)));
    }

    private static Box box(ResultPoint[] points, int width, int height) {
        var left = 1.0;
        var top = 1.0;
        var right = 0.0;
        var bottom = 0.0;
        for (var point : points) {
            left = Math.min(left, clip(point.getX() / width));
            right = Math.max(right, clip(point.getX() / width));
            top = Math.min(top, clip(point.getY() / height));
            bottom = Math.max(bottom, clip(point.getY() / height));
        }
        var beside = BEYOND * (right - left);
        var above = BEYOND * (bottom - top);
        return box(
                new double[] {clip(left - beside), clip(top - above)},
                new double[] {clip(right + beside), clip(bottom + above)});
    }

    private static Box box(double[] from, double[] to) {
        return new Box(from[0], from[1], Math.max(1e-3, to[0] - from[0]), Math.max(1e-3, to[1] - from[1]));
    }

    private static double clip(double share) {
        return Math.max(0, Math.min(1 - 1e-3, share));
    }
}
