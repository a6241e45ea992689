package trumeau.vision.opencv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
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
