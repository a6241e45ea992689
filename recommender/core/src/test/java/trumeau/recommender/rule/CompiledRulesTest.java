package trumeau.recommender.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static trumeau.recommender.profile.InterestTag.Kind.BRAND;
import static trumeau.recommender.profile.InterestTag.Kind.CATEGORY;
import static trumeau.recommender.rule.Rails.JANUARY;
import static trumeau.recommender.rule.Rails.JULY;
import static trumeau.recommender.rule.Rails.id;
import static trumeau.recommender.rule.Rails.ids;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import trumeau.recommender.catalog.ItemId;
import trumeau.recommender.catalog.Shop;
import trumeau.recommender.catalog.Variant;
import trumeau.recommender.profile.ItemTags;
import trumeau.recommender.serve.Filter;
import trumeau.recommender.serve.Filters;

class CompiledRulesTest {

    private static final Rails RAILS = new Rails(12);
    private static final List<ItemId> RANKED = ids(1, 2, 3, 4, 5, 6);
    private static final Rule.Season WINTER =
            new Rule.Season(MonthDay.of(11, 1), MonthDay.of(2, 28), Which.having(CATEGORY, "coat"));

    @Test
    void withoutRulesTheListStaysAsItIs() {
        var ruled = RAILS.under().apply(RANKED, Asked.on(JANUARY), 9);

        assertThat(ruled.items()).isEqualTo(RANKED);
        assertThat(ruled.effects()).allMatch(effect -> effect.removed() + effect.raised() == 0);
    }

    @Test
    void eachRuleTellsWhatItRemovedAndAnItemCountsForTheFirst() {
        var ruled = RAILS.under(
                        new Rule.Exclude(Which.having(CATEGORY, "coat")),
                        new Rule.InStock(),
                        new Rule.PriceCeiling(new BigDecimal("30")))
                .apply(RANKED, Asked.on(JANUARY), 9);

        assertThat(ruled.items()).isEqualTo(ids(1, 3));
        assertThat(ruled.effects())
                .startsWith(
                        new RuleEffect("exclude", 3, 0),
                        new RuleEffect("in-stock", 1, 0),
                        new RuleEffect("price-ceiling", 0, 0));
        assertThat(ruled.whyNot(id(5))).contains("in-stock");
        assertThat(ruled.whyNot(id(1))).isEmpty();
    }

    @Test
    void aSeasonGoesOverNewYear() {
        var rules = RAILS.under(WINTER);

        assertThat(rules.apply(RANKED, Asked.on(JANUARY), 9).items()).isEqualTo(RANKED);
        assertThat(rules.apply(RANKED, Asked.on(JULY), 9).items()).isEqualTo(ids(1, 3, 5));
        assertThat(List.of(10, 11, 12, 1, 2, 3))
                .map(month -> WINTER.open(LocalDate.of(2026, month, 1)))
                .containsExactly(false, true, true, true, true, false);
        assertThat(WINTER.open(LocalDate.of(2026, 2, 28))).isTrue();
    }

    @Test
    void aSummerSeasonLiesWithinTheYear() {
        var summer = new Rule.Season(MonthDay.of(5, 1), MonthDay.of(8, 31), Which.having(CATEGORY, "coat"));

        assertThat(summer.open(JULY)).isTrue();
        assertThat(summer.open(LocalDate.of(2026, 8, 31))).isTrue();
        assertThat(summer.open(LocalDate.of(2026, 9, 1))).isFalse();
        assertThat(summer.open(JANUARY)).isFalse();
    }

    @Test
    void aPinStandsFirstUnlessSomethingIsAgainstIt() {
        var rules = RAILS.under(new Rule.InStock(), new Rule.Pin(ids(9, 10, 3, 99)));

        var ruled = rules.apply(RANKED, Asked.on(JANUARY), 4);

        assertThat(ruled.items()).isEqualTo(ids(9, 3, 1, 2));
        assertThat(ruled.whyNot(id(10))).contains("in-stock");
        assertThat(ruled.whyNot(id(99))).contains("unknown");
        assertThat(ruled.effects()).contains(new RuleEffect("pin", 0, 2), new RuleEffect("unknown", 1, 0));
    }

    @Test
    void aCapKeepsTheFirstOfEachBrandPinsIncluded() {
        var rules = RAILS.under(new Rule.Cap(BRAND, 1), new Rule.Pin(ids(4)));

        var ruled = rules.apply(RANKED, Asked.on(JANUARY), 9);

        assertThat(ruled.items()).isEqualTo(ids(4, 2, 3));
        assertThat(ruled.effects()).contains(new RuleEffect("cap-per-brand", 3, 0));
    }

    @Test
    void departmentsLeaveWhatIsOfNone() {
        assertThat(RAILS.under(new Rule.Departments(Set.of("men")))
                        .apply(RANKED, Asked.on(JANUARY), 9)
                        .items())
                .isEqualTo(ids(1, 3, 5));
        assertThat(RAILS.under(new Rule.Departments(Set.of("Women")))
                        .apply(RANKED, Asked.on(JANUARY), 9)
                        .items())
                .isEqualTo(RANKED);
    }

    @Test
    void whatTheShopperSaidIsToldApart() {
        var asked = new Asked(
                Filters.of(new Filter.InSize("L"), new Filter.InStock()), Set.of(id(1)), Set.of(id(3)), JANUARY);

        var ruled = RAILS.under().apply(ids(1, 2, 3, 5, 7), asked, 9);

        assertThat(ruled.items()).isEqualTo(ids(7));
        assertThat(ruled.effects())
                .contains(
                        new RuleEffect("not-for-me", 1, 0),
                        new RuleEffect("seen", 1, 0),
                        new RuleEffect("filters", 2, 0));
    }

    /** Navy in M here, red in L here, navy in L sold out. */
    @Test
    void whatIsAskedOfVariantsHoldsForOneAndTheSame() {
        var item = Shop.item("x", "shirt", "navy", 1);
        var variants = List.of(new Variant("M", "navy", 1), new Variant("L", "red", 1), new Variant("L", "navy", 0));
        var catalogue = Shop.of(List.of(item.with(item.price(), variants)));
        var rules = new CompiledRules(StoreRules.NONE, catalogue, ItemTags.of(catalogue));
        var large = new Filter.InSize("L");
        var navy = new Filter.InColour("navy");
        var medium = new Filter.InSize("M");
        var red = new Filter.InColour("red");

        assertThat(allowed(rules, large, navy)).isEqualTo(1);
        assertThat(allowed(rules, large, navy, new Filter.InStock())).isZero();
        assertThat(allowed(rules, medium, red)).isZero();
        assertThat(allowed(rules, red, new Filter.InStock())).isEqualTo(1);
    }

    @Test
    void aRuleAboutNothingIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Which(Set.of(), Map.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Rule.Cap(BRAND, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Rule.Pin(ids(1, 1)));
        assertThatIllegalArgumentException().isThrownBy(() -> RAILS.under().apply(RANKED, Asked.on(JULY), 0));
    }

    @Property
    void neitherAListNorASearchLetsThroughWhatIsRemoved(
            @ForAll Set<@IntRange(max = 11) Integer> pinned,
            @ForAll Set<@IntRange(max = 11) Integer> excluded,
            @ForAll Set<@IntRange(max = 11) Integer> dismissed,
            @ForAll @Size(max = 3) Set<@IntRange(max = 6) Integer> filters) {
        var rules = new ArrayList<Rule>(List.of(WINTER));
        if (!excluded.isEmpty()) {
            rules.add(new Rule.Exclude(new Which(set(excluded), Map.of())));
        }
        if (!pinned.isEmpty()) {
            rules.add(new Rule.Pin(List.copyOf(set(pinned))));
        }
        var asked = new Asked(filters(filters), set(dismissed), Set.of(), JULY);
        var compiled = RAILS.under(rules.toArray(Rule[]::new));

        var shown = compiled.apply(ids(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11), asked, 12)
                .items();
        var found = compiled.allowed(asked);

        assertThat(shown).noneMatch(set(excluded)::contains).noneMatch(set(dismissed)::contains);
        var rows = new HashSet<ItemId>();
        for (var row = 0; row < 12; row++) {
            var item = RAILS.catalogue().items().get(row);
            if (found.test(row)) {
                rows.add(item.id());
                assertThat(item.category()).isEqualTo("shirt");
                assertThat(asked.filters().keeps(item)).isTrue();
            }
        }
        assertThat(shown).containsExactlyInAnyOrderElementsOf(rows);
        assertThat(compiled.countAllowed(asked)).isEqualTo(rows.size());
    }

    private static int allowed(CompiledRules rules, Filter... filters) {
        return rules.countAllowed(Asked.on(JULY).with(Filters.of(filters)));
    }

    private static Filters filters(Set<Integer> chosen) {
        var all = List.<Filter>of(
                new Filter.InStock(),
                new Filter.InSize("l"),
                new Filter.InColour("NAVY"),
                new Filter.InCategory("Shirt"),
                new Filter.InDepartment("women"),
                new Filter.PriceAtMost(new BigDecimal("60")),
                new Filter.PriceAtLeast(new BigDecimal("20")));
        return new Filters(chosen.stream().map(all::get).toList());
    }

    private static Set<ItemId> set(Set<Integer> numbers) {
        var ids = new TreeSet<ItemId>();
        numbers.forEach(number -> ids.add(id(number)));
        return ids;
    }
}
