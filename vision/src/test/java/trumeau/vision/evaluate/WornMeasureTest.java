package trumeau.vision.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trumeau.vision.frame.Drawn;
import trumeau.vision.locate.WornPart;
import trumeau.vision.pipeline.GarmentRecogniser;
import trumeau.vision.pipeline.Person;

class WornMeasureTest {

    private static final int NULL = 0;
    private static final int JEANS = 25;
    private static final int SHIRT = 38;
    private static final int SKIN = 41;

    @TempDir
    Path folder;

    private GarmentRecogniser recogniser;

    @BeforeEach
    void draw() throws IOException {
        recogniser = GarmentRecogniser.load(Person.model(folder.resolve("model")));
        Files.createDirectories(folder.resolve("photos"));
        Files.createDirectories(folder.resolve("masks"));
        Files.writeString(folder.resolve("labels.txt"), "0 null\n25 jeans\n38 shirt\n41 skin\n3 belt\n");
        person(1, 110);
    }

    @AfterEach
    void close() {
        recogniser.close();
    }

    /** The small parser's cells are 10 pixels, and it knows no colour between two. */
    @Test
    void whatIsSeenWhereTheMaskSaysIsWhole() throws IOException {
        var found = measure(1, 9);

        assertThat(found.photos()).isEqualTo(1);
        assertThat(found.overlap().get(WornPart.UPPER)).isGreaterThan(0.85);
        assertThat(found.overlap().get(WornPart.LOWER)).isGreaterThan(0.85);
        assertThat(found.person()).isGreaterThan(0.85);
        assertThat(found.overlap().get(WornPart.DRESS)).isEqualTo(1);
    }

    @Test
    void aMaskThatSaysOtherwiseLowersTheOverlap() throws IOException {
        person(2, 75);

        var found = measure(2, 2);

        assertThat(found.overlap().get(WornPart.UPPER)).isCloseTo(0.5, within(0.06));
        assertThat(found.overlap().get(WornPart.LOWER)).isCloseTo(80.0 / 115, within(0.06));
        assertThat(found.garments()).isCloseTo((0.5 + 80.0 / 115 + 3) / 5, within(0.03));
    }

    /** The model says redwear and bluewear, and is sure of it: never right, always answered. */
    @Test
    void aWrongCategoryIsAnsweredAndNotRight() throws IOException {
        var found = measure(1, 1);

        assertThat(found.asked()).isEqualTo(2);
        assertThat(found.answered()).isEqualTo(2);
        assertThat(found.right()).isZero();
    }

    @Test
    void theRightCategoryIsRight() throws IOException {
        var card = folder.resolve("model/model.json");
        Files.writeString(
                card, Files.readString(card).replace("\"redwear\"", "\"shirt\"").replace("\"bluewear\"", "\"pants\""));
        try (var knowing = GarmentRecogniser.load(folder.resolve("model"))) {
            var found = WornMeasure.of(knowing, folder, 1, 1).measure((done, of) -> {});

            assertThat(found.right()).isEqualTo(2);
        }
    }

    @Test
    void aPhotoThatCantBeReadIsCounted() throws IOException {
        person(3, 110);
        Files.writeString(folder.resolve("photos/0003.png"), "no picture");

        assertThat(measure(1, 3).skipped()).isEqualTo(1);
        assertThat(measure(1, 3).photos()).isEqualTo(1);
    }

    @Test
    void whatLacksIsNamed() throws IOException {
        refused(5, 9, "no photo from 5 to 9");
        Files.writeString(folder.resolve("labels.txt"), "jeans\n");
        refused(1, 1, "\"jeans\" is not a number below 256 and a name");
        Files.delete(folder.resolve("labels.txt"));
        refused(1, 1, "has no labels.txt");
        try (var bare = GarmentRecogniser.load(Path.of("src/test/resources/models/full"))) {
            assertThatThrownBy(() -> WornMeasure.of(bare, folder, 1, 1)).hasMessageContaining("has no parser");
        }
    }

    private void refused(int first, int last, String message) {
        assertThatThrownBy(() -> WornMeasure.of(recogniser, folder, first, last))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    private WornMeasure.Found measure(int first, int last) throws IOException {
        return WornMeasure.of(recogniser, folder, first, last).measure((done, of) -> {});
    }

    /** A person whose mask says that the shirt ends at this row. */
    private void person(int number, int hem) throws IOException {
        var name = String.format("%04d.png", number);
        Files.write(
                folder.resolve("photos").resolve(name),
                Drawn.encoded(Drawn.image(Person.WIDTH, Person.HEIGHT, Person::rgb), "png"));
        var mask = new BufferedImage(Person.WIDTH, Person.HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        for (var y = 0; y < Person.HEIGHT; y++) {
            for (var x = 0; x < Person.WIDTH; x++) {
                mask.getRaster().setSample(x, y, 0, label(Person.rgb(x, y), y, hem));
            }
        }
        Files.write(folder.resolve("masks").resolve(name), Drawn.encoded(mask, "png"));
    }

    private static int label(int rgb, int y, int hem) {
        return switch (rgb) {
            case 0xFFFFFF -> NULL;
            case 0xFF0000, 0x0000FF -> y < hem ? SHIRT : JEANS;
            default -> SKIN;
        };
    }
}
