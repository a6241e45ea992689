package trumeau.vision.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import trumeau.vision.classify.Confidence;
import trumeau.vision.classify.Guess;
import trumeau.vision.frame.Box;
import trumeau.vision.locate.GarmentMask;
import trumeau.vision.locate.WornGarment;
import trumeau.vision.locate.WornPart;

class WornKindsTest {

    @Test
    void whereItIsWornTellsSkirtFromDress() {
        var unsure = List.of(guess("dress", 0.5), guess("skirt", 0.3), guess("scarf", 0.2));

        var ranking = WornKinds.rank(unsure, worn(Map.of(WornPart.LOWER, 0.9, WornPart.DRESS, 0.1)));

        assertThat(ranking).extracting(Guess::category).containsExactly("skirt", "scarf", "dress");
        assertThat(ranking.get(0).confidence().value()).isCloseTo(0.27 / 0.50, within(1e-9));
        assertThat(ranking.get(2).confidence().value()).isCloseTo(0.05 / 0.50, within(1e-9));
    }

    @Test
    void aRankingOfWhichNothingIsWornSoStays() {
        var ranking = List.of(guess("dress", 0.7), guess("skirt", 0.3));

        assertThat(WornKinds.rank(ranking, worn(Map.of(WornPart.BACKGROUND, 1.0))))
                .isEqualTo(ranking);
    }

    private static WornGarment worn(Map<WornPart, Double> likelihoods) {
        return new WornGarment(WornPart.LOWER, Box.WHOLE, GarmentMask.ofLogits(new float[] {1}), likelihoods);
    }

    private static Guess guess(String category, double confidence) {
        return new Guess(category, new Confidence(confidence));
    }
}
