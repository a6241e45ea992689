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
