package trumeau.vision.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trumeau.vision.classify.Confidence;
import trumeau.vision.classify.Guess;
import trumeau.vision.evaluate.figure.Confusion;
import trumeau.vision.frame.Drawn;
import trumeau.vision.frame.PhotoSet;
import trumeau.vision.frame.PhotoSet.Labels;
import trumeau.vision.frame.PhotoSet.Split;
import trumeau.vision.pipeline.GarmentRecogniser;

class VisionEvaluationTest {

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
    void figuresAreThoseOfThePhotos() throws IOException {
        photo("RedWear/a.jpg", Color.RED);
        photo("RedWear/b.jpg", Color.BLUE);
        photo("bluewear/c.jpg", Color.BLUE);
        photo("unheard-of/d.jpg", Color.BLUE);
        Files.writeString(folder.resolve("bluewear/e.jpg"), "no picture");
        var progress = new ArrayList<Integer>();

        var figures = new VisionEvaluation(recogniser)
                .evaluate(PhotoSet.read(folder, Split.ALL, Labels.ALL), (done, of) -> progress.add(done));

        assertThat(figures.answers().n()).isEqualTo(3);
        assertThat(figures.answers().top(1)).isCloseTo(2 / 3.0, within(1e-9));
        assertThat(figures.answers().top(3)).isEqualTo(1);
        assertThat(Confusion.of(figures.answers()).recall())
                .containsEntry("redwear", 0.5)
                .containsEntry("bluewear", 1.0);
        assertThat(figures.skipped()).isEqualTo(2);
        assertThat(figures.timing().p50Millis()).isPositive();
        assertThat(figures.abstention().answered()).isEqualTo(1);
        assertThat(figures.abstention().answeredRight()).isCloseTo(2 / 3.0, within(1e-9));
        assertThat(progress).hasSize(5);
    }

    @Test
    void aGarmentThatIsRefusedCountsAsMissedAndNotAsSkipped(@TempDir Path model) throws IOException {
        for (var name : List.of("model.json", "net.pt", "golden.json")) {
            Files.copy(Path.of("src/test/resources/models/full", name), model.resolve(name));
        }
        var card = Files.readString(model.resolve("model.json"));
        Files.writeString(model.resolve("model.json"), card.replace("\"garment\": 0.3", "\"garment\": 1"));
        photo("redwear/a.jpg", Color.RED);
        photo("bluewear/b.jpg", Color.RED);

        try (var refusing = GarmentRecogniser.load(model)) {
            var figures = new VisionEvaluation(refusing)
                    .evaluate(PhotoSet.read(folder, Split.ALL, Labels.ALL), (done, of) -> {});

            assertThat(figures.answers().n()).isEqualTo(2);
            assertThat(figures.answers().top(1)).isEqualTo(0.5);
            assertThat(figures.skipped()).isZero();
            assertThat(figures.abstention().answered()).isZero();
        }
    }

    @Test
    void theChoiceIsForcedAmongTheKindsThatArePresent() {
        var choice = new ForcedChoice(List.of("a", "b"), 1);
        var answer = choice.answer("B", List.of(guess("c", 0.6), guess("B", 0.3), guess("a", 0.1)));

        assertThat(answer.isRight()).isTrue();
        assertThat(answer.confidence()).isCloseTo(0.75, within(1e-9));
    }

    /** At temperature 2 a confidence of .9 to .1 is made of logits that are 2 ln 9 apart. */
    @Test
    void theLogitsAreThoseBehindTheConfidences() {
        var answer = new ForcedChoice(List.of("a", "b"), 2).answer("a", List.of(guess("a", 0.9), guess("b", 0.1)));

        assertThat(answer.logLoss()).isCloseTo(Math.log(1 + 1 / 81.0), within(1e-9));
        assertThat(answer.at(2).confidence()).isCloseTo(0.9, within(1e-9));
        assertThat(new ForcedChoice(List.of("a", "b"), 2)
                        .answer("b", List.of(guess("a", 1), guess("b", 0)))
                        .logLoss())
                .isBetween(1_000.0, 2_000.0);
    }

    @Test
    void photosOfUnknownKindsAreRefused() throws IOException {
        photo("unheard-of/d.jpg", Color.BLUE);
        var photos = PhotoSet.read(folder, Split.ALL, Labels.ALL);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new VisionEvaluation(recogniser).evaluate(photos, (done, of) -> {}))
                .withMessageContaining("unheard-of");
    }

    private static Guess guess(String category, double confidence) {
        return new Guess(category, new Confidence(confidence));
    }

    private void photo(String name, Color colour) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, Drawn.jpeg(30, 40, colour));
    }
}
