package trumeau.vision.opencv;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.MultiFormatWriter;
import com.google.zxing.WriterException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import trumeau.vision.frame.Box;
import trumeau.vision.frame.Drawn;
import trumeau.vision.frame.Frame;
import trumeau.vision.tag.TagRead.Symbology;

class OpenCvTagReaderTest {

    private static final int X = 400;
    private static final int Y = 200;

    private final OpenCvTagReader reader = new OpenCvTagReader();

    @Test
    void aQrCodeIsReadAndPlaced() throws WriterException {
        var reads = reader.read(shown("trumeau:item-0042", BarcodeFormat.QR_CODE, 200, 200));

        assertThat(reads).singleElement().satisfies(read -> {
            assertThat(read.symbology()).isEqualTo(Symbology.QR);
            assertThat(read.text()).isEqualTo("trumeau:item-0042");
            assertThat(read.box().intersectionOverUnion(new Box(X / 1280.0, Y / 720.0, 200 / 1280.0, 200 / 720.0)))
                    .isGreaterThan(0.35);
        });
    }

    @Test
    void anEanIsRead() throws WriterException {
        var reads = reader.read(shown("4006381333931", BarcodeFormat.EAN_13, 320, 160));

        assertThat(reads).singleElement().satisfies(read -> {
            assertThat(read.symbology()).isEqualTo(Symbology.EAN_13);
            assertThat(read.text()).isEqualTo("4006381333931");
        });
    }

    @Test
    void aCode128IsReadAndPlaced() throws WriterException {
        var reads = reader.read(shown("TRU-10042", BarcodeFormat.CODE_128, 360, 120));

        assertThat(reads).singleElement().satisfies(read -> {
            assertThat(read.symbology()).isEqualTo(Symbology.CODE_128);
            assertThat(read.text()).isEqualTo("TRU-10042");
            assertThat(read.box().x()).isBetween(X / 1280.0, (X + 80) / 1280.0);
            assertThat(read.box().y()).isBetween(Y / 720.0, (Y + 120) / 720.0);
        });
    }

    /** A hang tag as printed: a square for the address, bars for the article. */
    @Test
    void twoCodesInOnePictureAreBothRead() throws WriterException {
        var square = new MultiFormatWriter().encode("https://brand.example/7", BarcodeFormat.QR_CODE, 200, 200);
        var bars = new MultiFormatWriter().encode("TRU-10042", BarcodeFormat.CODE_128, 360, 120);
        var reads = reader.read(Drawn.frame(1, Instant.EPOCH, 1280, 720, (x, y) -> {
            var onSquare = x >= 100 && x < 300 && y >= 100 && y < 300 && square.get(x - 100, y - 100);
            var onBars = x >= 600 && x < 960 && y >= 450 && y < 570 && bars.get(x - 600, y - 450);
            return onSquare || onBars ? 0x101010 : 0xF0F0F0;
        }));

        assertThat(reads)
                .extracting(read -> read.text())
                .containsExactlyInAnyOrder("https://brand.example/7", "TRU-10042");
    }

    @Test
    void aPictureWithoutCodesGivesNone() {
        assertThat(reader.read(Drawn.frame(1, Instant.EPOCH, 640, 360, (x, y) -> x * 97 + y * 31)))
                .isEmpty();
    }

    private static Frame shown(String text, BarcodeFormat format, int width, int height) throws WriterException {
        var code = new MultiFormatWriter().encode(text, format, width, height);
        return Drawn.frame(1, Instant.EPOCH, 1280, 720, (x, y) -> {
            var inside = x >= X && x < X + code.getWidth() && y >= Y && y < Y + code.getHeight();
            if (inside) {
                return code.get(x - X, y - Y) ? 0x101010 : 0xF0F0F0;
            }
            return Math.abs(x - X - width / 2) < width && Math.abs(y - Y - height / 2) < height ? 0xF0F0F0 : 0x806040;
        });
    }
}
