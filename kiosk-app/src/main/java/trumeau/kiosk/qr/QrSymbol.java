package trumeau.kiosk.qr;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A QR code (ISO/IEC 18004) of a text: a square of dark and light modules, which can lose 15 % of itself and still be
 * read. Immutable.
 */
public final class QrSymbol {

    /** Light modules around the symbol, as the standard asks for. */
    private static final int QUIET_ZONE = 4;

    private final ByteMatrix modules;

    private QrSymbol(ByteMatrix modules) {
        this.modules = modules;
    }

    /**
     * The smallest symbol that holds the text, as UTF-8.
     *
     * @throws IllegalArgumentException when the text is empty, or too long for any: about 2,300 bytes
     */
    public static QrSymbol of(String text) {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("a QR code of nothing leads nowhere");
        }
        try {
            var hints = Map.of(EncodeHintType.CHARACTER_SET, StandardCharsets.UTF_8.name());
            return new QrSymbol(
                    Encoder.encode(text, ErrorCorrectionLevel.M, hints).getMatrix());
        } catch (WriterException | IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "no QR code holds this text of " + text.length() + " characters; make it shorter", e);
        }
    }

    /** How many modules it is wide and high, without the light ones around it. */
    public int size() {
        return modules.getWidth();
    }

    /** Whether a module is dark; both count from 0, from the upper left. */
    public boolean isDark(int column, int row) {
        return modules.get(column, row) == 1;
    }

    /** How wide and high it is with its quiet zone, in modules. */
    public int side() {
        return size() + 2 * QUIET_ZONE;
    }

    /** The dark modules as the data of an SVG path, one unit a module, the quiet zone around them. */
    public String path() {
        var dark = new StringBuilder();
        for (var row = 0; row < size(); row++) {
            appendRuns(dark, row);
        }
        return dark.toString();
    }

    /** The symbol with its quiet zone as an SVG picture, black on white, one unit a module. No script, no style. */
    public String svg() {
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" shape-rendering="crispEdges">\
                <path fill="#fff" d="M0 0h%1$dv%1$dh-%1$dz"/><path fill="#000" d="%2$s"/></svg>
                """
                .formatted(side(), path());
    }

    private void appendRuns(StringBuilder path, int row) {
        for (var from = 0; from < size(); from++) {
            var to = from;
            while (to < size() && isDark(to, row)) {
                to++;
            }
            if (to > from) {
                path.append('M').append(QUIET_ZONE + from).append(' ').append(QUIET_ZONE + row);
                path.append('h')
                        .append(to - from)
                        .append("v1h-")
                        .append(to - from)
                        .append('z');
                from = to;
            }
        }
    }
}
