package trumeau.vision.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trumeau.vision.classify.Sighting;
import trumeau.vision.frame.Drawn;
import trumeau.vision.frame.PhotoSet;
import trumeau.vision.frame.PhotoSet.Labels;
import trumeau.vision.frame.PhotoSet.Split;
import trumeau.vision.opencv.Disturbance;
import trumeau.vision.pipeline.GarmentRecogniser;

/** The measures on a net that sees nothing but the mean colour, so that each answer is known. */
class MeasuresTest {

    private static final Color STRONG = new Color(230, 20, 20);
    private static GarmentRecogniser recogniser;

    @TempDir
    Path folder;

    @BeforeAll
    static void load() {
        recogniser = GarmentRecogniser.load(Path.of("src/test/resources/models/tiny"));
    }

    @AfterAll
    static void close() {
        recogniser.close();
    }

    @Test
    void stressTurnsRedIntoBlueOnlyWhereItShould() throws IOException {
        photo("photos/redwear/a.png", new Color(120, 110, 100));
        photo("photos/bluewear/b.png", new Color(100, 110, 120));

        var table = new Stress(recogniser).measure(set("photos"), (done, of) -> {});

        assertThat(table.n()).isEqualTo(2);
        assertThat(table.undisturbed()).isEqualTo(1);
        assertThat(table.rows()).extracting(Stress.Row::disturbance).containsExactly(Disturbance.values());
        assertThat(top1(table, Disturbance.DARKER)).containsExactly(1.0, 1.0, 1.0);
        assertThat(top1(table, Disturbance.ROTATION)).containsExactly(1.0, 1.0, 1.0);
        // before warm light what is hardly blue is red
        assertThat(top1(table, Disturbance.WARM)).containsExactly(0.5, 0.5, 0.5);
        assertThat(top1(table, Disturbance.COLD).get(2)).isEqualTo(0.5);
    }

    @Test
    void aNetThatGoesByTheBackgroundLosesAllWhenItIsSwapped() throws IOException {
        // a small garment before much background of its class' colour
        small("photos/redwear/a.png", 0xD01010, 0xD01010);
        small("photos/bluewear/b.png", 0x1010D0, 0x1010D0);
        photo("photos/greenwear/unmasked.png", Color.GREEN);
        mask("masks/a.png");
        mask("masks/b.png");
        mask("masks/elsewhere.png");
        photo("grounds/green.png", Color.GREEN);

        var swapped = BackgroundSwap.with(recogniser, folder.resolve("masks"), set("grounds"))
                .measure(set("photos"), (done, of) -> {});

        assertThat(swapped.n()).isEqualTo(2);
        assertThat(swapped.composed()).isEqualTo(2);
        assertThat(swapped.unused()).isEqualTo(1);
        assertThat(swapped.original()).isEqualTo(1);
        assertThat(swapped.swapped()).as("green is all that is left").isZero();
        assertThat(swapped.alone()).as("the background gives it away").isEqualTo(1);
    }

    @Test
    void aNetThatGoesByTheGarmentKeepsItBeforeAnyBackground() throws IOException {
        small("photos/redwear/a.png", 0xFF0000, 0x808880);
        small("photos/greenwear/b.png", 0x00FF00, 0x888080);
        mask("masks/a.png");
        mask("masks/b.png");
        for (var ground = 0; ground < 4; ground++) {
            photo("grounds/" + ground + ".png", new Color(0x808080));
        }

        var swapped = BackgroundSwap.with(recogniser, folder.resolve("masks"), set("grounds"))
                .measure(set("photos"), (done, of) -> {});

        assertThat(swapped.composed()).as("three of four backgrounds each").isEqualTo(6);
        assertThat(swapped.original()).isEqualTo(1);
        assertThat(swapped.swapped()).isEqualTo(1);
        assertThat(swapped.alone()).as("what is reddish lay behind green").isZero();
    }

    @Test
    void aSwapThatCannotBeIsRefused() throws IOException {
        small("photos/redwear/a.png", 0xFF0000, 0x808080);
        photo("grounds/0.png", Color.GRAY);
        Files.createDirectories(folder.resolve("masks"));
        refusedSwap("none found");

        mask("masks/other.png");
        refusedSwap("no photo has a mask");

        small("masks/a.png", 0, 0);
        refusedSwap("a.png is all black");

        Files.writeString(folder.resolve("grounds/1.png"), "no picture");
        refusedSwap("1.png");
    }

    private void refusedSwap(String said) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BackgroundSwap.with(recogniser, folder.resolve("masks"), set("grounds"))
                        .measure(set("photos"), (done, of) -> {}))
                .withMessageContaining(said);
    }

    @Test
    void theNearestOfTheSameColourIsOfTheSameClass() throws IOException {
        photo("photos/redwear/a.png", STRONG);
        photo("photos/bluewear/b.png", new Color(20, 20, 230));
        photo("photos/greenwear/c.png", new Color(20, 230, 20));
        photo("gallery/redwear/r.png", new Color(200, 30, 30));
        // blue by label, red to see: ranks 1 and 3 of what is like blue
        photo("gallery/bluewear/b1.png", new Color(30, 30, 200));
        photo("gallery/bluewear/b2.png", STRONG);

        var found = new Retrieval(recogniser).measure(set("photos"), set("gallery"), (done, of) -> {});

        assertThat(found.queries()).as("the gallery has nothing green").isEqualTo(2);
        assertThat(found.skipped()).isEqualTo(1);
        assertThat(found.gallery()).isEqualTo(3);
        assertThat(found.at6()).isEqualTo(1);
        // the red query finds the red label b2 first: 1/2; the blue one b1 first, b2 second or third
        assertThat(found.at1()).isEqualTo(0.5);
        assertThat(found.map()).isBetween((0.5 + (1 + 2 / 3.0) / 2) / 2 - 1e-9, (0.5 + 1) / 2 + 1e-9);
    }

    @Test
    void aPhotoIsNeverFoundAsItself() throws IOException {
        photo("photos/redwear/a.png", STRONG);
        photo("photos/redwear/b.png", new Color(20, 20, 230));
        photo("photos/bluewear/c.png", new Color(10, 10, 220));

        var found = new Retrieval(recogniser).measure(set("photos"), set("photos"), (done, of) -> {});

        assertThat(found.queries()).as("of bluewear there is no other").isEqualTo(2);
        assertThat(found.at1()).as("b lies beside c").isEqualTo(0.5);
    }

    @Test
    void retrievalOfWhatTheGalleryLacksIsRefused() throws IOException {
        photo("photos/redwear/a.png", STRONG);
        photo("gallery/bluewear/b.png", Color.BLUE);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Retrieval(recogniser).measure(set("photos"), set("gallery"), (done, of) -> {}))
                .withMessageContaining("redwear")
                .withMessageContaining("bluewear");
    }

    /** A garmentness that is the confidence of redwear: what is not red is refused. */
    @Test
    void refusedAndLostAreCountedAtTheSameThreshold() throws IOException {
        photo("photos/redwear/a.png", STRONG);
        photo("photos/redwear/b.png", STRONG);
        photo("photos/redwear/c.png", Color.BLUE);
        photo("others/wall.png", Color.GREEN);
        photo("others/bag.png", STRONG);
        Files.writeString(folder.resolve("others/torn.png"), "no picture");
        var redness = new Garmentness() {
            @Override
            public double of(Sighting sighting) {
                return sighting.ranking().stream()
                        .filter(guess -> guess.category().equals("redwear"))
                        .mapToDouble(guess -> guess.confidence().value())
                        .sum();
            }

            @Override
            public double threshold() {
                return 0.5;
            }
        };

        var refused =
                new Rejection(recogniser::recognise, redness).measure(set("photos"), set("others"), (done, of) -> {});

        assertThat(refused.own()).isEqualTo(new Rejection.Row(0.5, 0.5, 1 / 3.0));
        assertThat(refused.others()).isEqualTo(2);
        assertThat(refused.garments()).isEqualTo(3);
        assertThat(refused.skipped()).isEqualTo(1);
        assertThat(refused.table()).hasSize(9).isSortedAccordingTo(java.util.Comparator.comparing(Rejection.Row::lost));
        assertThat(new Rejection(photo -> java.util.Optional.empty(), redness)
                        .measure(set("photos"), set("others"), (done, of) -> {})
                        .own())
                .as("what sees nothing refuses all")
                .isEqualTo(new Rejection.Row(0.5, 1, 1));
    }

    @Test
    void aNetsOwnGarmentnessIsTakenAndItsLackIsSaid() {
        assertThat(Garmentness.of(recogniser)).isEmpty();
        try (var full = GarmentRecogniser.load(Path.of("src/test/resources/models/full"))) {
            var garmentness = Garmentness.of(full).orElseThrow();
            var white = full.recognise(Drawn.jpeg(64, 64, Color.WHITE)).orElseThrow();
            var black = full.recognise(Drawn.jpeg(64, 64, Color.BLACK)).orElseThrow();

            assertThat(garmentness.threshold()).isEqualTo(0.3);
            assertThat(garmentness.of(white)).isEqualTo(white.garmentness().orElseThrow());
            assertThat(garmentness.of(white)).isNotEqualTo(garmentness.of(black));
        }
    }

    private List<Double> top1(Stress.Table table, Disturbance disturbance) {
        return table.rows().stream()
                .filter(row -> row.disturbance() == disturbance)
                .findFirst()
                .orElseThrow()
                .top1();
    }

    private PhotoSet set(String name) {
        return PhotoSet.read(folder.resolve(name), Split.ALL, Labels.ALL);
    }

    private void photo(String name, Color colour) throws IOException {
        write(name, Drawn.encoded(Drawn.image(30, 40, (x, y) -> colour.getRGB() & 0xFFFFFF), "png"));
    }

    /** A garment in the middle ninth of the photo. */
    private void small(String name, int garment, int ground) throws IOException {
        write(name, Drawn.encoded(Drawn.image(60, 60, (x, y) -> middle(x, y) ? garment : ground), "png"));
    }

    private void mask(String name) throws IOException {
        write(name, Drawn.encoded(Drawn.image(60, 60, (x, y) -> middle(x, y) ? 0xFFFFFF : 0), "png"));
    }

    private static boolean middle(int x, int y) {
        return x >= 20 && x < 40 && y >= 20 && y < 40;
    }

    private void write(String name, byte[] picture) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, picture);
    }
}
