package trumeau.vision.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.Scalar;
import org.opencv.imgcodecs.Imgcodecs;
import trumeau.vision.VisionException;
import trumeau.vision.VisionException.Reason;
import trumeau.vision.classify.Sighting;
import trumeau.vision.frame.Drawn;

/** Pictures as phones, scanners and web shops really send them. */
class OddPicturesTest {

    private static GarmentRecogniser recogniser;

    @BeforeAll
    static void load() {
        recogniser = GarmentRecogniser.load(GarmentRecogniserTest.TINY);
    }

    @AfterAll
    static void close() {
        recogniser.close();
    }

    @Test
    void onePixelIsAPicture() {
        var pixel = Drawn.image(1, 1, (x, y) -> 0x0000FF);

        assertThat(look(Drawn.encoded(pixel, "png")).best().category()).isEqualTo("bluewear");
        assertThat(look(Drawn.encoded(pixel, "jpg")).best().category()).isEqualTo("bluewear");
    }

    @Test
    void aLineIsAPicture() {
        assertThat(look(Drawn.encoded(Drawn.image(900, 1, (x, y) -> 0xFF0000), "png"))
                        .best()
                        .category())
                .isEqualTo("redwear");
    }

    @Test
    void eightThousandPixelsAcrossAreRead() {
        var large = Drawn.encoded(Drawn.image(7680, 4320, (x, y) -> 0x00FF00), "jpg");

        assertThat(look(large).best().category()).isEqualTo("greenwear");
    }

    @Test
    void printersInkIsRead() throws IOException {
        assertThat(look(cmyk(255, 0, 0)).best().category()).isEqualTo("redwear");
        assertThat(look(cmyk(0, 0, 255)).best().category()).isEqualTo("bluewear");
    }

    @Test
    void ofAnAnimatedPngTheFirstPictureCounts() {
        var still = Drawn.encoded(Drawn.image(30, 40, (x, y) -> 0xFF0000), "png");

        assertThat(look(animated(still)).best().category()).isEqualTo("redwear");
    }

    @Test
    void anAnimatedWebPIsRefusedAsSuch() {
        assertThatThrownBy(() -> look(animatedWebP()))
                .isInstanceOfSatisfying(
                        VisionException.class, e -> assertThat(e.reason()).isEqualTo(Reason.PICTURE_UNREADABLE))
                .hasMessageContaining("the WebP is animated");
    }

    @Test
    void aGifIsRefusedWithWhatIsRead() {
        assertThatThrownBy(() -> look(Drawn.encoded(Drawn.image(30, 40, (x, y) -> 0xFF0000), "gif")))
                .isInstanceOf(VisionException.class)
                .hasMessageContaining("no JPEG, PNG or WebP");
    }

    @Test
    void aModelDescribedWithAnotherInputSizeIsRefused(@TempDir Path folder) throws IOException {
        for (var name : new String[] {"net.pt", "model.json", "golden.json"}) {
            Files.copy(Path.of("src/test/resources/models/full", name), folder.resolve(name));
        }
        var card = Files.readString(folder.resolve("model.json"));
        Files.writeString(folder.resolve("model.json"), card.replace("\"width\": 16", "\"width\": 24"));

        assertThatThrownBy(() -> GarmentRecogniser.load(folder))
                .isInstanceOfSatisfying(
                        VisionException.class, e -> assertThat(e.reason()).isEqualTo(Reason.MODEL_WRONG))
                .hasMessageContaining("export or publish the model again");
    }

    private static Sighting look(byte[] picture) {
        return recogniser.recognise(picture).orElseThrow();
    }

    /** Cyan, magenta, yellow and black as Adobe's programs write them: marked, and 0 for full ink. */
    private static byte[] cmyk(int red, int green, int blue) throws IOException {
        var raster = Raster.createInterleavedRaster(0, 40, 30, 4, null);
        for (var y = 0; y < 30; y++) {
            for (var x = 0; x < 40; x++) {
                raster.setPixel(x, y, new int[] {red, green, blue, 255});
            }
        }
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(new IIOImage(raster, null, null));
        } finally {
            writer.dispose();
        }
        var jpeg = bytes.toByteArray();
        var marker = HexFormat.of().parseHex("ffee000e" + "41646f6265" + "0064" + "0000" + "0000" + "00");
        return ByteBuffer.allocate(jpeg.length + marker.length)
                .put(jpeg, 0, 2)
                .put(marker)
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    /** The same with the chunk that announces two pictures after its header. */
    private static byte[] animated(byte[] png) {
        var head = 8 + 25;
        var control = ByteBuffer.allocate(12).put("acTL".getBytes(StandardCharsets.US_ASCII));
        control.putInt(2).putInt(0);
        var crc = new CRC32();
        crc.update(control.array());
        return ByteBuffer.allocate(png.length + 20)
                .put(png, 0, head)
                .putInt(8)
                .put(control.array())
                .putInt((int) crc.getValue())
                .put(png, head, png.length - head)
                .array();
    }

    /** Two red pictures of 32 x 32 in the extended container. */
    private static byte[] animatedWebP() {
        var still = webP();
        var picture = Arrays.copyOfRange(still, 12, still.length);
        var frame = chunk(
                "ANMF",
                ByteBuffer.allocate(16 + picture.length)
                        .put(new byte[] {0, 0, 0, 0, 0, 0, 31, 0, 0, 31, 0, 0, 100, 0, 0, 0})
                        .put(picture)
                        .array());
        var body = new ByteArrayOutputStream();
        body.writeBytes("WEBP".getBytes(StandardCharsets.US_ASCII));
        body.writeBytes(chunk("VP8X", new byte[] {2, 0, 0, 0, 31, 0, 0, 31, 0, 0}));
        body.writeBytes(chunk("ANIM", new byte[6]));
        body.writeBytes(frame);
        body.writeBytes(frame);
        return chunk("RIFF", body.toByteArray());
    }

    private static byte[] webP() {
        var red = new Mat(32, 32, CvType.CV_8UC3, new Scalar(0, 0, 255));
        var encoded = new MatOfByte();
        Imgcodecs.imencode(".webp", red, encoded);
        return encoded.toArray();
    }

    private static byte[] chunk(String name, byte[] content) {
        var padded = content.length + content.length % 2;
        return ByteBuffer.allocate(8 + padded)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(name.getBytes(StandardCharsets.US_ASCII))
                .putInt(content.length)
                .put(content)
                .array();
    }
}
