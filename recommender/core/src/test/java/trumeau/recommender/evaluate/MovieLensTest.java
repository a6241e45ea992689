package trumeau.recommender.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import trumeau.recommender.topn.Ease;
import trumeau.recommender.topn.RankingMeasure;
import trumeau.recommender.train.TrainerSettings;

/**
 * Against figures that other programs reached on the same splits; the data may not be redistributed, so it may lack.
 */
class MovieLensTest {

    private static final TrainerSettings COSINE = new TrainerSettings(1, 100, 10, 0.5);

    @Test
    void popularityFindsWhatPopularityFoundElsewhere() {
        var mean = mean(TopNMethod.POPULARITY, COSINE);

        assertThat(mean.recallAt20()).isCloseTo(.199, within(.001));
        assertThat(mean.recallAt50()).isCloseTo(.323, within(.001));
        assertThat(mean.ndcgAt10()).isCloseTo(.151, within(.001));
    }

    @Test
    void theCosineFindsWhatItemNeighboursFoundElsewhere() {
        var mean = mean(TopNMethod.ITEM_TO_ITEM, COSINE);

        assertThat(mean.recallAt20()).isCloseTo(.369, within(.002));
        assertThat(mean.recallAt50()).isCloseTo(.539, within(.002));
        assertThat(mean.ndcgAt10()).isCloseTo(.294, within(.002));
    }

    @Test
    void theServedWeightsFindMoreThanTheCosine() {
        var served = mean(TopNMethod.ITEM_TO_ITEM, TrainerSettings.defaults().withoutAnonymity());

        assertThat(served.recallAt20()).isGreaterThan(.378);
        assertThat(served.ndcgAt10()).isGreaterThan(.302);
    }

    @Test
    void easeFindsWhatItFoundElsewhere() {
        var recall = new ArrayList<Double>();
        var ndcg = new ArrayList<Double>();
        for (var fold = 1; fold <= 4; fold++) {
            var trial = new TopNTrial(TopNSplit.read(splits().resolve("fold" + fold)));
            var measure = RankingMeasure.of(new Ease(200, 0).fit(trial.tastes()), trial.shoppers());
            recall.add(Arrays.stream(measure.recallAt20()).average().orElseThrow());
            ndcg.add(Arrays.stream(measure.ndcgAt10()).average().orElseThrow());
        }
        assertThat(recall.stream().mapToDouble(Double::doubleValue).average().orElseThrow())
                .isCloseTo(.403, within(.001));
        assertThat(ndcg.stream().mapToDouble(Double::doubleValue).average().orElseThrow())
                .isCloseTo(.334, within(.001));
    }

    /** Fold 0 is for tuning. */
    private static TopNResult mean(TopNMethod method, TrainerSettings settings) {
        var results = IntStream.rangeClosed(1, 4)
                .mapToObj(fold -> TopNSplit.read(splits().resolve("fold" + fold)))
                .map(split -> new TopNEvaluation(split, settings).evaluate(method))
                .toList();
        return new TopNResult(
                method,
                results.stream().mapToInt(TopNResult::shoppers).sum(),
                results.stream().mapToDouble(TopNResult::recallAt20).average().orElseThrow(),
                results.stream().mapToDouble(TopNResult::recallAt50).average().orElseThrow(),
                results.stream().mapToDouble(TopNResult::ndcgAt10).average().orElseThrow());
    }

    /** Beside the checkout; tests run in the module's folder. */
    private static Path splits() {
        var splits = Path.of("../../../shared/data/ml-100k/splits-topn")
                .toAbsolutePath()
                .normalize();
        assumeTrue(Files.isDirectory(splits), "not measured: MovieLens 100k is not at " + splits);
        return splits;
    }
}
