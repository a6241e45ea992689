package trumeau.recommender.topn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CohortTest {

    private static final TasteMatrix TASTES = GeneratedTastes.of(120, 40, 4, 9);

    private static final Cohort ONE = new Cohort.Builder()
            .add("a", new int[] {7, 1, 4, 12}, new int[] {20, 3})
            .build();

    @Test
    void whatALongerVisitRevealsHoldsWhatAShorterOneDoes() {
        var before = new int[0];
        for (var known = 0; known <= 4; known++) {
            var member = ONE.revealing(known, 5, TASTES).members().get(0);
            assertThat(member.known()).hasSize(known);
            assertThat(Arrays.stream(member.known()).boxed().toList())
                    .containsAll(Arrays.stream(before).boxed().toList());
            assertThat(IntStream.concat(Arrays.stream(member.known()), Arrays.stream(member.wanted())))
                    .containsExactlyInAnyOrder(7, 1, 4, 12, 20, 3);
            before = member.known();
        }
    }

    @Test
    void anotherSeedRevealsOthersAndTheSameSeedTheSame() {
        var first = ONE.revealing(2, 1, TASTES).members().get(0).known();
        assertThat(ONE.revealing(2, 1, TASTES).members().get(0).known()).isEqualTo(first);
        assertThat(IntStream.range(0, 20)
                        .filter(seed -> !Arrays.equals(
                                ONE.revealing(2, seed, TASTES).members().get(0).known(), first)))
                .isNotEmpty();
    }

    @Test
    void whoHasNothingToBeFoundIsNoMember() {
        assertThat(new Cohort.Builder()
                        .add("a", new int[] {1}, new int[0])
                        .build()
                        .size())
                .isZero();
    }

    @Test
    void nobodyWhomAChoiceIsTriedOnIsLearntFrom() {
        var split = InnerSplit.of(TASTES, 3).orElseThrow();
        var apart = split.apart().members().stream()
                .map(Cohort.Member::name)
                .distinct()
                .count();
        assertThat(split.part().shoppers() + apart).isEqualTo(TASTES.shoppers());
        assertThat(split.apart().members()).allSatisfy(member -> {
            var taste = TASTES.taste(Integer.parseInt(member.name()));
            assertThat(IntStream.concat(Arrays.stream(member.known()), Arrays.stream(member.wanted()))
                            .sorted())
                    .containsExactly(Arrays.stream(taste).boxed().toArray(Integer[]::new));
        });
    }

    @Test
    void aHandfulOfShoppersIsTooFewToChooseBy() {
        var few = GeneratedTastes.of(5, 40, 4, 1);
        assertThat(InnerSplit.of(few, 1)).isEmpty();
        for (var contender : Contender.values()) {
            var scores = new float[40];
            contender.usual(few).score(new int[] {1, 2}, scores);
            assertThat(scores).as(contender.code()).doesNotContain(Float.NaN);
        }
    }

    @Test
    void ofARankingTheHitsCountByTheirRank() {
        TopNModel fixed = new Fixed(new float[] {9, 8, 7, 6, 5, 4, 3, 2, 1, .5f, .4f, .3f});
        var cohort = new Cohort.Builder()
                .add("a", new int[] {0}, new int[] {1, 3, 11})
                .build();
        var measure = RankingMeasure.of(fixed, cohort);
        var best = 1 + Math.log(2) / Math.log(3) + Math.log(2) / Math.log(4);
        assertThat(measure.recallAt20()).containsExactly(1);
        assertThat(measure.ndcgAt10()[0]).isCloseTo((1 + Math.log(2) / Math.log(4)) / best, within(1e-9));
        assertThat(measure.averagePrecisionAt10()[0]).isCloseTo((1 + 2 / 3.0) / 3, within(1e-9));
        assertThat(measure.firstTen(0)).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    }

    @Test
    void inASmallStoreWhatIsKnownIsNeverSuggested() {
        TopNModel fixed = new Fixed(new float[] {9, 8, 7, 6});
        var cohort = new Cohort.Builder()
                .add("a", new int[] {0, 1}, new int[] {1, 3})
                .build();
        assertThat(cohort.members().get(0).wanted()).containsExactly(3);
        assertThat(RankingMeasure.of(fixed, cohort).firstTen(0)).containsExactly(2, 3);
    }

    /** Always the same scores. */
    private static final class Fixed implements TopNModel {
        private final float[] all;

        Fixed(float[] all) {
            this.all = all;
        }

        @Override
        public int items() {
            return all.length;
        }

        @Override
        public void score(int[] known, float[] scores) {
            System.arraycopy(all, 0, scores, 0, all.length);
        }
    }

    @Test
    void theServedBlendFindsMoreThanPopularityAtEveryLength() {
        var split = InnerSplit.of(GeneratedTastes.of(400, 60, 4, 11), 2).orElseThrow();
        var served = new BlendTrainer(split).train();
        var others = Cohort.hiding(
                GeneratedTastes.of(200, 60, 4, 12), IntStream.range(0, 200).toArray(), new SplittableRandom(3));
        for (var known : List.of(1, 3, 8)) {
            var visits = others.revealing(known, 1, split.whole());
            var model = mean(served.asModel(), visits);
            assertThat(model).isGreaterThan(mean(new Popularity(split.whole()), visits) + .02);
            assertThat(mean(served.asServed(60), visits)).isCloseTo(model, within(1e-6));
            assertThat(mean(served.asServed(10), visits))
                    .isCloseTo(model, within(.1))
                    .isNotEqualTo(model);
        }
        assertThat(served.asModel().weights(VisitLength.NOTHING)).containsExactly(0f, 0f, 0f, 1f);
    }

    private static double mean(TopNModel model, Cohort cohort) {
        return Arrays.stream(RankingMeasure.of(model, cohort).ndcgAt10())
                .average()
                .orElseThrow();
    }

    @Test
    void everyLengthOfAVisitHasItsPlace() {
        assertThat(IntStream.of(0, 1, 2, 3, 4, 6, 7, 12, 13, 24, 25, 500).mapToObj(VisitLength::of))
                .containsExactly(
                        VisitLength.NOTHING,
                        VisitLength.ONE,
                        VisitLength.TWO,
                        VisitLength.THREE,
                        VisitLength.FEW,
                        VisitLength.FEW,
                        VisitLength.SEVERAL,
                        VisitLength.SEVERAL,
                        VisitLength.MANY,
                        VisitLength.MANY,
                        VisitLength.KNOWN_WELL,
                        VisitLength.KNOWN_WELL);
    }
}
