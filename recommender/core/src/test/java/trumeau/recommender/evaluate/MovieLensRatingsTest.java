package trumeau.recommender.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trumeau.recommender.rating.RatingMethod;

/**
 * Against figures that Surprise 1.1.4 reached on the same quarter; the data may not be redistributed, so it may lack.
 */
class MovieLensRatingsTest {

    /** These draw nothing, so they agree but for what is said of unknown users and items. */
    @ParameterizedTest
    @CsvSource({
        "baseline, .9474, .7511",
        "user-knn, .9854, .7775",
        "user-cosine, 1.0223, .8074",
        "user-knn-means, .9553, .7519",
        "user-msd-baseline, .9341, .7354",
        "item-knn-baseline, .9238, .7230"
    })
    void whatOthersReachedIsReached(String method, double rmse, double mae) {
        var errors = measured(RatingMethod.of(method), 1);

        assertThat(errors.rmse()).isCloseTo(rmse, within(.0025));
        assertThat(errors.mae()).isCloseTo(mae, within(.0015));
    }

    /** The seeds of the two programs differ: a mean of four, and the spread of one is .001. */
    @ParameterizedTest
    @CsvSource({"svd, .9410, .7418", "svd++, .9242, .7242"})
    void factorsComeAsFarAsTheOnesOfOthers(String method, double rmse, double mae) {
        var errors = LongStream.range(1, 5)
                .mapToObj(seed -> measured(RatingMethod.of(method), seed))
                .toList();

        assertThat(errors.stream().mapToDouble(RatingErrors::rmse).average().orElseThrow())
                .isCloseTo(rmse, within(.002));
        assertThat(errors.stream().mapToDouble(RatingErrors::mae).average().orElseThrow())
                .isCloseTo(mae, within(.002));
    }

    @Test
    void theBlendIsBetterThanEachOfItsParts() {
        var blend = measured(RatingMethod.BLEND, 1).rmse();
        assertThat(blend).isLessThan(.912);
        for (var part : List.of("item-knn-baseline", "svd++-large", "als")) {
            assertThat(blend)
                    .as(part)
                    .isLessThan(measured(RatingMethod.of(part), 1).rmse());
        }
    }

    private static RatingErrors measured(RatingMethod method, long seed) {
        var split = RatingSplit.read(splits().resolve("holdout25-seed42.train.csv"), Optional.empty());
        return new RatingEvaluation(seed, System::nanoTime)
                .evaluate(split, method)
                .errors();
    }

    /** Beside the checkout; tests run in the module's folder. */
    private static Path splits() {
        var splits = Path.of("../../../shared/data/ml-100k/splits-ratings")
                .toAbsolutePath()
                .normalize();
        assumeTrue(Files.isDirectory(splits), "not measured: MovieLens 100k is not at " + splits);
        return splits;
    }
}
