package trumeau.recommender.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static trumeau.recommender.serve.Store.id;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import trumeau.recommender.catalog.ItemId;
import trumeau.recommender.catalog.Provenance;
import trumeau.recommender.rule.Rule;
import trumeau.recommender.rule.Which;

class NewcomersTest {

    private static final ItemId SCARF = new ItemId("scarf-1");

    @Test
    void onlyWhatNobodyTookIsNewHereAndSaysSoAndNothingElse() {
        var store = new Store().alsoHas("scarf-1", "scarf");

        assertThat(store.open().newcomers(Filters.none())).singleElement().satisfies(found -> {
            assertThat(found.item()).isEqualTo(SCARF);
            assertThat(found.reasons()).containsExactly(new Reason.NewHere(), new Reason.InStock(4));
            assertThat(found.score()).isZero();
        });
        assertThat(new Store().open().newcomers(Filters.none())).isEmpty();
    }

    @Test
    void whatIsSoldOutFilteredAwayOrExcludedGetsNoChance() {
        var store = new Store().alsoHas("scarf-1", "scarf");
        var excluded = new Rule.Exclude(new Which(Set.of(SCARF), Map.of()));

        assertThat(store.open().newcomers(Filters.of(new Filter.InCategory("shirt"))))
                .isEmpty();
        assertThat(store.openOn(LocalDate.of(2026, 7, 15), excluded).newcomers(Filters.none()))
                .isEmpty();
        assertThat(store.soldOut(SCARF).open().newcomers(Filters.none())).isEmpty();
    }

    @Test
    void aCardThatSaysSoIsDemoDataWhereWhatWasTakenIsMadeUp() {
        var madeUp = new Store().alsoHas("scarf-1", "scarf").open(Provenance.STORE, Provenance.SIMULATED);

        assertThat(madeUp.newcomers(Filters.none())).isNotEmpty().allMatch(madeUp::demoData);
    }

    @Test
    void whatATableOfVisitsKnowsIsNotNew() {
        var store = new Store().nobodyTookAnything();
        assertThat(store.open().newcomers(Filters.none()))
                .extracting(Suggestion::item)
                .contains(id("shirt", 3));

        assertThat(store.open(LearntTasteTest.TABLE).newcomers(Filters.none()))
                .extracting(Suggestion::item)
                .doesNotContain(id("shirt", 3));
    }
}
