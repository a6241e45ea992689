package trumeau.recommender.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class GroupGapTest {

    @Test
    void theGapIsHowFarTheWorstLiesBelowTheBest() {
        var gap = GroupGap.of(new double[] {.4, .6, .3, .5, .9}, List.of("a", "a", "b", "b", ""));

        assertThat(gap.means()).isEqualTo(Map.of("a", .5, "b", .4));
        assertThat(gap.gap()).isCloseTo(.2, within(1e-9));
        assertThat(gap.low()).isLessThanOrEqualTo(gap.gap());
        assertThat(gap.high()).isGreaterThanOrEqualTo(gap.gap());
    }

    @Test
    void aDropThatIsThereIsFoundAndOneThatIsNotIsNotCalledOne() {
        var dice = new SplittableRandom(1);
        var groups = new ArrayList<String>();
        var wide = new double[400];
        var narrow = new double[400];
        var wideAgain = new double[400];
        for (var shopper = 0; shopper < wide.length; shopper++) {
            groups.add(shopper % 2 == 0 ? "a" : "b");
            wide[shopper] = dice.nextDouble() * .4 + (shopper % 2 == 0 ? .4 : .1);
            narrow[shopper] = wide[shopper] + (shopper % 2 == 0 ? -.15 : .12);
            wideAgain[shopper] = wide[shopper] + dice.nextDouble() * .02 - .01;
        }
        assertThat(GroupGap.drop(narrow, wide, groups).difference()).isGreaterThan(.3);
        assertThat(GroupGap.drop(narrow, wide, groups).p()).isLessThan(.01);
        assertThat(GroupGap.drop(wideAgain, wide, groups).p()).isGreaterThan(.05);
    }

    @Test
    void oneGroupHasNoGap() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GroupGap.of(new double[] {1, 2}, List.of("a", "")))
                .withMessageContaining("at least two");
    }
}
