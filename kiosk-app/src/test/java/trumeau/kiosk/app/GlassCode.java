package trumeau.kiosk.app;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import javax.imageio.ImageIO;

/** The code for a shopper's phone as it stands on a mirror. */
record GlassCode(String link) {

    /** Waits until there is one. */
    static GlassCode on(Page mirror) {
        var shown = mirror.getByTestId("mirror-ask");
        shown.waitFor();
        return new GlassCode(String.valueOf(shown.getAttribute("data-link")));
    }

    URI address() {
        return URI.create(link);
    }

    /** What stands behind the #. */
    String pass() {
        return link.substring(link.indexOf('#') + 1);
    }

    /** What is read from the picture of the glass, as by a phone's camera. */
    static Optional<String> scanned(Page mirror) throws IOException {
        var picture = ImageIO.read(new ByteArrayInputStream(
                mirror.getByTestId("mirror-ask").getByTestId("code").screenshot()));
        var width = picture.getWidth();
        var height = picture.getHeight();
        var source = new RGBLuminanceSource(width, height, picture.getRGB(0, 0, width, height, null, 0, width));
        try {
            return Optional.of(new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(source)))
                    .getText());
        } catch (ReaderException e) {
            return Optional.empty();
        }
    }
}
