package trumeau.recommender.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import trumeau.recommender.catalog.ItemId;
import trumeau.recommender.profile.InterestTag;

class StrangersTest {

    @Test
    void allThatTheCatalogueLacksIsToldWithItsRule() {
        var rules = StoreRules.of(
                new Rule.Pin(List.of(Rails.id(1), new ItemId("i99"))),
                new Rule.Exclude(new Which(Set.of(), Map.of(InterestTag.Kind.BRAND, Set.of("A", "Aurora")))),
                new Rule.Departments(Set.of("Women", "woman")));

        assertThat(Strangers.of(rules, new Rails(20).catalogue()))
                .containsExactly("item i99 (pin)", "brand Aurora (exclude)", "department woman (departments)");
    }

    @Test
    void whatEachRuleTakesOutOfTheCatalogueIsCountedByTheDay() {
        var season = new Rule.Season(
                java.time.MonthDay.of(11, 1),
                java.time.MonthDay.of(2, 28),
                Which.having(InterestTag.Kind.CATEGORY, "coat"));
        var rules = new Rails(20).under(new Rule.InStock(), season, new Rule.Pin(List.of(Rails.id(1), Rails.id(99))));

        assertThat(rules.effects(Rails.JULY))
                .containsExactly(
                        new RuleEffect("in-stock", 4, 0), new RuleEffect("season", 10, 0), new RuleEffect("pin", 0, 1));
        assertThat(rules.effects(Rails.JANUARY)).contains(new RuleEffect("season", 0, 0));
    }
}
