package trumeau.kiosk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trumeau.kiosk.fixture.SmallStore;

/** What a person reads, and what is refused before anything is measured. */
class EvaluateVisionCommandTest {

    private static final String HEADER = "image,fold,photographer,truth,hat,shirt\n";
    private static final String ANSWERS = HEADER + "a,0,ann,hat,2,0\nb,1,bob,shirt,0,1\nc,1,cy,shirt,0,3\n";

    @TempDir
    Path folder;

    private final Console console = new Console();

    @BeforeEach
    void draw() throws IOException {
        for (var colour : List.of("red", "green")) {
            var file = folder.resolve("photos/" + colour + "wear/0.jpg");
            Files.createDirectories(file.getParent());
            Files.write(file, SmallStore.photo(colour, 0));
        }
    }

    @Test
    void aPersonReadsFiguresConfusionAndTheMiddleStep() {
        assertThat(evaluate("--stress", "--svg", folder.resolve("plots").toString()))
                .as(console.err())
                .isZero();

        assertThat(console.out())
                .contains("2 photos (0 skipped)")
                .contains("first guess right  100.0 %")
                .contains("at temperature 1")
                .contains("true / said")
                .contains("* is the middle step")
                .containsPattern("less light +0.7 x 100.0 %  +0.5 x 100.0 %\\*");
        assertThat(folder.resolve("plots/confusion.svg"))
                .content()
                .startsWith("<svg")
                .contains("redwear");
        assertThat(folder.resolve("plots/reliability.svg"))
                .content()
                .startsWith("<svg")
                .contains("ECE");
    }

    @Test
    void aPersonReadsFoldsAndTheirComparison() throws IOException {
        var other = Files.writeString(
                folder.resolve("other.csv"), ANSWERS.replace("b,1,bob,shirt,0,1", "b,1,bob,shirt,1,0"));
        var plots = folder.resolve("plots");

        assertThat(console.run(
                        "evaluate-vision",
                        "--grouped-folds",
                        answers(ANSWERS),
                        "--against",
                        other.toString(),
                        "--svg",
                        plots.toString()))
                .as(console.err())
                .isZero();

        assertThat(console.out())
                .contains("3 photos in 2 folds")
                .contains("fold 1: 2 photos, 100.0 % right")
                .contains("fitted on the other folds")
                .contains("difference +33.33 points")
                .contains("1 only here, 0 only there: exact two-sided McNemar p = 1.0");
        assertThat(plots.resolve("confusion.svg")).exists();
    }

    @Test
    void answersThatAreWrongAreRefusedWithTheirLine() throws IOException {
        assertThat(console.run("evaluate-vision", "--grouped-folds", answers(ANSWERS.replace("0,3", "0,NaN"))))
                .isEqualTo(2);
        assertThat(console.err()).contains("line 4", "NaN", "train it again");
    }

    @Test
    void otherPhotosAreNotCompared() throws IOException {
        var other = Files.writeString(folder.resolve("other.csv"), ANSWERS.replace("c,1,cy", "d,1,cy"));

        assertThat(console.run("evaluate-vision", "--grouped-folds", answers(ANSWERS), "--against", other.toString()))
                .isEqualTo(2);
        assertThat(console.err()).contains("only in the first (c)", "only in the second (d)");
        assertThat(console.out()).isEmpty();
    }

    @Test
    void aModelWithoutTheOutputSaysSoInsteadOfRefusingByOtherMeans() {
        assertThat(evaluate("--reject", folder.resolve("photos").toString())).isEqualTo(2);
        assertThat(console.err()).contains("model tiny 1 has no output that says whether a picture shows a garment");
        assertThat(console.out()).isEmpty();
    }

    @Test
    void masksWithoutBackgroundsAndFoldersThatAreNotThereAreRefused() {
        assertThat(evaluate("--swap-backgrounds", folder.toString())).isEqualTo(2);
        assertThat(console.err()).contains("--backgrounds DIR go together");
        assertThat(evaluate("--retrieval", "/no/such/gallery")).isEqualTo(2);
        assertThat(console.err()).contains("gallery /no/such/gallery does not exist");
    }

    private int evaluate(String... more) {
        var all = new java.util.ArrayList<>(List.of(
                "evaluate-vision",
                "--model",
                SmallStore.TINY_MODEL.toString(),
                folder.resolve("photos").toString()));
        all.addAll(List.of(more));
        return console.run(all.toArray(String[]::new));
    }

    private String answers(String text) throws IOException {
        return Files.writeString(folder.resolve("answers.csv"), text).toString();
    }
}
