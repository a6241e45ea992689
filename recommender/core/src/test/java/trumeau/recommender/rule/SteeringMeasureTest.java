package trumeau.recommender.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.MonthDay;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import trumeau.recommender.catalog.Provenance;
import trumeau.recommender.index.EmbeddingSpaceId;
import trumeau.recommender.index.ItemLook;
import trumeau.recommender.index.ItemVectors;
import trumeau.recommender.index.LookVector;
import trumeau.recommender.profile.InterestTag.Kind;
import trumeau.recommender.serve.Filters;
import trumeau.recommender.serve.Query;
import trumeau.recommender.serve.Recommender;
import trumeau.recommender.serve.Subject;
import trumeau.recommender.serve.Tuning;
import trumeau.recommender.train.AssociationTrainer;
import trumeau.recommender.train.Interaction;
import trumeau.recommender.train.TrainerSettings;

/** What a store's rules add to one answer over 10,000 items, and what finding the newcomers takes. */
@EnabledIfSystemProperty(named = "measure", matches = "true", disabledReason = "measures only when asked to")
class SteeringMeasureTest {

    private static final int ITEMS = 10_000;
    private static final int RUNS = 301;

    @Test
    void anAnswerWithAndWithoutRules() {
        var dice = new Random(3);
        var catalogue = new Rails(ITEMS).catalogue();
        var space = new EmbeddingSpaceId("0a".repeat(32));
        var looks = new ArrayList<ItemLook>();
        var taken = new ArrayList<Interaction>();
        for (var i = 0; i < ITEMS; i++) {
            var values = new float[64];
            for (var place = 0; place < values.length; place++) {
                values[place] = (float) dice.nextGaussian() + 0.8f;
            }
            looks.add(new ItemLook(Rails.id(i), new LookVector(space, values), Optional.empty()));
            for (var each = 0; each < 5; each++) {
                taken.add(Interaction.of("s" + dice.nextInt(2_000), Rails.id(dice.nextInt(ITEMS / 2))));
            }
        }
        var associations = new AssociationTrainer(TrainerSettings.defaults()).train(taken, catalogue);
        var plain = new Recommender(
                catalogue, ItemVectors.of(space, looks), associations, Tuning.withSameItemThreshold(.95));
        var rules = StoreRules.of(
                new Rule.InStock(),
                new Rule.Exclude(Which.having(Kind.BRAND, "C")),
                new Rule.Season(MonthDay.of(11, 1), MonthDay.of(2, 28), Which.having(Kind.CATEGORY, "coat")),
                new Rule.PriceCeiling(new BigDecimal("90000")),
                new Rule.Cap(Kind.BRAND, 5),
                new Rule.Pin(Rails.ids(7)));
        var noon = Clock.fixed(Instant.parse("2026-01-15T12:00:00Z"), ZoneOffset.UTC);
        var steered = plain.under(new Steered(rules, catalogue, noon));

        assertThat(catalogue.interactions()).isEqualTo(Provenance.STORE);
        tell("an answer without rules, us", answers(plain));
        tell("an answer under six rules, us", answers(steered));
        tell("an answer without rules again, us", answers(plain));
        tell("an answer under six rules again, us", answers(steered));
        tell("newcomers, us", micros(() -> steered.newcomers(Filters.none()).size()));
    }

    private static double answers(Recommender recommender) {
        var query = Query.about(new Subject.Touched(Rails.id(7 * 3)), 24);
        return micros(() -> recommender.recommend(query).suggestions().size());
    }

    /** The median. */
    private static double micros(java.util.function.IntSupplier work) {
        var times = new long[RUNS];
        for (var run = 0; run < 2 * RUNS; run++) {
            var begun = System.nanoTime();
            assertThat(work.getAsInt()).isPositive();
            times[run % RUNS] = System.nanoTime() - begun;
        }
        Arrays.sort(times);
        return times[RUNS / 2] / 1e3;
    }

    private static void tell(String what, double value) {
        System.out.printf("MEASURED %s: %.1f%n", what, value);
    }
}
