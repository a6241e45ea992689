package trumeau.vision.evaluate.fold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trumeau.vision.evaluate.figure.TemperatureFit;

class FoldAnswersTest {

    private static final String HEADER = "image,fold,photographer,truth,hat,shirt\n";
    private static final String GOOD =
            HEADER + "a,0,ann,hat,2,0\nb,0,ann,shirt,2,0\nc,1,bob,hat,1,0\nd,1,cy,shirt,0,3\n";

    @TempDir
    Path folder;

    @Test
    void aFileIsReadByFoldAndPooled() throws IOException {
        var answers = read(GOOD);

        assertThat(answers.classes()).containsExactly("hat", "shirt");
        assertThat(answers.folds()).containsExactly(0, 1);
        assertThat(answers.pooled().n()).isEqualTo(4);
        assertThat(answers.pooled().top(1)).isEqualTo(0.75);
        assertThat(answers.in(0).top(1)).isEqualTo(0.5);
        assertThat(answers.in(1).top(1)).isEqualTo(1);
    }

    /** Fold 1 is right three times of four at logits (2, 0): fold 0 is measured at 2 / ln 3, whatever fold 0 says. */
    @Test
    void aFoldsTemperatureIsThatOfTheOthers() throws IOException {
        var answers = read(HEADER + "a,0,ann,shirt,5,0\nb,1,bob,hat,2,0\nc,1,bob,hat,2,0\nd,1,bob,hat,2,0\n"
                + "e,1,bob,shirt,2,0\n");

        assertThat(answers.temperatureFor(0)).isCloseTo(2 / Math.log(3), within(1e-5));
        assertThat(answers.crossFitted().all().get(0).confidence())
                .isCloseTo(1 / (1 + Math.exp(-5 / (2 / Math.log(3)))), within(1e-6));
        assertThat(TemperatureFit.of(answers.pooled())).isNotCloseTo(2 / Math.log(3), within(0.1));
        assertThat(answers.crossFitted().n()).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            c,1,bob,hat,1,0                 | c,1,bob,hat,1,NaN         | line 4: "NaN" is no finite logit of shirt
            c,1,bob,hat,1,0                 | c,1,bob,hat,1,            | line 4: "" is no finite logit of shirt
            c,1,bob,hat,1,0                 | c,1,bob,hat,Infinity,0    | line 4: "Infinity" is no finite logit of hat
            c,1,bob,hat,1,0                 | c,1,bob,sock,1,0          | line 4: class "sock" is none of [hat, shirt]
            c,1,bob,hat,1,0                 | c,1,ann,hat,1,0           | line 4: photographer ann is in fold 1 and in fold 0
            c,1,bob,hat,1,0                 | a,1,bob,hat,1,0           | line 4: photo a is in line 2 already
            c,1,bob,hat,1,0                 | c,one,bob,hat,1,0         | line 4: fold "one" is no whole number
            c,1,bob,hat,1,0                 | c,1,bob,hat,1             | line 4: 5 fields where the first line has 6
            c,1,bob,hat,1,0                 | c,1,,hat,1,0              | line 4: the photo has no photographer
            c,1,bob,hat,1,0                 | ,1,bob,hat,1,0            | line 4: the photo has no name
            image,fold,photographer,truth   | image,fold,truth          | line 1: the first line must be image,fold,photographer,truth
            truth,hat,shirt                 | truth,hat                 | line 1: the first line must be
            truth,hat,shirt                 | truth,hat,hat             | line 1: the class names must differ
            """)
    void whatIsWrongIsRefusedWithItsLine(String good, String wrong, String said) {
        assertThat(GOOD).contains(good);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(GOOD.replace(good, wrong == null ? "" : wrong)))
                .withMessageContaining("answers.csv")
                .withMessageContaining(said);
    }

    @Test
    void oneFoldOrNoLineOrNoTextIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(HEADER + "a,0,ann,hat,2,0\n"))
                .withMessageContaining("holds 1 folds");
        assertThatIllegalArgumentException().isThrownBy(() -> read("")).withMessageContaining("is empty");
        var file = folder.resolve("latin.csv");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> {
                    Files.write(file, (HEADER + "\u00e9,0,a,hat,1,0").getBytes(StandardCharsets.ISO_8859_1));
                    FoldAnswersFile.read(file);
                })
                .withMessageContaining("UTF-8");
    }

    @Test
    void twoAreComparedOnEachPhoto() throws IOException {
        var better = GOOD.replace("b,0,ann,shirt,2,0", "b,0,ann,shirt,0,2");
        var compared = FoldComparison.of(read(better), read(GOOD));

        assertThat(compared.top1()).isEqualTo(1);
        assertThat(compared.otherTop1()).isEqualTo(0.75);
        assertThat(compared.discordant().onlyOne()).isEqualTo(1);
        assertThat(compared.discordant().onlyOther()).isZero();
        assertThat(compared.discordant().p()).isEqualTo(1);
        assertThat(compared.drawn().difference()).isEqualTo(0.25);
        // ann never drawn, or drawn thrice: her two photos of two then are half a surplus
        assertThat(compared.drawn().low()).isZero();
        assertThat(compared.drawn().high()).isEqualTo(0.5);
        assertThat(FoldComparison.of(read(GOOD), read(better)).drawn().difference())
                .isEqualTo(-0.25);
    }

    @Test
    void theOrderOfTheLinesSaysNothing() throws IOException {
        var turned = HEADER + "d,1,cy,shirt,0,3\nb,0,ann,shirt,0,2\nc,1,bob,hat,1,0\na,0,ann,hat,2,0\n";
        var better = GOOD.replace("b,0,ann,shirt,2,0", "b,0,ann,shirt,0,2");

        assertThat(FoldComparison.of(read(turned), read(GOOD))).isEqualTo(FoldComparison.of(read(better), read(GOOD)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            c,1,bob,hat,1,0  | x,1,bob,hat,1,0     | 1 are only in the first (c), 1 only in the second (x)
            c,1,bob,hat,1,0  | c,1,bob,shirt,1,0   | photo c is hat in the first and shirt in the second
            c,1,bob,hat,1,0  | c,1,dan,hat,1,0     | photo c is by bob in the first and by dan in the second
            hat,shirt        | hat,trousers        | the classes differ
            """)
    void whatCannotBeComparedIsRefused(String good, String other, String said) throws IOException {
        var one = read(GOOD);
        var changed = read(other.contains("trousers") ? GOOD.replace("shirt", "trousers") : GOOD.replace(good, other));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> FoldComparison.of(one, changed))
                .withMessageContaining(said);
    }

    private FoldAnswers read(String text) throws IOException {
        return FoldAnswersFile.read(Files.writeString(folder.resolve("answers.csv"), text));
    }
}
