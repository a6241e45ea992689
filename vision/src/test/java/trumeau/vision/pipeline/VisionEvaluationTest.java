package trumeau.vision.pipeline;

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
import trumeau.vision.frame.Drawn;
import trumeau.vision.frame.PhotoSet;
import trumeau.vision.frame.PhotoSet.Labels;
import trumeau.vision.frame.PhotoSet.Split;
import trumeau.vision.track.Garment.Certainty;

class VisionEvaluationTest {

    private static GarmentRecogniser recogniser;

    @TempDir
    Path folder;

    @BeforeAll
    static void load() {
        recogniser = GarmentRecogniser.load(GarmentRecogniserTest.TINY);
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

        assertThat(figures.n()).isEqualTo(3);
        assertThat(figures.top1()).isCloseTo(2 / 3.0, within(1e-9));
        assertThat(figures.top3()).isEqualTo(1);
        assertThat(figures.perClass()).containsEntry("redwear", 0.5).containsEntry("bluewear", 1.0);
        assertThat(figures.skipped()).isEqualTo(2);
        assertThat(figures.p50Millis()).isPositive();
        assertThat(progress).hasSize(5);
    }

    @Test
    void theChoiceIsForcedAmongTheKindsThatArePresent() {
        var score = new Score(java.util.Set.of("a", "b"));
        var ranking = List.of(guess("c", 0.6), guess("b", 0.3), guess("a", 0.1));
        score.add("b", ranking, new Score.Answer(Certainty.UNSURE, 1));
        var figures = score.evaluation();

        assertThat(figures.top1()).isEqualTo(1);
        assertThat(figures.answered()).isZero();
        assertThat(figures.calibrationError()).isCloseTo(0.25, within(1e-9));
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
