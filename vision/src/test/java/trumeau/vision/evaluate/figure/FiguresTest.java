package trumeau.vision.evaluate.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Each figure against one worked out by hand. */
class FiguresTest {

    private static final List<String> CLASSES = List.of("a", "b", "c", "d");

    @Test
    void theBestIsRightWhenItIsTheTruthAndTheTruthIsFoundAmongTheFirst() {
        var answer = new Answer(2, new double[] {0.5, 3, 1, -2});

        assertThat(answer.best()).isEqualTo(1);
        assertThat(answer.isRight()).isFalse();
        assertThat(answer.isAmongFirst(1)).isFalse();
        assertThat(answer.isAmongFirst(2)).isTrue();
    }

    @Test
    void ofEqualsTheFirstIsBestAndOnlyThatIsFirst() {
        assertThat(new Answer(0, new double[] {1, 1}).isAmongFirst(1)).isTrue();
        assertThat(new Answer(1, new double[] {1, 1}).isAmongFirst(1)).isFalse();
    }

    @Test
    void aLogitThatIsNoNumberIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Answer(0, new double[] {1, Double.NaN}))
                .withMessageContaining("NaN");
        assertThatIllegalArgumentException().isThrownBy(() -> new Answer(2, new double[] {1, 2}));
    }

    @Test
    void theLogLossIsThatOfSoftmax() {
        var threeToOne = new Answer(1, new double[] {Math.log(3), 0});

        assertThat(threeToOne.confidence()).isCloseTo(0.75, within(1e-12));
        assertThat(threeToOne.logLoss()).isCloseTo(Math.log(4), within(1e-12));
        assertThat(threeToOne.at(0.5).confidence()).isCloseTo(0.9, within(1e-12));
        assertThat(new Answer(0, new double[] {900, -900}).logLoss()).isCloseTo(0, within(1e-12));
    }

    @Test
    void theConfusionCountsAndRecallLeavesOutWhatHasNoPhoto() {
        var confusion = Confusion.of(new Answers(CLASSES, List.of(said(0, 0), said(0, 1), said(0, 0), said(2, 2))));

        assertThat(confusion.count(0, 0)).isEqualTo(2);
        assertThat(confusion.count(0, 1)).isEqualTo(1);
        assertThat(confusion.count(1, 0)).isZero();
        assertThat(confusion.photos(0)).isEqualTo(3);
        assertThat(confusion.recall()).containsOnlyKeys("a", "c").containsEntry("a", 2 / 3.0);
    }

    /** Ten photos at .6, of which 5 right, in the five lower bins; ten at .9, all right, in the five upper. */
    @Test
    void theCalibrationErrorIsTheMeanGap() {
        var answers = new ArrayList<Answer>();
        for (var i = 0; i < 10; i++) {
            answers.add(sure(0.9, true));
            // a wrong and a right one share each bin
            var pair = i >> 1;
            answers.add(sure(0.6 + 1e-9 * pair, i % 2 == 0));
        }
        var reliability = Reliability.of(new Answers(List.of("a", "b"), answers));

        assertThat(reliability.bins()).hasSize(10).allMatch(bin -> bin.n() == 2);
        assertThat(reliability.error()).isCloseTo((0.1 + 0.1) / 2, within(1e-6));
    }

    @Test
    void binsHoldEqualMassEvenWhenTheirNumberDoesNotDivide() {
        var answers = new ArrayList<Answer>();
        for (var i = 0; i < 23; i++) {
            answers.add(sure(0.51 + 0.02 * i, true));
        }
        Collections.shuffle(answers, new Random(1));
        var bins = Reliability.of(new Answers(List.of("a", "b"), answers)).bins();

        assertThat(bins).hasSize(10).allMatch(bin -> bin.n() == 2 || bin.n() == 3);
        assertThat(bins.stream().mapToInt(Reliability.Bin::n).sum()).isEqualTo(23);
        assertThat(bins).extracting(Reliability.Bin::confidence).isSorted();
        assertThat(Reliability.of(new Answers(List.of("a", "b"), answers.subList(0, 3)))
                        .bins())
                .hasSize(3);
    }

    /** Of 20 photos the four least sure are wrong, and the fifth surest. */
    @Test
    void precisionIsThatOfTheSurest() {
        var answers = new ArrayList<Answer>();
        for (var i = 0; i < 20; i++) {
            answers.add(sure(0.99 - 0.02 * i, i < 16 && i != 4));
        }
        Collections.shuffle(answers, new Random(2));
        var coverage = Coverage.of(new Answers(List.of("a", "b"), answers));

        assertThat(coverage.precisionAt(0.85)).isEqualTo(15 / 17.0);
        assertThat(coverage.precisionAt(1)).isEqualTo(0.75);
        assertThat(coverage.coverageAt(0.97)).isEqualTo(0.2);
        assertThat(coverage.coverageAt(0.93)).isEqualTo(0.8);
        assertThatIllegalArgumentException().isThrownBy(() -> coverage.precisionAt(0));
    }

    @Test
    void aCoverageThatComesOutEvenAsksForNoFurtherPhoto() {
        var answers = new ArrayList<Answer>();
        for (var i = 0; i < 100; i++) {
            answers.add(sure(0.99 - 0.004 * i, i < 55));
        }

        assertThat(Coverage.of(new Answers(List.of("a", "b"), answers)).precisionAt(0.55))
                .isEqualTo(1);
    }

    @Test
    void theOrderOfEquallySureAnswersSaysNothing() {
        var rightFirst = List.of(sure(0.9, true), sure(0.7, true), sure(0.7, false));
        var wrongFirst = List.of(sure(0.7, false), sure(0.7, true), sure(0.9, true));

        assertThat(Coverage.of(new Answers(List.of("a", "b"), rightFirst)).precisionAt(0.5))
                .isEqualTo(0.75)
                .isEqualTo(
                        Coverage.of(new Answers(List.of("a", "b"), wrongFirst)).precisionAt(0.5));
    }

    /** Three in four are right at logits (2, 0): the likeliest confidence is .75, so 2 / T is ln 3. */
    @Test
    void theFittedTemperatureIsTheLikeliest() {
        var answers = new ArrayList<Answer>();
        for (var i = 0; i < 8; i++) {
            answers.add(new Answer(i % 4 == 0 ? 1 : 0, new double[] {2, 0}));
        }
        var all = new Answers(List.of("a", "b"), answers);
        var temperature = TemperatureFit.of(all);

        assertThat(temperature).isCloseTo(2 / Math.log(3), within(1e-5));
        assertThat(all.at(temperature).negativeLogLikelihood()).isLessThan(all.negativeLogLikelihood());
    }

    /** Discordant 1 and 5: twice (1 + 6) / 64. */
    @Test
    void mcNemarIsTwiceTheTail() {
        assertThat(new McNemar(1, 5).p()).isEqualTo(14 / 64.0);
        assertThat(new McNemar(5, 1).p()).isEqualTo(14 / 64.0);
        assertThat(new McNemar(0, 6).p()).isEqualTo(2 / 64.0);
        assertThat(new McNemar(3, 3).p()).isEqualTo(1);
        assertThat(new McNemar(0, 0).p()).isEqualTo(1);
        // 2 * sum(comb(150, i) for i in range(61)) / 2**150
        assertThat(new McNemar(60, 90).p()).isCloseTo(0.017597691928785745, within(1e-15));
        assertThat(new McNemar(2_000, 1_500).p()).isCloseTo(2.942363832253335e-17, within(1e-28));
    }

    @Test
    void theBootstrapDrawsWholePhotographers() {
        var equal = Collections.nCopies(20, new PairedBootstrap.Group(10, 1));
        assertThat(PairedBootstrap.of(equal)).isEqualTo(new PairedBootstrap(0.1, 0.1, 0.1));

        var half = new ArrayList<PairedBootstrap.Group>();
        for (var i = 0; i < 100; i++) {
            half.add(new PairedBootstrap.Group(10, i % 2 == 0 ? 2 : 0));
        }
        var drawn = PairedBootstrap.of(half);
        // a mean of 100 coins of .0 or .2: standard error .01
        assertThat(drawn.difference()).isCloseTo(0.1, within(1e-12));
        assertThat(drawn.low()).isCloseTo(0.1 - 0.0196, within(0.003));
        assertThat(drawn.high()).isCloseTo(0.1 + 0.0196, within(0.003));
        assertThat(PairedBootstrap.of(half)).isEqualTo(drawn);
    }

    /** Relevant at ranks 1, 3 and 6: (1/1 + 2/3 + 3/6) / 3. */
    @Test
    void averagePrecisionIsTheMeanDownToEachHit() {
        var ranked = new Ranked(new boolean[] {true, false, true, false, false, true, false});

        assertThat(ranked.averagePrecision()).isCloseTo((1 + 2 / 3.0 + 0.5) / 3, within(1e-12));
        assertThat(ranked.isFoundAmong(1)).isTrue();
        var late = new Ranked(new boolean[] {false, false, true});
        assertThat(late.isFoundAmong(2)).isFalse();
        assertThat(late.isFoundAmong(6)).isTrue();
        assertThat(new Ranked(new boolean[3]).hasRelevant()).isFalse();
        assertThat(new Ranked(new boolean[3]).averagePrecision()).isZero();
    }

    private static Answer said(int truth, int said) {
        var logits = new double[CLASSES.size()];
        logits[said] = 1;
        return new Answer(truth, logits);
    }

    /** An answer between two classes, this sure of the first. */
    private static Answer sure(double confidence, boolean right) {
        return new Answer(right ? 0 : 1, new double[] {Math.log(confidence / (1 - confidence)), 0});
    }
}
