package trumeau.kiosk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trumeau.kiosk.fixture.FullModel;

/** What people wear, as a person at the command line asks for it. */
class WornCommandsTest {

    private static final int WIDTH = 120;
    private static final int HEIGHT = 200;
    private static final int SKIN = 0xFFA078;
    private static final int HAIR = 0x783C00;

    @TempDir
    Path folder;

    private final Console console = new Console();
    private String model = "";
    private String photo = "";

    @BeforeEach
    void draw() throws IOException {
        var dressed = Files.createDirectory(folder.resolve("model"));
        copy(FullModel.KEPT, dressed);
        copy(FullModel.KEPT.resolveSibling("worn"), Files.createDirectory(dressed.resolve("worn")));
        model = dressed.toString();
        Files.createDirectories(folder.resolve("people/photos"));
        Files.createDirectories(folder.resolve("people/masks"));
        Files.writeString(folder.resolve("people/labels.txt"), "0 null\n25 jeans\n38 shirt\n41 skin\n");
        photo = write("people/photos/0701.png", BufferedImage.TYPE_INT_RGB, false);
        write("people/masks/0701.png", BufferedImage.TYPE_BYTE_GRAY, true);
    }

    @Test
    void eachGarmentOfAPersonHasItsLine() throws IOException {
        assertThat(console.run("recognize", "--model", model, "--worn", "--json", photo))
                .as(console.err())
                .isZero();

        assertThat(lines()).extracting(line -> line.path("category").asText()).containsExactly("bluewear", "redwear");
        var top = lines().get(1).path("box");
        assertThat(top.path("y").asDouble()).isBetween(0.1, 0.25);
        assertThat(top.path("height").asDouble()).isBetween(0.3, 0.55);
    }

    @Test
    void aPictureWithoutAPersonSaysSo() throws IOException {
        var white = folder.resolve("white.png");
        ImageIO.write(new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB), "png", white.toFile());

        assertThat(console.run("recognize", "--model", model, "--worn", white.toString()))
                .isEqualTo(2);
        assertThat(console.err()).contains("shows no person");
    }

    @Test
    void aModelWithoutAParserIsRefused() {
        assertThat(console.run("recognize", "--model", FullModel.KEPT.toString(), "--worn", photo))
                .isEqualTo(2);
        assertThat(console.err()).contains("has no parser of worn garments");
    }

    @Test
    void peopleAloneAreMeasured() throws IOException {
        assertThat(measure("--json", "--worn-numbers", "701-804"))
                .as(console.err())
                .isZero();

        var worn = lines().get(0).path("worn");
        assertThat(worn.path("n").asInt()).isEqualTo(1);
        assertThat(worn.path("parts").path("upper").asDouble()).isGreaterThan(0.85);
        assertThat(worn.path("asked").asInt()).isEqualTo(2);
    }

    @Test
    void aPersonReadsTheFigures() {
        assertThat(measure()).as(console.err()).isZero();

        assertThat(console.out())
                .contains("worn: 1 photos (0 skipped)")
                .contains("mean of upper, outerwear, lower, dress, shoes")
                .contains("category of upper, lower, dress: of 2 garments 2 answered, 0 right");
    }

    @Test
    void numbersThatAreNoRangeAreRefused() {
        assertThat(measure("--worn-numbers", "701")).isEqualTo(2);
        assertThat(console.err()).contains("write 701-804");
    }

    @Test
    void numbersWithoutAPhotoAreRefused() {
        assertThat(measure("--worn-numbers", "1-9")).isEqualTo(2);
        assertThat(console.err()).contains("no photo from 1 to 9");
    }

    private int measure(String... more) {
        var arguments = new ArrayList<>(List.of(
                "evaluate-vision",
                "--model",
                model,
                "--worn",
                folder.resolve("people").toString()));
        arguments.addAll(List.of(more));
        return console.run(arguments.toArray(String[]::new));
    }

    private List<JsonNode> lines() throws IOException {
        var lines = new ArrayList<JsonNode>();
        for (var line : console.out().lines().toList()) {
            lines.add(new ObjectMapper().readTree(line));
        }
        return lines;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var kept = Files.list(from)) {
            for (var file : kept.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    private String write(String name, int type, boolean labels) throws IOException {
        var picture = new BufferedImage(WIDTH, HEIGHT, type);
        for (var y = 0; y < HEIGHT; y++) {
            for (var x = 0; x < WIDTH; x++) {
                var rgb = rgb(x, y);
                if (labels) {
                    picture.getRaster().setSample(x, y, 0, label(rgb));
                } else {
                    picture.setRGB(x, y, rgb);
                }
            }
        }
        var file = folder.resolve(name);
        ImageIO.write(picture, "png", file.toFile());
        return file.toString();
    }

    private static int rgb(int x, int y) {
        if (y < 40) {
            return y < 10 || x < 50 || x >= 70 ? 0xFFFFFF : y < 20 ? HAIR : SKIN;
        }
        if (x < 30 || x >= 90 || y >= 190) {
            return 0xFFFFFF;
        }
        return y < 110 ? 0xFF0000 : 0x0000FF;
    }

    private static int label(int rgb) {
        return switch (rgb) {
            case 0xFF0000 -> 38;
            case 0x0000FF -> 25;
            case SKIN -> 41;
            default -> 0;
        };
    }
}
