package trumeau.recommender.rerank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import trumeau.recommender.catalog.ItemId;

class RerankTest {

    /** Three shirts before two coats. */
    private static final List<Candidate> RANKED = List.of(
            candidate("shirt-1", 0.9),
            candidate("shirt-2", 0.8),
            candidate("shirt-3", 0.7),
            candidate("coat-1", 0.6),
            candidate("coat-2", 0.1));

    /** At 0.5: shirt-1 .45; then shirts -.1 and -.15, coat-1 .3; then shirt-2 -.1 before coat-2 -.45. */
    @Test
    void maximalMarginalRelevancePartsWhatIsAlike() {
        var mixed = new Diversity(0.5).rerank(RANKED, RerankTest::sameCategory, 3);

        assertThat(mixed.items()).isEqualTo(ids("shirt-1", "coat-1", "shirt-2"));
    }

    /** Before .9 + .8/log2(3) + .7/2, after .9 + .6/log2(3) + .8/2. */
    @Test
    void itTellsWhatRelevanceItCost() {
        var cost =
                new Diversity(0.5).rerank(RANKED, RerankTest::sameCategory, 3).cost();

        var log3 = Math.log(3) / Math.log(2);
        assertThat(cost.before()).isCloseTo(0.9 + 0.8 / log3 + 0.35, within(1e-12));
        assertThat(cost.after()).isCloseTo(0.9 + 0.6 / log3 + 0.4, within(1e-12));
        assertThat(cost.lost()).isCloseTo(1 - cost.after() / cost.before(), within(1e-12));
    }

    @Property
    void withLambdaOneTheOrderOfRelevanceStaysAndCostsNothing(
            @ForAll @Size(max = 20) List<@DoubleRange(min = 0, max = 1) Double> scores,
            @ForAll @IntRange(max = 20) int places) {
        var candidates = numbered(scores);

        var same = new Diversity(1).rerank(candidates, (left, right) -> 1, places);

        assertThat(same.shown()).isEqualTo(Candidate.ranked(candidates).subList(0, Math.min(places, scores.size())));
        assertThat(same.cost().lost()).isZero();
    }

    @Property
    void noRerankingInventsOrRepeatsAnItemOrGainsRelevance(
            @ForAll @Size(min = 1, max = 15) List<@DoubleRange(min = 0, max = 1) Double> scores,
            @ForAll @IntRange(min = 1, max = 15) int places,
            @ForAll @DoubleRange(min = 0, max = 1) double trade) {
        var candidates = numbered(scores);
        Function<ItemId, Optional<String>> parity =
                item -> Optional.of(item.value().length() % 2 == 0 ? "a" : "b");
        for (var mixed : List.of(
                new Diversity(trade).rerank(candidates, (left, right) -> 0.5, places),
                new Calibrated(trade).rerank(candidates, Map.of("a", 0.5, "b", 0.5), parity, places))) {
            assertThat(mixed.shown())
                    .doesNotHaveDuplicates()
                    .hasSize(Math.min(places, scores.size()))
                    .isSubsetOf(candidates);
            assertThat(mixed.cost().lost()).isBetween(-1e-12, 1.0);
        }
    }

    @Test
    void calibrationShowsCategoriesInTheSharesOfTheInterests() {
        var wanted = Map.of("shirt", 0.5, "coat", 0.5);

        assertThat(new Calibrated(0)
                        .rerank(RANKED, wanted, RerankTest::category, 4)
                        .items())
                .isEqualTo(ids("shirt-1", "shirt-2", "shirt-3", "coat-1"));
        assertThat(new Calibrated(0.9)
                        .rerank(RANKED, wanted, RerankTest::category, 4)
                        .items())
                .isEqualTo(ids("shirt-1", "coat-1", "shirt-2", "coat-2"));
        assertThat(new Calibrated(0.9)
                        .rerank(RANKED, Map.of(), RerankTest::category, 2)
                        .items())
                .isEqualTo(ids("shirt-1", "shirt-2"));
    }

    /** Wanted halves, shown all shirts: .5 ln(.5/.995) + .5 ln(.5/.005). */
    @Test
    void theDivergenceIsThatOfSteck() {
        var wanted = Map.of("shirt", 0.5, "coat", 0.5);

        assertThat(Calibrated.divergence(wanted, Map.of("shirt", 2), 2))
                .isCloseTo(0.5 * Math.log(0.5 / 0.995) + 0.5 * Math.log(100), within(1e-12));
        assertThat(Calibrated.divergence(wanted, Map.of("shirt", 1, "coat", 1), 2))
                .isCloseTo(0, within(1e-12));
    }

    @Test
    void aWrongScoreOrTradeIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> candidate("a-1", 1.1))
                .withMessageContaining("a-1");
        assertThatIllegalArgumentException().isThrownBy(() -> new Diversity(2));
        assertThatIllegalArgumentException().isThrownBy(() -> new Calibrated(Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> new Diversity(1)
                .rerank(List.of(RANKED.get(0), RANKED.get(0)), RerankTest::sameCategory, 1));
    }

    private static Optional<String> category(ItemId item) {
        return Optional.of(item.value().substring(0, item.value().indexOf('-')));
    }

    private static double sameCategory(ItemId left, ItemId right) {
        return category(left).equals(category(right)) ? 1 : 0;
    }

    static Candidate candidate(String id, double relevance) {
        return new Candidate(new ItemId(id), relevance);
    }

    static List<Candidate> numbered(List<Double> scores) {
        var candidates = new ArrayList<Candidate>();
        scores.forEach(score -> candidates.add(candidate("n" + candidates.size(), score)));
        return candidates;
    }

    static List<ItemId> ids(String... ids) {
        return List.of(ids).stream().map(ItemId::new).toList();
    }
}
