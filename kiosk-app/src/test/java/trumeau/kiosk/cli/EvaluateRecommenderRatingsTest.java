package trumeau.kiosk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateRecommenderRatingsTest {

    @TempDir
    Path folder;

    private final Console console = new Console();

    @BeforeEach
    void makeSplits() throws IOException {
        var dice = new SplittableRandom(3);
        for (var split : new String[] {"cv2-fold0", "cv2-fold1", "holdout25-seed42"}) {
            var train = new StringBuilder();
            var test = new StringBuilder();
            for (var user = 0; user < 40; user++) {
                for (var item = 0; item < 30; item++) {
                    var rating = Math.max(1, Math.min(5, 1 + item / 10 + user % 3 + dice.nextInt(2)));
                    (dice.nextInt(4) == 0 ? test : train).append("u" + user + ",i" + item + "," + rating + "\n");
                }
            }
            Files.writeString(folder.resolve(split + ".train.csv"), train);
            Files.writeString(folder.resolve(split + ".test.csv"), test);
        }
    }

    @Test
    void theMeanIsThatOfTheFoldsAndTheControlsStandBeside() throws IOException {
        var said = measured("--splits", folder.toString(), "--model", "baseline");

        assertThat(said.path("splits")).hasSize(3);
        var mean = (said.at("/splits/0/rmse").asDouble()
                        + said.at("/splits/1/rmse").asDouble())
                / 2;
        assertThat(said.path("rmse").asDouble()).isBetween(mean - 1e-4, mean + 1e-4);
        assertThat(said.path("rmse").asDouble())
                .isLessThan(said.at("/baseline/item-mean/rmse").asDouble())
                .isBetween(
                        said.at("/rmseInterval/0").asDouble(),
                        said.at("/rmseInterval/1").asDouble());
        assertThat(said.at("/baseline/mean/rmse").asDouble()).isPositive();
        assertThat(said.path("mae").asDouble()).isPositive();
        assertThat(said.has("fitSeconds")).isTrue();
        assertThat(said.path("coverage").asDouble()).isEqualTo(1);
    }

    @Test
    void twoModelsAreComparedOnTheSameRatings() throws IOException {
        var said = measured("--splits", folder.toString(), "--model", "baseline", "--against", "item-mean");

        assertThat(said.at("/against/model").asText()).isEqualTo("item-mean");
        assertThat(said.at("/against/difference").asDouble()).isNegative();
        assertThat(said.at("/against/differenceInterval/1").asDouble()).isNegative();
        assertThat(said.at("/against/p").asDouble()).isLessThan(.01);
    }

    @Test
    void aFileIsSplitByTheSeedAndWhatDoesNotCountIsSaid() throws IOException {
        var file = folder.resolve("cv2-fold0.train.csv");
        Files.writeString(file, Files.readString(file) + "u0,i0\nu1,i1,9\nu2,i2,3\nu2,i2,3\n");
        var said = measured("--ratings", file.toString(), "--model", "svd", "--scale", "1,5");

        assertThat(said.path("splits")).hasSize(1);
        assertThat(console.err()).contains("2 rows could not be read, 1 of them outside the scale");
        assertThat(console.err()).contains("gave way to a newer rating");
    }

    private JsonNode measured(String... more) throws IOException {
        var line =
                new java.util.ArrayList<>(java.util.List.of("evaluate-recommender", "--protocol", "ratings", "--json"));
        line.addAll(java.util.List.of(more));
        assertThat(console.run(line.toArray(String[]::new))).isZero();
        assertThat(console.out().lines()).hasSize(1);
        return new ObjectMapper().readTree(console.out());
    }
}
