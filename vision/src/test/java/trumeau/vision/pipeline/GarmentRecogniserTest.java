package trumeau.vision.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.MultiFormatWriter;
import com.google.zxing.WriterException;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trumeau.vision.VisionException;
import trumeau.vision.VisionException.Reason;
import trumeau.vision.attribute.ColourName;
import trumeau.vision.frame.Drawn;
import trumeau.vision.tag.TagRead;
import trumeau.vision.track.Garment.Certainty;

class GarmentRecogniserTest {

    static final Path TINY = Path.of("src/test/resources/models/tiny");
    private static GarmentRecogniser recogniser;

    @BeforeAll
    static void load() {
        recogniser = GarmentRecogniser.load(TINY);
    }

    @AfterAll
    static void close() {
        recogniser.close();
    }

    @Test
    void aPhotoIsRecognisedWithItsColour() {
        var sighting = recogniser.recognise(Drawn.jpeg(300, 400, Color.RED)).orElseThrow();

        assertThat(sighting.best().category()).isEqualTo("redwear");
        assertThat(sighting.colour().name()).isEqualTo(ColourName.RED);
        assertThat(sighting.embedding().space()).isEqualTo(recogniser.space());
        assertThat(sighting.embedding().dimensions()).isEqualTo(4);
        assertThat(recogniser.certaintyOf(sighting.ranking())).isEqualTo(Certainty.RECOGNISED);
    }

    @Test
    void whatIsBetweenTheKindsIsNotSure() {
        var sighting = recogniser.recognise(Drawn.jpeg(64, 64, Color.GRAY)).orElseThrow();

        assertThat(recogniser.certaintyOf(sighting.ranking())).isEqualTo(Certainty.UNSURE);
    }

    @Test
    void aModelMaySayThatItIsNoGarment(@TempDir Path folder) throws IOException {
        for (var name : new String[] {"model.json", "net.pt", "golden.json"}) {
            Files.copy(TINY.resolveSibling("full").resolve(name), folder.resolve(name));
        }
        var sighting = asked(folder).recognise(Drawn.jpeg(64, 64, Color.WHITE)).orElseThrow();
        var sure = sighting.garmentness().orElseThrow();
        assertThat(sure).isBetween(0.3, 0.99);
        assertThat(asked(folder).isGarment(sighting)).isTrue();

        var card = Files.readString(folder.resolve("model.json"));
        Files.writeString(folder.resolve("model.json"), card.replace("\"garment\": 0.3", "\"garment\": 0.999"));
        assertThat(asked(folder).isGarment(sighting)).isFalse();
        assertThat(recogniser.isGarment(
                        recogniser.recognise(Drawn.jpeg(64, 64, Color.RED)).orElseThrow()))
                .as("a model that doesn't say")
                .isTrue();
    }

    @Test
    void aModelMaySayMoreOfTheLookButOnlyOfTheCategoriesThatHaveIt() {
        var full = TINY.resolveSibling("full");
        try (var asked = GarmentRecogniser.load(full)) {
            var red = asked.sight(Drawn.jpeg(64, 64, Color.RED)).orElseThrow();
            assertThat(red.traits()).singleElement().satisfies(trait -> {
                assertThat(trait.attribute() + " " + trait.value()).isEqualTo("pattern plain");
                assertThat(trait.confidence().value()).isGreaterThan(0.9);
            });
            var blue = asked.sight(Drawn.jpeg(64, 64, Color.BLUE)).orElseThrow();
            assertThat(blue.traits())
                    .extracting(trait -> trait.attribute() + " " + trait.value())
                    .containsExactly("pattern plain", "sleeve long");
        }
        assertThat(recogniser
                        .recognise(Drawn.jpeg(64, 64, Color.RED))
                        .orElseThrow()
                        .traits())
                .as("a model that says no more")
                .isEmpty();
    }

    private static GarmentRecogniser asked(Path folder) {
        return GarmentRecogniser.load(folder);
    }

    @Test
    void aPhotoOfAHangTagSaysWhichItemItIs() throws WriterException {
        var photo = recogniser.recogniseWithTags(tag("item-0042")).orElseThrow();

        assertThat(photo.tags()).extracting(TagRead::text).containsExactly("item-0042");
        assertThat(photo.sighting().embedding().space()).isEqualTo(recogniser.space());
        assertThat(recogniser
                        .recogniseWithTags(Drawn.jpeg(300, 400, Color.RED))
                        .orElseThrow()
                        .tags())
                .isEmpty();
    }

    @Test
    void photosReadAtTheSameTimeKeepTheirOwnTags() throws WriterException {
        var photos = List.of(tag("item-1"), tag("item-2"), tag("item-3"), tag("item-4"));

        assertThat(photos.parallelStream()
                        .map(photo -> recogniser
                                .recogniseWithTags(photo)
                                .orElseThrow()
                                .tags())
                        .map(tags -> tags.get(0).text()))
                .containsExactly("item-1", "item-2", "item-3", "item-4");
    }

    /** A white tag with a QR code before something red. */
    private static byte[] tag(String text) throws WriterException {
        var code = new MultiFormatWriter().encode(text, BarcodeFormat.QR_CODE, 200, 200);
        var photo = Drawn.image(300, 400, (x, y) -> {
            var inTag = x >= 50 && x < 250 && y >= 100 && y < 300;
            return !inTag ? 0xC02020 : code.get(x - 50, y - 100) ? 0x101010 : 0xF0F0F0;
        });
        return Drawn.encoded(photo, "jpg");
    }

    @Test
    void aGreyPictureIsRead() {
        var grey = new BufferedImage(50, 60, BufferedImage.TYPE_BYTE_GRAY);

        assertThat(recogniser.recognise(Drawn.encoded(grey, "jpg"))).isPresent();
        assertThat(recogniser.recognise(Drawn.encoded(grey, "png"))).isPresent();
    }

    @Test
    void whatIsTransparentLiesOnWhite() {
        var clear = new BufferedImage(50, 60, BufferedImage.TYPE_INT_ARGB);
        var sighting = recogniser.recognise(Drawn.encoded(clear, "png")).orElseThrow();

        assertThat(sighting.colour().name()).isEqualTo(ColourName.WHITE);
    }

    @Test
    void aPictureIsTurnedAsItsExifSays() {
        var halfRed = Drawn.image(80, 40, (x, y) -> x < 40 ? 0xFF0000 : 0x0000FF);
        var jpeg = Drawn.encoded(halfRed, "jpg");
        var frames = new trumeau.vision.opencv.PhotoFrames(java.time.InstantSource.system());
        var frame = frames.make(turned(jpeg, 6));

        assertThat(frame.width()).isEqualTo(40);
        assertThat(frame.height()).isEqualTo(80);
        assertThat(frame.pixels().get(2) & 0xFF).as("red above").isGreaterThan(200);
        frame.release();
    }

    @Test
    void anEmptyPictureIsRefused() {
        refused(new byte[0], Reason.PICTURE_EMPTY, "empty");
    }

    @Test
    void textCalledJpgIsRefused() {
        refused("no picture".getBytes(StandardCharsets.UTF_8), Reason.PICTURE_UNREADABLE, "no JPEG, PNG or WebP");
    }

    @Test
    void aPictureThatBreaksOffIsRefused() {
        var jpeg = Drawn.jpeg(300, 400, Color.RED);
        var png = Drawn.encoded(Drawn.image(300, 400, (x, y) -> x * y), "png");

        refused(Arrays.copyOf(jpeg, jpeg.length / 2), Reason.PICTURE_UNREADABLE, "breaks off");
        refused(Arrays.copyOf(png, png.length / 2), Reason.PICTURE_UNREADABLE, "breaks off");
    }

    @Test
    void aHugePictureIsRefusedBeforeItIsDecoded() {
        refused(hugePng(), Reason.PICTURE_TOO_LARGE, "20000x20000");
    }

    @Test
    void aDamagedPictureIsRefused() {
        var png = Drawn.encoded(Drawn.image(60, 60, (x, y) -> x * y * 77), "png");
        Arrays.fill(png, 45, png.length - 40, (byte) 0);

        refused(png, Reason.PICTURE_UNREADABLE, "can't be read");
    }

    @Test
    void aNetThatIsNoTorchScriptIsRefused(@TempDir Path folder) throws IOException, NoSuchAlgorithmException {
        var net = "no net".getBytes(StandardCharsets.UTF_8);
        var digest =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(net));
        Files.write(folder.resolve("net.pt"), net);
        Files.copy(TINY.resolve("golden.json"), folder.resolve("golden.json"));
        var card = Files.readString(TINY.resolve("model.json"));
        Files.writeString(
                folder.resolve("model.json"),
                card.replaceAll("\"net.pt\": \"[0-9a-f]+\"", "\"net.pt\": \"" + digest + "\""));

        assertThatThrownBy(() -> GarmentRecogniser.load(folder))
                .isInstanceOfSatisfying(
                        VisionException.class, e -> assertThat(e.reason()).isEqualTo(Reason.MODEL_MALFORMED));
    }

    @Test
    void aModelWhoseGoldenAnswersDifferIsRefused(@TempDir Path folder) throws IOException {
        for (var name : new String[] {"net.pt", "model.json"}) {
            Files.copy(TINY.resolve(name), folder.resolve(name));
        }
        var golden = Files.readString(TINY.resolve("golden.json"));
        Files.writeString(folder.resolve("golden.json"), golden.replaceFirst("\"seed\": 2", "\"seed\": 5"));

        assertThatThrownBy(() -> GarmentRecogniser.load(folder))
                .isInstanceOfSatisfying(
                        VisionException.class, e -> assertThat(e.reason()).isEqualTo(Reason.MODEL_WRONG));
    }

    @Test
    void aClosedRecogniserSaysSo() {
        var closed = GarmentRecogniser.load(TINY);
        closed.close();
        closed.close();

        assertThatIllegalStateException().isThrownBy(() -> closed.recognise(Drawn.jpeg(20, 20, Color.RED)));
    }

    private static void refused(byte[] picture, Reason reason, String message) {
        assertThatThrownBy(() -> recogniser.recognise(picture))
                .isInstanceOfSatisfying(
                        VisionException.class, e -> assertThat(e.reason()).isEqualTo(reason))
                .hasMessageContaining(message);
    }

    /** A JPEG with an EXIF segment that holds nothing but its orientation. */
    private static byte[] turned(byte[] jpeg, int orientation) {
        var exif = HexFormat.of()
                .parseHex("457869660000" + "4d4d002a00000008" + "0001" + "0112000300000001" + "00"
                        + String.format("%02x", orientation) + "0000" + "00000000");
        var all = new ByteArrayOutputStream();
        all.write(jpeg, 0, 2);
        all.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xE1, 0, (byte) (exif.length + 2)});
        all.writeBytes(exif);
        all.write(jpeg, 2, jpeg.length - 2);
        return all.toByteArray();
    }

    private static byte[] hugePng() {
        var header = HexFormat.of().parseHex("4948445200004e2000004e200802000000");
        var crc = new CRC32();
        crc.update(header);
        return HexFormat.of()
                .parseHex("89504e470d0a1a0a" + "0000000d" + HexFormat.of().formatHex(header)
                        + String.format("%08x", crc.getValue()) + "0000000049454e44ae426082");
    }
}
