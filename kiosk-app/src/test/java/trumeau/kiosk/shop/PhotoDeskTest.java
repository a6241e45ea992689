package trumeau.kiosk.shop;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.MultiFormatWriter;
import com.google.zxing.WriterException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trumeau.kiosk.fixture.InstalledStore;
import trumeau.kiosk.fixture.SmallStore;
import trumeau.kiosk.session.Visit;
import trumeau.kiosk.wiring.Serving;
import trumeau.kiosk.wiring.ServingGeneration;

class PhotoDeskTest {

    private static final int TAG = 200;

    @TempDir
    Path folder = Path.of("");

    private final Serving serving = new Serving();
    private final Visit visit = new Visit(() -> Duration.ZERO, Duration.ofSeconds(60));
    private final PhotoDesk desk = new PhotoDesk(serving, visit);
    private Optional<InstalledStore> device = Optional.empty();

    @BeforeEach
    void aReleaseServes() throws IOException {
        device = Optional.of(new InstalledStore(folder));
        serving.swap(ServingGeneration.load(device.get().next()));
    }

    @AfterEach
    void close() {
        serving.stop();
        device.ifPresent(InstalledStore::close);
    }

    @Test
    void aPhotoOfAHangTagGivesItsItem() throws IOException, WriterException {
        var garment = only(desk.recognise(tags("TAG-blue")));

        assertThat(garment.claim()).isEqualTo("this-item");
        assertThat(garment.cards().get(0).itemId()).isEqualTo("blue-0");
        assertThat(garment.tag()).map(GarmentView.Tag::text).contains("TAG-blue");
    }

    @Test
    void ofTwoCodesTheOneThatTheCatalogueKnowsCounts() throws IOException, WriterException {
        assertThat(only(desk.recognise(tags("https://brand.example", "TAG-blue")))
                        .claim())
                .isEqualTo("this-item");
        assertThat(only(desk.recognise(tags("TAG-blue", "https://brand.example")))
                        .claim())
                .isEqualTo("this-item");
    }

    @Test
    void aPhotoWithoutATagIsRecognisedByItsLook() throws IOException {
        var garment = only(desk.recognise(SmallStore.photo("red", 0)));

        assertThat(garment.tag()).isEmpty();
        assertThat(garment.cards().get(0).category()).isEqualTo("redwear");
    }

    @Test
    void beforeTheFirstReleaseThereIsNoAnswer() throws IOException {
        assertThat(new PhotoDesk(new Serving(), visit).recognise(SmallStore.photo("red", 0)))
                .isEmpty();
    }

    private static GarmentView only(Optional<List<GarmentView>> answer) {
        assertThat(answer).isPresent();
        assertThat(answer.get()).hasSize(1);
        return answer.get().get(0);
    }

    /** White tags, one beside the other, before something red. */
    private static byte[] tags(String... texts) throws WriterException, IOException {
        var image = new BufferedImage(300 * texts.length, 400, BufferedImage.TYPE_3BYTE_BGR);
        for (var i = 0; i < texts.length; i++) {
            var code = new MultiFormatWriter().encode(texts[i], BarcodeFormat.QR_CODE, TAG, TAG);
            for (var y = 0; y < 400; y++) {
                for (var x = 0; x < 300; x++) {
                    var onTag = x >= 50 && x < 50 + TAG && y >= 100 && y < 100 + TAG;
                    var paper = onTag && code.get(x - 50, y - 100) ? 0x101010 : 0xF0F0F0;
                    image.setRGB(300 * i + x, y, onTag ? paper : 0xC02020);
                }
            }
        }
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "jpg", out);
        return out.toByteArray();
    }
}
