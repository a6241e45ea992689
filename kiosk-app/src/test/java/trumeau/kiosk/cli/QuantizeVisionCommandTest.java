package trumeau.kiosk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command takes and tells; what quantizing does stands in {@code QuantizationTest}. */
class QuantizeVisionCommandTest {

    private static final String FULL = "../vision/src/test/resources/models/full";

    @TempDir
    Path folder;

    private final Console console = new Console();

    @BeforeEach
    void draw() throws IOException {
        var kind = Files.createDirectories(folder.resolve("photos/redwear"));
        for (var i = 0; i < 3; i++) {
            var picture = new BufferedImage(40, 60, BufferedImage.TYPE_INT_RGB);
            picture.createGraphics().fillRect(5, 10 * i, 30, 20);
            ImageIO.write(picture, "png", kind.resolve(i + ".png").toFile());
        }
        Files.writeString(kind.resolve("broken.jpg"), "no picture");
    }

    @Test
    void aModelFolderComesOutThatTheOtherCommandsTake() throws IOException {
        assertThat(quantize("photos", "int8", "--json")).as(console.err()).isZero();

        var told = new ObjectMapper().readTree(console.out());
        assertThat(told.path("photos").asInt()).isEqualTo(3);
        assertThat(told.path("bytes").asLong()).isEqualTo(Files.size(folder.resolve("int8/net.onnx")));
        assertThat(told.path("bytesBefore").asLong()).isPositive();
        assertThat(console.err()).contains("broken.jpg is left out");
        var again = new Console();
        assertThat(again.run(
                        "evaluate-vision",
                        folder.resolve("photos").toString(),
                        "--model",
                        folder.resolve("int8").toString(),
                        "--engine",
                        "onnxruntime"))
                .as(again.err())
                .isZero();
    }

    @Test
    void nothingIsWrittenOverOrFromNothing() throws IOException {
        Files.createDirectory(folder.resolve("taken"));
        assertThat(quantize("photos", "taken")).isEqualTo(2);
        assertThat(console.err()).contains("is there already");

        assertThat(quantize("nowhere", "int8")).isEqualTo(2);
        assertThat(quantize("photos", "int8", "--photos", "0")).isEqualTo(2);
        assertThat(folder.resolve("int8")).doesNotExist();
    }

    private int quantize(String photos, String out, String... more) {
        var start = new String[] {
            "quantize-vision",
            folder.resolve(photos).toString(),
            "--out",
            folder.resolve(out).toString(),
            "--model",
            FULL
        };
        return console.run(Stream.of(start, more).flatMap(Stream::of).toArray(String[]::new));
    }
}
