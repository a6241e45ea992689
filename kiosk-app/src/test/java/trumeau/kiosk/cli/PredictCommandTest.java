package trumeau.kiosk.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PredictCommandTest {

    @TempDir
    Path folder;

    private final Console console = new Console();

    @Test
    void tasteIsForetoldNearerThanByTheMean() throws IOException {
        var said = predict("--user", "u4", "--item", "a3");

        assertThat(said.path("prediction").asDouble()).isCloseTo(5, within(.7));
        assertThat(said.path("model").asText()).isEqualTo("user-knn-baseline");
        assertThat(said.path("userKnown").asBoolean()).isTrue();
        assertThat(said.has("fallback")).isFalse();
        assertThat(said.path("rmse").asDouble())
                .isLessThan(said.at("/baseline/mean/rmse").asDouble() / 2);
        assertThat(said.path("mae").asDouble()).isPositive();
        assertThat(said.path("train").asInt()).isEqualTo(3 * said.path("test").asInt());
    }

    @Test
    void theFormulaTellsItsSumBesideWhatFitsTheScale() throws IOException {
        var said = predict("--user", "u4", "--item", "a3", "--model", "formula");

        assertThat(said.path("prediction").asDouble()).isEqualTo(5);
        assertThat(said.path("score").asDouble()).isGreaterThan(5);
    }

    @Test
    void forSomebodyUnknownItIsSaidWhatIsToldInstead() throws IOException {
        var said = predict("--user", "nobody", "--item", "a3", "--model", "svd");

        assertThat(said.path("userKnown").asBoolean()).isFalse();
        assertThat(said.path("fallback").asText()).isEqualTo("the baseline of the item");
        assertThat(said.path("prediction").asDouble()).isBetween(1.0, 5.0);
    }

    @Test
    void theSameSeedSaysTheSameInWords() throws IOException {
        var file = ratings().toString();
        assertThat(console.run("predict", "--ratings", file, "--user", "u1", "--item", "b2", "--model", "svd"))
                .isZero();
        var once = console.out();
        assertThat(new Console().run("predict", "--ratings", file, "--user", "u1", "--item", "b2", "--model", "svd"))
                .isZero();
        assertThat(once).contains("user u1, item b2: ").contains("RMSE").contains("always the mean");
    }

    private JsonNode predict(String... more) throws IOException {
        var line = new java.util.ArrayList<>(
                java.util.List.of("predict", "--ratings", ratings().toString(), "--json"));
        line.addAll(java.util.List.of(more));
        assertThat(console.run(line.toArray(String[]::new))).isZero();
        assertThat(console.out().lines()).hasSize(1);
        return new ObjectMapper().readTree(console.out());
    }

    /** Sixty users of two kinds: each gives 5 to the items of the own kind and 1 to the others. */
    private Path ratings() throws IOException {
        var text = new StringBuilder("user,item,rating\n");
        for (var user = 0; user < 60; user++) {
            for (var item = 0; item < 20; item++) {
                var kind = item < 10 ? "a" : "b";
                var likes = user % 2 == item / 10;
                text.append('u')
                        .append(user)
                        .append(',')
                        .append(kind)
                        .append(item % 10)
                        .append(likes ? ",5\n" : ",1\n");
            }
        }
        return Files.writeString(folder.resolve("ratings.csv"), text);
    }
}
