package trumeau.recommender.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static trumeau.recommender.serve.Store.id;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import trumeau.recommender.catalog.ItemId;
import trumeau.recommender.profile.InterestTag;
import trumeau.recommender.rule.Rule;
import trumeau.recommender.rule.Which;

/** What becomes of every answer under a store's rules; {@code CompiledRulesTest} has the rules by themselves. */
class SteeringTest {

    private static final int LIMIT = 18;
    private static final LocalDate JULY = LocalDate.of(2026, 7, 15);
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 15);

    @Test
    void whatIsExcludedIsOnNoCardWhateverIsAsked() {
        var excluded = id("shirt", 4);
        var steered = new Store().openOn(JULY, exclude(excluded));

        assertThat(everyAnswer(new Store().open())).contains(excluded);
        assertThat(everyAnswer(steered)).isNotEmpty().doesNotContain(excluded);
    }

    @Test
    void anExcludedItemBeforeTheCameraIsNotNamedAndStaffAreToBeAsked() {
        var steered = new Store().openOn(JULY, exclude(id("shirt", 4)));

        var byTag = steered.recommend(Query.about(new Subject.Tagged(id("shirt", 4), "qr"), LIMIT));
        var byLook = steered.recommend(Query.about(Store.look("shirt", 4), LIMIT));

        for (var answer : List.of(byTag, byLook)) {
            assertThat(answer.claim()).isEqualTo(Claim.ASK_US);
            assertThat(answer.of(Relation.SAME)).isEmpty();
            assertThat(answer.of(Relation.SIMILAR)).isNotEmpty();
        }
    }

    @Test
    void aRuleThatOnlySteersLeavesTheFactOfWhatItIs() {
        var store = new Store().costing(id("shirt", 4), "99.00");

        var answer = store.openOn(JULY, new Rule.PriceCeiling(new BigDecimal("50.00")))
                .recommend(Query.about(Store.look("shirt", 4), LIMIT));

        assertThat(answer.claim()).isEqualTo(Claim.THIS_ITEM);
        assertThat(answer.of(Relation.SAME)).extracting(Suggestion::item).containsExactly(id("shirt", 4));
    }

    @Test
    void nothingDearerThanTheCeilingIsSuggested() {
        var store = new Store().costing(id("shirt", 4), "99.00").costing(id("trousers", 3), "99.00");

        var shown = everyAnswer(store.openOn(JULY, new Rule.PriceCeiling(new BigDecimal("50.00"))));

        assertThat(shown).contains(id("shirt", 3)).doesNotContain(id("shirt", 4), id("trousers", 3));
    }

    @Test
    void whatIsOutOfSeasonComesWithItsSeason() {
        var season = new Rule.Season(
                MonthDay.of(11, 1), MonthDay.of(2, 28), Which.having(InterestTag.Kind.CATEGORY, "coat"));

        assertThat(everyAnswer(new Store().openOn(JULY, season)))
                .noneMatch(item -> item.value().startsWith("coat"));
        assertThat(everyAnswer(new Store().openOn(JANUARY, season)))
                .anyMatch(item -> item.value().startsWith("coat"));
    }

    @Test
    void noMoreThanTheCapOfOneBrandAreSuggestedInAnyAnswer() {
        var steered = new Store().openOn(JULY, new Rule.Cap(InterestTag.Kind.BRAND, 3));

        var answer = steered.recommend(Query.about(Store.look("shirt", 4), LIMIT));

        assertThat(answer.of(Relation.SAME)).hasSize(1);
        assertThat(answer.suggestions()).hasSize(1 + 3);
        assertThat(steered.complete(OutfitQuery.around(List.of(id("shirt", 3)), 8)))
                .isNotEmpty()
                .allMatch(slot -> slot.candidates().size() == 3);
    }

    @Test
    void aCapOfACategoryLeavesItsPlacesToOthers() {
        var steered = new Store().openOn(JULY, new Rule.Cap(InterestTag.Kind.CATEGORY, 4));

        var answer = steered.recommend(Query.about(List.of(id("shirt", 3)), 12));

        assertThat(answer.suggestions()).hasSize(12);
        for (var category : List.of("shirt", "trousers", "coat")) {
            assertThat(answer.suggestions())
                    .filteredOn(found -> found.item().value().startsWith(category))
                    .hasSize(4);
        }
    }

    @Test
    void aPinnedItemStandsFirstInTheRowWhereItIsFoundAndSaysThatTheStorePickedIt() {
        var look = Query.about(Store.look("shirt", 4), LIMIT);
        var steered = new Store().openOn(JULY, new Rule.Pin(List.of(id("shirt", 5))));

        var similar = steered.recommend(look).of(Relation.SIMILAR);

        assertThat(new Store()
                        .open()
                        .recommend(look)
                        .of(Relation.SIMILAR)
                        .get(0)
                        .item())
                .isNotEqualTo(id("shirt", 5));

        assertThat(similar.get(0).item()).isEqualTo(id("shirt", 5));
        assertThat(similar.get(0).reasons().get(0)).isEqualTo(new Reason.StorePick());
        assertThat(similar.get(0).reasons()).hasSizeGreaterThan(1).anyMatch(Reason.LooksAlike.class::isInstance);
        assertThat(similar.subList(1, similar.size()))
                .allSatisfy(each -> assertThat(each.reasons()).doesNotContain(new Reason.StorePick()));
    }

    @Test
    void aPinnedItemThatNothingSpeaksForStandsFirstAmongWhatIsTakenAndClaimsNothingElse() {
        var store = new Store().alsoHas("scarf-1", "scarf");

        var also = store.openOn(JULY, new Rule.Pin(List.of(new ItemId("scarf-1"))))
                .recommend(Query.about(List.of(id("shirt", 3)), 8))
                .of(Relation.ALSO_TOOK);

        assertThat(also.get(0).item()).isEqualTo(new ItemId("scarf-1"));
        assertThat(also.get(0).reasons()).containsExactly(new Reason.StorePick(), new Reason.InStock(4));
    }

    @Test
    void aPinBringsInNeitherWhatIsSoldOutNorWhatTheShopperRefused() {
        var pin = new Rule.Pin(List.of(id("shirt", 6), id("shirt", 7)));
        var query = Query.about(Store.look("shirt", 4), LIMIT)
                .with(Filters.of(new Filter.NotAmong(Set.of(id("shirt", 7)))));

        var answer = new Store().soldOut(id("shirt", 6)).openOn(JULY, pin).recommend(query);

        assertThat(answer.suggestions()).noneMatch(found -> found.reasons().contains(new Reason.StorePick()));
    }

    @Test
    void pinsStandFirstInTheirPlaceOfACompletedLook() {
        var steered = new Store().openOn(JULY, new Rule.Pin(List.of(id("trousers", 8))));

        var slots = steered.complete(OutfitQuery.around(List.of(id("shirt", 3)), 5));

        assertThat(slots)
                .filteredOn(slot -> slot.part().equals("lower") || slot.part().equals("trousers"))
                .isNotEmpty()
                .allSatisfy(slot -> assertThat(slot.candidates().get(0).item()).isEqualTo(id("trousers", 8)));
    }

    @Test
    void whereNothingStandsBesideAnItemWhatIsPopularAmongTheRestSpeaks() {
        var store = new Store().alsoHas("scarf-1", "scarf");
        var lonely = Query.about(new Subject.Tagged(new ItemId("scarf-1"), "qr"), LIMIT);

        var answer = store.openOn(JULY, exclude("shirt", "trousers")).recommend(lonely);

        assertThat(store.open().recommend(lonely).suggestions()).hasSize(1);
        assertThat(answer.claim()).isEqualTo(Claim.THIS_ITEM);
        assertThat(answer.of(Relation.ALSO_TOOK)).isNotEmpty().allSatisfy(found -> {
            assertThat(found.item().value()).startsWith("coat");
            assertThat(found.reasons().get(0)).isInstanceOf(Reason.Popular.class);
        });
    }

    @Test
    void whereTheRulesLeaveNothingTheAnswerIsToAskStaff() {
        var steered = new Store().openOn(JULY, exclude("shirt", "trousers", "coat"));

        for (var query : List.of(
                Query.about(Store.look("shirt", 4), LIMIT),
                Query.about(Store.look("shirt", 4.4), LIMIT),
                Query.about(new Subject.Tagged(id("shirt", 3), "qr"), LIMIT))) {
            assertThat(steered.recommend(query)).isEqualTo(new Recommendation(Claim.ASK_US, List.of()));
        }
        var unsure = Query.about(Store.unsure(Store.look("shirt", 4.4)), LIMIT);
        assertThat(steered.recommend(unsure).claim()).isEqualTo(Claim.NONE);
        assertThat(steered.complete(OutfitQuery.around(List.of(id("shirt", 3)), 5)))
                .isEmpty();
    }

    @Test
    void otherFiguresComeUnderTheSameRules() {
        var store = new Store();
        var steered = store.openOn(JULY, new Rule.PriceCeiling(new BigDecimal("50.00")));

        var dearer = steered.over(store.costing(id("shirt", 5), "99.00").catalogue());

        assertThat(everyAnswer(steered)).contains(id("shirt", 5));
        assertThat(everyAnswer(dearer)).doesNotContain(id("shirt", 5));
    }

    private static Rule exclude(ItemId item) {
        return new Rule.Exclude(new Which(Set.of(item), Map.of()));
    }

    private static Rule exclude(String... categories) {
        return new Rule.Exclude(Which.having(InterestTag.Kind.CATEGORY, categories));
    }

    /** All that is suggested beside a look, a tag, a touched card and a visit, and for a look. */
    private static List<ItemId> everyAnswer(Recommender recommender) {
        var suggested = Stream.of(
                        Query.about(Store.look("shirt", 4.4), 40),
                        Query.about(new Subject.Tagged(id("shirt", 3), "qr"), 40),
                        Query.about(new Subject.Touched(id("coat", 3)), 40),
                        Query.about(List.of(id("trousers", 4)), 40))
                .flatMap(query -> recommender.recommend(query).suggestions().stream());
        var completed = recommender.complete(OutfitQuery.around(List.of(id("coat", 3)), 20)).stream()
                .flatMap(slot -> slot.candidates().stream());
        return Stream.concat(suggested, completed).map(Suggestion::item).toList();
    }
}
