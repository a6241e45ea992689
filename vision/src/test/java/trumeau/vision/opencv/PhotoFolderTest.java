package trumeau.vision.opencv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trumeau.vision.VisionException;
import trumeau.vision.frame.CameraSpec;
import trumeau.vision.frame.Drawn;
import trumeau.vision.frame.FakeTime;
import trumeau.vision.frame.FrameSource;
import trumeau.vision.frame.FrameSourceContract;
import trumeau.vision.frame.Picture;
import trumeau.vision.frame.Timing;

class PhotoFolderTest extends FrameSourceContract {

    @Override
    protected FrameSource open() {
        write("shirt/a.jpg", Drawn.jpeg(30, 40, Color.RED));
        write("hat/b.jpg", Drawn.jpeg(40, 30, Color.BLUE));
        return new PhotoFolders(Timing.system()).open(CameraSpec.parse("dir:" + folder));
    }

    @Test
    void aPhotoIsLetterboxedAndSaysWhereItIs() {
        write("a.jpg", Drawn.jpeg(300, 400, Color.RED));
        try (var source = source("")) {
            var content = source.next(Duration.ofSeconds(1)).orElseThrow().content();

            assertThat(content.height()).isEqualTo(1);
            assertThat(content.width()).isCloseTo(540.0 / 1280, within(1e-6));
            assertThat(content.x()).isCloseTo(370.0 / 1280, within(1e-6));
        }
    }

    @Test
    void eachPhotoIsHeldForAsLongAsAsked() {
        write("a.jpg", Drawn.jpeg(30, 40, Color.RED));
        write("b.jpg", Drawn.jpeg(30, 40, Color.BLUE));
        try (var source = source("?hold=500ms")) {
            var pictures = new ArrayList<byte[]>();
            for (var i = 0; i < 15; i++) {
                pictures.add(
                        ((Picture.Encoded) source.next(Duration.ofSeconds(1)).orElseThrow()).jpeg());
            }

            assertThat(pictures.subList(0, 5)).allMatch(jpeg -> Arrays.equals(jpeg, pictures.get(0)));
            assertThat(pictures.subList(5, 10)).noneMatch(jpeg -> Arrays.equals(jpeg, pictures.get(0)));
            assertThat(pictures.subList(10, 15)).allMatch(jpeg -> Arrays.equals(jpeg, pictures.get(0)));
        }
    }

    @Test
    void aPhotoThatCannotBeReadIsPassedOver() {
        write("a.jpg", new byte[] {1, 2, 3});
        write("b.jpg", Drawn.jpeg(30, 40, Color.BLUE));
        try (var source = source("")) {
            assertThat(source.next(Duration.ofSeconds(1))).isPresent();
        }
    }

    @Test
    void aFolderOfNothingReadableIsALostCamera() {
        write("a.jpg", new byte[] {1, 2, 3});
        try (var source = source("")) {
            assertThatThrownBy(() -> source.next(Duration.ofSeconds(1))).isInstanceOf(VisionException.class);
        }
    }

    @Test
    void aWrongHoldTimeSaysHowToWriteOne() {
        write("a.jpg", Drawn.jpeg(30, 40, Color.RED));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> source("?hold=long"))
                .withMessageContaining("3s");
    }

    @Test
    void aPannedPhotoSwaysSmoothlyAndByTheClockAlone() {
        write("a.jpg", Drawn.jpeg(300, 400, Color.RED));
        var first = lefts(240);

        assertThat(first.get(0)).isCloseTo(370, within(1e-6));
        assertThat(Collections.max(first)).isCloseTo(370 + 0.02 * 1280, within(0.1));
        assertThat(Collections.min(first)).isCloseTo(370 - 0.02 * 1280, within(0.1));
        for (var i = 1; i < first.size(); i++) {
            assertThat(first.get(i) - first.get(i - 1)).as("pixels a frame").isBetween(-1.4, 1.4);
        }
        assertThat(lefts(240)).isEqualTo(first);
    }

    /** The photo's left edge in frames of one photo, in pixels. */
    private List<Double> lefts(int frames) {
        var lefts = new ArrayList<Double>();
        try (var source = source("?hold=60s&pan=4%")) {
            for (var i = 0; i < frames; i++) {
                lefts.add(1280
                        * source.next(Duration.ofSeconds(1))
                                .orElseThrow()
                                .content()
                                .x());
            }
        }
        return lefts;
    }

    @Test
    void thePixelsOfAPannedPhotoMoveWithItsContent() throws IOException {
        write("a.jpg", Drawn.jpeg(300, 400, Color.RED));
        try (var source = source("?hold=60s&pan=20%")) {
            var picture = source.next(Duration.ofSeconds(1)).orElseThrow();
            for (var i = 0; i < 30; i++) {
                picture = source.next(Duration.ofSeconds(1)).orElseThrow();
            }
            var left = (int) Math.round(1280 * picture.content().x());
            var image = ImageIO.read(new ByteArrayInputStream(((Picture.Encoded) picture).jpeg()));

            assertThat(left).isEqualTo(370 + 128);
            assertThat(image.getRGB(left - 12, 300) & 0xFF0000).isLessThan(0x300000);
            assertThat(image.getRGB(left + 12, 300) & 0xFF0000).isGreaterThan(0xD00000);
        }
    }

    @Test
    void aPannedPhotoIsHeldAsLongAsAnyAndItsContentStaysInThePicture() {
        write("a.jpg", Drawn.jpeg(1280, 720, Color.RED));
        write("b.jpg", Drawn.jpeg(300, 400, Color.RED));
        var widths = new ArrayList<Double>();
        var middles = new ArrayList<Double>();
        try (var source = source("?hold=1s&pan=20%")) {
            for (var i = 0; i < 40; i++) {
                var content = source.next(Duration.ofSeconds(1)).orElseThrow().content();
                widths.add(content.width());
                middles.add(content.x() + content.width() / 2);
            }
        }
        assertThat(List.of(middles.get(0), middles.get(20)))
                .as("each begins in the middle")
                .allSatisfy(middle -> assertThat(middle).isCloseTo(0.5, within(1e-6)));
        assertThat(widths.stream().filter(width -> width > 0.5)).hasSize(20);
        assertThat(widths).allSatisfy(width -> assertThat(width).isLessThanOrEqualTo(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"4", "21%", "-4%", "wide", ""})
    void aWrongPanSaysHowToWriteOne(String pan) {
        write("a.jpg", Drawn.jpeg(30, 40, Color.RED));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> source("?pan=" + pan))
                .withMessageContaining("4%");
    }

    @Test
    void aClosedFolderGivesNothing() {
        write("a.jpg", Drawn.jpeg(30, 40, Color.RED));
        var source = source("?pan=4%");
        source.next(Duration.ofSeconds(1));
        source.close();
        source.close();

        assertThat(source.next(Duration.ofSeconds(1))).isEmpty();
    }

    private FrameSource source(String options) {
        return new PhotoFolders(new FakeTime().timing()).open(CameraSpec.parse("dir:" + folder + options));
    }

    private void write(String name, byte[] bytes) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
