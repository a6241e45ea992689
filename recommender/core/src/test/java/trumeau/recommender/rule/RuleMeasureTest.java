package trumeau.recommender.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import trumeau.recommender.profile.InterestTag.Kind;
import trumeau.recommender.profile.ItemTags;
import trumeau.recommender.serve.Filter;
import trumeau.recommender.serve.Filters;

/** How long rules take over 100,000 items, beside asking each item; see docs/help/bench.md. */
@EnabledIfSystemProperty(named = "measure", matches = "true", disabledReason = "measures only when asked to")
class RuleMeasureTest {

    private static final int ITEMS = 100_000;
    private static final int RUNS = 50;

    @Test
    void rulesOverAHundredThousandItems() {
        var catalogue = new Rails(ITEMS).catalogue();
        var rules = StoreRules.of(
                new Rule.InStock(),
                new Rule.Exclude(Which.having(Kind.BRAND, "C")),
                new Rule.Season(MonthDay.of(11, 1), MonthDay.of(2, 28), Which.having(Kind.CATEGORY, "coat")),
                new Rule.PriceCeiling(new BigDecimal("900000")),
                new Rule.Cap(Kind.BRAND, 5),
                new Rule.Pin(Rails.ids(7)));
        var begun = System.nanoTime();
        var tags = ItemTags.of(catalogue);
        var tagged = System.nanoTime();
        var compiled = new CompiledRules(rules, catalogue, tags);
        tell("tags of the catalogue, ms", (tagged - begun) / 1e6);
        tell("compiling six rules for the first time, ms", (System.nanoTime() - tagged) / 1e6);
        for (var again = 0; again < 5; again++) {
            var start = System.nanoTime();
            assertThat(new CompiledRules(rules, catalogue, tags).countAllowed(Asked.on(Rails.JULY)))
                    .isPositive();
            tell("compiling them again, ms", (System.nanoTime() - start) / 1e6);
        }

        var plain = Asked.on(Rails.JULY);
        var sized = plain.with(Filters.of(new Filter.InSize("L"), new Filter.InStock()));
        var priced = plain.with(Filters.of(new Filter.PriceAtMost(new BigDecimal("50000"))));
        var ranked = IntStream.range(0, 200).mapToObj(i -> Rails.id(i * 499)).toList();
        tell("allowed rows without filters, us", micros(() -> compiled.countAllowed(plain)));
        tell("allowed rows by size and stock, us", micros(() -> compiled.countAllowed(sized)));
        tell("allowed rows up to a price, us", micros(() -> compiled.countAllowed(priced)));
        tell(
                "a ranked list of 200, us",
                micros(() -> compiled.apply(ranked, sized, 12).items().size()));
        tell("each of 100,000 items asked by filters alone, us", micros(() ->
                (int) catalogue.items().stream().filter(sized.filters()::keeps).count()));
        assertThat(compiled.countAllowed(sized)).isPositive();
    }

    /** The median. */
    private static double micros(Supplier<Integer> work) {
        var times = new long[RUNS];
        for (var run = 0; run < 2 * RUNS; run++) {
            var begun = System.nanoTime();
            assertThat(work.get()).isNotNegative();
            times[run % RUNS] = System.nanoTime() - begun;
        }
        Arrays.sort(times);
        return times[RUNS / 2] / 1e3;
    }

    private static void tell(String what, double value) {
        System.out.printf("MEASURED %s: %.1f%n", what, value);
    }
}
