package trumeau.vision.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import trumeau.vision.classify.ConfidenceFit.Claim;

class ConfidenceFitTest {

    @Test
    void theTemperatureThatTheLogitsWereMadeWithIsFoundAgain() {
        var random = new Random(5);
        var logits = new ArrayList<float[]>();
        var truth = new int[8000];
        for (var i = 0; i < truth.length; i++) {
            var odds = random.nextGaussian() * 2;
            truth[i] = random.nextDouble() < 1 / (1 + Math.exp(-odds)) ? 0 : 1;
            logits.add(new float[] {(float) (odds * 2.5), 0});
        }

        var found = ConfidenceFit.temperature(logits, truth);

        assertThat(found).isCloseTo(2.5, within(0.2));
        assertThat(ConfidenceFit.error(ConfidenceFit.claims(logits, truth, found)))
                .isLessThan(0.02);
        assertThat(ConfidenceFit.error(ConfidenceFit.claims(logits, truth, 1))).isGreaterThan(0.05);
    }

    @Test
    void theLeastThresholdWithEnoughRightIsTaken() {
        var claims = List.of(
                new Claim(0.9, true),
                new Claim(0.8, true),
                new Claim(0.7, false),
                new Claim(0.6, true),
                new Claim(0.5, false));

        assertThat(ConfidenceFit.threshold(claims, 1)).isCloseTo(0.8, within(1e-9));
        assertThat(ConfidenceFit.threshold(claims, 0.75)).isCloseTo(0.6, within(1e-4));
        assertThat(ConfidenceFit.from(0.6, claims)).hasSize(4);
        assertThat(ConfidenceFit.threshold(List.of(new Claim(0.9, false)), 0.97))
                .isEqualTo(1);
    }

    @Test
    void claimsThatAreEquallySureStandOrFallTogether() {
        var claims = List.of(new Claim(0.9, true), new Claim(0.9, false));

        assertThat(ConfidenceFit.threshold(claims, 1)).isEqualTo(1);
    }

    @Test
    void theIntervalIsWilsons() {
        var claims = new ArrayList<Claim>();
        for (var i = 0; i < 100; i++) {
            claims.add(new Claim(0.5, i < 90));
        }

        var found = ConfidenceFit.interval(claims);

        assertThat(found.low()).isCloseTo(0.826, within(1e-3));
        assertThat(found.high()).isCloseTo(0.945, within(1e-3));
    }
}
