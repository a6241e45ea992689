package trumeau.kiosk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateRecommenderCommandTest {

    @TempDir
    Path folder;

    private final Console console = new Console();

    @Test
    void tasteInTheRatingsIsFoundBetterThanByPopularity() throws IOException {
        assertThat(console.run("evaluate-recommender", "--ratings", ratings().toString(), "--json"))
                .isZero();
        var said = new ObjectMapper().readTree(console.out());
        assertThat(said.path("shoppers").asInt()).isEqualTo(60);
        assertThat(said.path("recall@20").asDouble())
                .isGreaterThan(said.path("baseline")
                        .path("popularity")
                        .path("recall@20")
                        .asDouble());
        assertThat(said.path("ndcg@10").asDouble()).isBetween(0.0, 1.0);
        assertThat(console.out().lines()).hasSize(1);
    }

    @Test
    void visitsOfFewItemsAreMeasuredShopperByShopper() throws IOException {
        assertThat(console.run(
                        "evaluate-recommender",
                        "--protocol",
                        "session",
                        "--model",
                        "edlae",
                        "--against",
                        "user-knn",
                        "--ratings",
                        ratings().toString(),
                        "--json"))
                .isZero();
        var said = new ObjectMapper().readTree(console.out());
        assertThat(said.path("ndcg@10OfItems").path("5").asDouble())
                .isBetween(0.2, 0.6); // a third of the own kind is taken, by chance
        assertThat(said.path("baseline")
                        .path("user-knn")
                        .path("less")
                        .path("mean")
                        .path("p")
                        .asDouble())
                .isBetween(0.0, 1.0);
        assertThat(said.path("baseline")
                        .path("popularity")
                        .path("less")
                        .path("mean")
                        .path("difference")
                        .asDouble())
                .isPositive();
    }

    @Test
    void severalModelsAreDrawnBesideEachOther() throws IOException {
        var plot = folder.resolve("plots/topn.svg");
        assertThat(console.run(
                        "evaluate-recommender",
                        "--model",
                        "ease",
                        "--against",
                        "item-knn,asymmetric",
                        "--svg",
                        plot.toString(),
                        "--ratings",
                        ratings().toString(),
                        "--json"))
                .isZero();
        var said = new ObjectMapper().readTree(console.out());
        assertThat(said.path("baseline").fieldNames()).toIterable().contains("item-knn", "asymmetric", "popularity");
        var figure =
                String.format(Locale.ROOT, "ease %.4f (", said.path("ndcg@10").asDouble());
        assertThat(plot).content().contains("<svg", figure, "asymmetric", "popularity");
    }

    /** Three hundred shoppers of two kinds, each with items of their kind only. */
    private Path ratings() throws IOException {
        var dice = new SplittableRandom(7);
        var text = new StringBuilder("user,item\n");
        for (var shopper = 0; shopper < 300; shopper++) {
            for (var item = 0; item < 60; item++) {
                if (dice.nextInt(3) == 0) {
                    text.append('u')
                            .append(shopper)
                            .append(',')
                            .append(shopper % 2 == 0 ? "a" : "b")
                            .append(item)
                            .append('\n');
                }
            }
        }
        return Files.writeString(folder.resolve("ratings.csv"), text);
    }
}
