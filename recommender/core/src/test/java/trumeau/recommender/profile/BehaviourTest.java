package trumeau.recommender.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static trumeau.recommender.profile.Rack.act;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import trumeau.recommender.catalog.ItemId;

class BehaviourTest {

    @Test
    void actsAreKeptInTheOrderOfTheirMoments() {
        var visit = Behaviour.NONE.and(act(Deed.TRIED, "b", 1)).and(act(Deed.LOOKED, "a", 5));

        assertThat(visit.acts()).extracting(Act::deed).containsExactly(Deed.LOOKED, Deed.TRIED);
        assertThat(visit.items()).containsExactly(new ItemId("a"), new ItemId("b"));
    }

    @Test
    void aVisitIsCutBeforeTheFirstActWithOneItemMore() {
        var visit = new Behaviour(List.of(
                act(Deed.LOOKED, "a", 9),
                act(Deed.LOOKED, "b", 8),
                act(Deed.TRIED, "a", 7),
                act(Deed.LOOKED, "c", 6),
                act(Deed.BOUGHT, "a", 5)));

        assertThat(visit.untilItems(1).acts()).hasSize(1);
        assertThat(visit.untilItems(2).acts()).hasSize(3);
        assertThat(visit.untilItems(3)).isEqualTo(visit);
        assertThat(visit.untilItems(9)).isEqualTo(visit);
        assertThatIllegalArgumentException().isThrownBy(() -> visit.untilItems(0));
    }

    @Test
    void onlyADismissalSpeaksAgainstAnItem() {
        for (var deed : Deed.values()) {
            assertThat(deed.weight() < 0).isEqualTo(deed == Deed.DISMISSED);
        }
        assertThat(Deed.BOUGHT.weight()).isGreaterThan(Deed.TRIED.weight());
        assertThat(Deed.TRIED.weight()).isGreaterThan(Deed.LOOKED.weight());
        assertThat(Deed.LOOKED.weight()).isGreaterThan(Deed.SEARCHED.weight());
        assertThat(Deed.LOOKED.code()).isEqualTo("looked");
    }

    @Test
    void whatIsTypedInIsToldInWordsAndABadWordIsRefused() {
        var typed = new TypedFeatures(Optional.of(AgeBand.of(24)), Optional.of(Gender.ANOTHER), Optional.of("student"));

        assertThat(typed.words()).containsExactly("age=from-18-to-24", "gender=another", "occupation=student");
        assertThat(TypedFeatures.NONE.words()).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TypedFeatures(Optional.empty(), Optional.empty(), Optional.of("Dr. X")))
                .withMessageContaining("Dr. X");
    }

    @Test
    void agesFallIntoTheirBands() {
        assertThat(List.of(17, 18, 24, 25, 34, 35, 49, 50, 64, 65, 99))
                .map(AgeBand::of)
                .map(AgeBand::code)
                .containsExactly(
                        "under-18",
                        "from-18-to-24",
                        "from-18-to-24",
                        "from-25-to-34",
                        "from-25-to-34",
                        "from-35-to-49",
                        "from-35-to-49",
                        "from-50-to-64",
                        "from-50-to-64",
                        "from-65",
                        "from-65");
        assertThatIllegalArgumentException().isThrownBy(() -> AgeBand.of(-1));
    }
}
