package trumeau.recommender.rerank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static trumeau.recommender.rerank.RerankTest.candidate;
import static trumeau.recommender.rerank.RerankTest.ids;
import static trumeau.recommender.rerank.RerankTest.numbered;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import trumeau.recommender.catalog.ItemId;

class BalanceTest {

    private static final List<Candidate> RANKED = List.of(
            candidate("a-100", 0.9),
            candidate("b-60", 0.8),
            candidate("c-10", 0.7),
            candidate("d-20", 0.5),
            candidate("e-0", 0.1));

    /** Of a, b the mean is 80, lift 3 over 20; a for c makes 35 and costs .2; b for c makes 55 and costs .1. */
    @Test
    void popularItemsGiveWayUntilTheLiftIsWithinItsBound() {
        var balanced = new PopularityBound(1).rerank(RANKED, BalanceTest::taken, 20, 2);

        assertThat(PopularityBound.lift(RANKED.subList(0, 2), BalanceTest::taken, 20))
                .isCloseTo(3, within(1e-12));
        assertThat(balanced.before()).isCloseTo(2, within(1e-12));
        assertThat(balanced.outcome()).isEqualTo(Balanced.Outcome.WITHIN_BOUND);
        assertThat(PopularityBound.lift(balanced.shown(), BalanceTest::taken, 20))
                .isLessThanOrEqualTo(1);
        assertThat(balanced.result().items()).isEqualTo(ids("b-60", "c-10"));
        assertThat(balanced.result().cost().lost()).isPositive();
    }

    @Test
    void whatIsWithinItsBoundIsLeftAlone() {
        var balanced = new PopularityBound(5).rerank(RANKED, BalanceTest::taken, 20, 3);

        assertThat(balanced.shown()).isEqualTo(RANKED.subList(0, 3));
        assertThat(balanced.result().cost().lost()).isZero();
    }

    @Test
    void aBoundThatTheCandidatesCannotHoldIsToldHonestly() {
        var balanced = new PopularityBound(0).rerank(RANKED, BalanceTest::taken, 1, 3);

        assertThat(balanced.outcome()).isEqualTo(Balanced.Outcome.AS_NEAR_AS_FOUND);
        assertThat(balanced.result().items()).isEqualTo(ids("c-10", "d-20", "e-0"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PopularityBound(0).rerank(RANKED, BalanceTest::taken, 0, 3))
                .withMessageContaining("above 0");
    }

    /** Available: half S, half L, with one of both; the first three are S alone. */
    @Test
    void sizesAreShownAsOftenAsTheyAreToBeHad() {
        var candidates = List.of(
                candidate("s-1", 0.9),
                candidate("s-2", 0.8),
                candidate("s-3", 0.7),
                candidate("l-4", 0.6),
                candidate("l-5", 0.5),
                candidate("sl-6", 0.1));
        Function<ItemId, Set<String>> sizes = item -> item.value().startsWith("sl")
                ? Set.of("S", "L")
                : item.value().startsWith("s") ? Set.of("S") : Set.of("L");

        var balanced = new ExposureParity(0.1).rerank(candidates, sizes, 4);

        var available = ExposureParity.shares(candidates, sizes);
        assertThat(available.get("S")).isCloseTo(4 / 6.0, within(1e-12));
        assertThat(available.get("L")).isCloseTo(3 / 6.0, within(1e-12));
        assertThat(balanced.before()).isCloseTo(0.15, within(1e-12));
        assertThat(balanced.outcome()).isEqualTo(Balanced.Outcome.WITHIN_BOUND);
        assertThat(balanced.after()).isZero();
        ExposureParity.shares(balanced.shown(), sizes)
                .forEach((size, share) -> assertThat(share).isCloseTo(available.get(size), within(0.1 + 1e-9)));
    }

    @Test
    void priceBandsAreBroughtIntoParityWhereAnySwapDoes() {
        var candidates = numbered(List.of(0.9, 0.8, 0.7, 0.6, 0.5, 0.4));
        Function<ItemId, Set<String>> bands = item -> Set.of(item.value().compareTo("n2") <= 0 ? "high" : "low");

        var balanced = new ExposureParity(0).rerank(candidates, bands, 2);

        assertThat(balanced.outcome()).isEqualTo(Balanced.Outcome.WITHIN_BOUND);
        assertThat(ExposureParity.shares(balanced.shown(), bands))
                .containsEntry("high", 0.5)
                .containsEntry("low", 0.5);
        assertThat(balanced.result().items()).isEqualTo(ids("n0", "n3"));
    }

    @Property
    void balanceNeverGetsWorseAndKeepsItsWord(
            @ForAll @Size(min = 1, max = 12) List<@DoubleRange(min = 0, max = 1) Double> scores,
            @ForAll @IntRange(min = 1, max = 12) int places,
            @ForAll @DoubleRange(min = 0, max = 3) double mostLift) {
        var candidates = numbered(scores);
        ToDoubleFunction<ItemId> taken = item -> Integer.parseInt(item.value().substring(1)) * 7 % 5;

        var balanced = new PopularityBound(mostLift).rerank(candidates, taken, 1, places);

        assertThat(balanced.after()).isLessThanOrEqualTo(balanced.before());
        assertThat(balanced.shown()).doesNotHaveDuplicates().hasSize(Math.min(places, scores.size()));
        var least = candidates.stream()
                .mapToDouble(each -> taken.applyAsDouble(each.item()))
                .sorted()
                .limit(places)
                .average()
                .orElseThrow();
        assertThat(balanced.outcome() == Balanced.Outcome.WITHIN_BOUND).isEqualTo(least - 1 <= mostLift + 1e-9);
    }

    /** The number behind the hyphen is how many shoppers took it. */
    private static double taken(ItemId item) {
        return Double.parseDouble(item.value().substring(item.value().indexOf('-') + 1));
    }
}
