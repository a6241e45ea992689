package trumeau.recommender.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PairedTestTest {

    @Test
    void equalMeasuresDifferByNothing() {
        var test = PairedTest.of(new double[] {1, 0, .5}, new double[] {1, 0, .5});
        assertThat(test.difference()).isZero();
        assertThat(test.p()).isEqualTo(1);
    }

    @Test
    void aSmallGainOfEverybodyIsSure() {
        var dice = new SplittableRandom(4);
        var first = new double[200];
        var second = new double[200];
        for (var i = 0; i < 200; i++) {
            second[i] = dice.nextDouble();
            first[i] = second[i] + .01 + .02 * dice.nextDouble();
        }
        var test = PairedTest.of(first, second);
        assertThat(test.p()).isLessThan(.001);
        assertThat(test.low()).isBetween(.015, .02);
        assertThat(test.high()).isBetween(.02, .025);
        assertThat(PairedTest.of(second, first).difference()).isCloseTo(-test.difference(), within(1e-12));
    }

    @Test
    void chanceAloneIsSeldomCalledSure() {
        var dice = new SplittableRandom(8);
        var sure = 0;
        for (var trial = 0; trial < 40; trial++) {
            var first = new double[50];
            var second = new double[50];
            for (var i = 0; i < 50; i++) {
                first[i] = dice.nextGaussian();
                second[i] = dice.nextGaussian();
            }
            sure += PairedTest.of(first, second).p() < .05 ? 1 : 0;
        }
        assertThat(sure).isLessThan(8);
    }

    @Test
    void measuresOfOtherShoppersAreRefused() {
        assertThatThrownBy(() -> PairedTest.of(new double[2], new double[3])).hasMessageContaining("2, 3");
    }
}
