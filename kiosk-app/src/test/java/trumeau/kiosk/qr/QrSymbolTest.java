package trumeau.kiosk.qr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QrSymbolTest {

    private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-(\\d+)z");
    private static final int SCALE = 8;

    @ParameterizedTest
    @ValueSource(strings = {"https://192.168.1.20:8443/phone", "x", "蓝色衬衫 · M · B3", "{\"size\":\"<b>&\"}"})
    void whatIsWrittenIsReadFromThePictureItMakes(String text) throws ReaderException {
        assertThat(read(QrSymbol.of(text).svg())).isEqualTo(text);
    }

    @Test
    void aLongTextIsReadToo() throws ReaderException {
        var text = "0123456789abcdef".repeat(140);

        assertThat(read(QrSymbol.of(text).svg())).isEqualTo(text);
    }

    @Test
    void anAddressGivesASmallSymbol() {
        assertThat(QrSymbol.of("https://192.168.1.20:8443/phone").size()).isEqualTo(29);
    }

    @ParameterizedTest
    @ValueSource(ints = {800, 100_000})
    void whatFitsIntoNoneIsRefusedInWords(int length) {
        assertThatThrownBy(() -> QrSymbol.of("€".repeat(length)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("make it shorter");
    }

    @Test
    void thereIsNoSymbolOfNothing() {
        assertThatThrownBy(() -> QrSymbol.of("")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void thePictureHoldsNothingOfTheTextItself() {
        assertThat(QrSymbol.of("<script>alert(1)</script>").svg())
                .doesNotContain("script")
                .doesNotContain("style=");
    }

    private static String read(String svg) throws ReaderException {
        var side = Integer.parseInt(svg.replaceAll("(?s).*viewBox=\"0 0 (\\d+) .*", "$1"));
        var pixels = new int[side * SCALE * side * SCALE];
        Arrays.fill(pixels, 0xffffff);
        var runs = RUN.matcher(svg);
        while (runs.find()) {
            paint(pixels, side, number(runs.group(1)), number(runs.group(2)), number(runs.group(3)));
        }
        var picture = new RGBLuminanceSource(side * SCALE, side * SCALE, pixels);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(picture)))
                .getText();
    }

    private static void paint(int[] pixels, int side, int column, int row, int length) {
        for (var y = row * SCALE; y < (row + 1) * SCALE; y++) {
            Arrays.fill(pixels, y * side * SCALE + column * SCALE, y * side * SCALE + (column + length) * SCALE, 0);
        }
    }

    private static int number(String text) {
        return Integer.parseInt(text);
    }
}
