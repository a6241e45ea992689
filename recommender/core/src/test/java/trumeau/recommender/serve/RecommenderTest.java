package trumeau.recommender.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static trumeau.recommender.serve.Store.id;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import trumeau.recommender.RecommenderException;
import trumeau.recommender.catalog.ItemId;
import trumeau.recommender.catalog.Provenance;
import trumeau.recommender.catalog.Shop;
import trumeau.recommender.index.EmbeddingSpaceId;
import trumeau.recommender.index.ItemVectors;
import trumeau.recommender.index.LookVector;
import trumeau.recommender.model.ItemAssociations;

class RecommenderTest {

    private static final int LIMIT = 12;

    private final Recommender recommender = new Store().open();

    @Test
    void aTagNamesTheItem() {
        var answer = recommender.recommend(Query.about(new Subject.Tagged(id("shirt", 3), "qr"), LIMIT));

        assertThat(answer.claim()).isEqualTo(Claim.THIS_ITEM);
        assertThat(answer.suggestions().get(0).item()).isEqualTo(id("shirt", 3));
        assertThat(answer.suggestions().get(0).relation()).isEqualTo(Relation.SAME);
        assertThat(answer.suggestions().get(0).reasons().get(0)).isEqualTo(new Reason.TagRead("qr"));
        assertThat(answer.of(Relation.ALSO_TOOK).get(0).reasons().get(0))
                .isInstanceOfSatisfying(Reason.AlsoTook.class, reason -> {
                    assertThat(reason.anchor()).isEqualTo(id("shirt", 3));
                    assertThat(reason.shoppers()).isEqualTo(6);
                });
    }

    @Test
    void aTouchedItemIsNotSuggestedItself() {
        var answer = recommender.recommend(Query.about(new Subject.Touched(id("shirt", 3)), LIMIT));

        assertThat(answer.suggestions()).extracting(Suggestion::item).doesNotContain(id("shirt", 3));
        assertThat(answer.of(Relation.SIMILAR)).hasSizeGreaterThanOrEqualTo(6);
        assertThat(answer.of(Relation.GOES_WITH)).isNotEmpty();
    }

    @Test
    void aLookAboveTheThresholdIsThisItem() {
        var answer = about(Store.look("shirt", 4));

        assertThat(answer.claim()).isEqualTo(Claim.THIS_ITEM);
        assertThat(answer.suggestions().get(0).item()).isEqualTo(id("shirt", 4));
        assertThat(answer.suggestions().get(0).reasons().get(0)).isInstanceOf(Reason.SameItem.class);
    }

    @Test
    void theSameLookInAnotherColourIsNotThisItem() {
        var look = Store.look("shirt", 4);
        var yellow = new Look(
                look.vector(), look.category(), Optional.of("yellow"), Optional.of(0xE8C53A), Optional.empty());

        assertThat(about(yellow).claim()).isEqualTo(Claim.NOT_CARRIED);
    }

    @Test
    void theSameLookOfAnotherCategoryIsNotThisItem() {
        var look = Store.look("shirt", 4);
        var coat = new Look(look.vector(), Optional.of("coat"), look.colour(), Optional.empty(), Optional.empty());

        assertThat(about(coat).claim()).isEqualTo(Claim.NOT_CARRIED);
    }

    @Test
    void whatIsNotCarriedIsAnsweredByTheNearestAndThroughIt() {
        var answer = about(Store.look("shirt", 4.4));

        assertThat(answer.claim()).isEqualTo(Claim.NOT_CARRIED);
        assertThat(answer.suggestions().get(0).relation()).isEqualTo(Relation.NEAREST);
        assertThat(answer.suggestions().get(0).item()).isEqualTo(id("shirt", 4));
        assertThat(answer.of(Relation.SIMILAR))
                .hasSize(6)
                .allSatisfy(similar -> assertThat(similar.item().value()).startsWith("shirt"));
        assertThat(answer.of(Relation.ALSO_TOOK))
                .isNotEmpty()
                .allSatisfy(also -> assertThat(also.reasons().get(0)).isInstanceOf(Reason.AlsoTookLike.class));
        assertThat(answer.of(Relation.GOES_WITH))
                .isNotEmpty()
                .allSatisfy(with -> assertThat(with.item().value()).doesNotStartWith("shirt"));
        assertThat(answer.suggestions()).hasSize(LIMIT);
    }

    @Test
    void theBestPhotoOfAnItemCountsAndTheItemAppearsOnce() {
        var two = new Store().alsoLooksLike(id("shirt", 9), Store.vector("shirt", 4.4), 0x1F2A44);

        var answer = two.open().recommend(Query.about(Store.look("shirt", 4.4), 40));

        assertThat(answer.suggestions().get(0).item()).isEqualTo(id("shirt", 9));
        assertThat(answer.suggestions()).extracting(Suggestion::item).doesNotHaveDuplicates();
    }

    @Test
    void aPatternCountsAsFarAsItIsSureAndIsGivenAsAReason() {
        var store = new Store().patterned(id("shirt", 2), "striped").open();
        var look = Store.look("shirt", 3.4);
        var sure =
                new Look(look.vector(), look.category(), look.colour(), Optional.empty(), Optional.of("striped"), 0.9);
        var unsure =
                new Look(look.vector(), look.category(), look.colour(), Optional.empty(), Optional.of("striped"), 0.1);

        var told = find(store, sure, id("shirt", 2));

        assertThat(told.reasons()).contains(new Reason.SamePattern("striped"));
        assertThat(told.score() - find(store, unsure, id("shirt", 2)).score())
                .isCloseTo(0.8 * Store.TUNING.shares().pattern(), within(1e-9));
    }

    @Test
    void anItemWhosePatternNobodyKnowsIsNotCalledPlain() {
        var store = new Store().patterned(id("shirt", 2), "").open();
        var look = Store.look("shirt", 3.4);
        var unknown = new Look(look.vector(), look.category(), look.colour(), Optional.empty(), Optional.of(""), 1);

        assertThat(find(store, unknown, id("shirt", 2)).reasons())
                .noneMatch(reason -> reason instanceof Reason.SamePattern);
    }

    private static Suggestion find(Recommender store, Look look, ItemId id) {
        return store.recommend(Query.about(look, 40)).suggestions().stream()
                .filter(found -> found.item().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatStaffTaughtIsThisItem() {
        var answer = recommender.recommend(Query.about(new Subject.Taught(id("shirt", 3), 0.97), LIMIT));

        assertThat(answer.claim()).isEqualTo(Claim.THIS_ITEM);
        assertThat(answer.suggestions().get(0).item()).isEqualTo(id("shirt", 3));
        assertThat(answer.suggestions().get(0).reasons().get(0)).isEqualTo(new Reason.TaughtItem(0.97));
    }

    @Test
    void anUnsureLookClaimsNothing() {
        var answer = about(Store.unsure(Store.look("shirt", 4)));

        assertThat(answer.claim()).isEqualTo(Claim.NONE);
        assertThat(answer.suggestions())
                .hasSize(6)
                .extracting(Suggestion::relation)
                .containsOnly(Relation.SIMILAR);
    }

    @Test
    void aCategoryThatTheStoreDoesNotHaveClaimsNothing() {
        var answer = new Store().without("shirt").open().recommend(Query.about(Store.look("shirt", 4), LIMIT));

        assertThat(answer.claim()).isEqualTo(Claim.NONE);
    }

    @Test
    void ofTwoItemsThatLookAlikeNeitherIsClaimed() {
        var generous = new Store().open(Tuning.withSameItemThreshold(.9));
        var halfway = new Look(
                Store.vector("shirt", 4.52),
                Optional.of("shirt"),
                Optional.of("red"),
                Optional.empty(),
                Optional.empty());

        assertThat(generous.recommend(Query.about(Store.look("shirt", 4), LIMIT))
                        .claim())
                .isEqualTo(Claim.THIS_ITEM);
        assertThat(generous.recommend(Query.about(halfway, LIMIT)).claim()).isEqualTo(Claim.NOT_CARRIED);
    }

    @Test
    void aCloserItemOfAnotherColourIsNotPassedOverForThisOne() {
        var halfway = Store.look("shirt", 4.6);
        var navyButCloserToRed = new Look(
                Store.vector("shirt", 4.6),
                halfway.category(),
                Optional.of("navy"),
                Optional.of(0x1F2A44),
                Optional.empty());
        var generous = new Store().open(Tuning.withSameItemThreshold(.9));

        assertThat(generous.recommend(Query.about(navyButCloserToRed, LIMIT)).claim())
                .isEqualTo(Claim.NOT_CARRIED);
    }

    @Test
    void ofColoursThatItMayHaveTheLikelierComesFirst() {
        assertThat(firstWhenRedIs(0.3)).isEqualTo("navy");
        assertThat(firstWhenRedIs(0.7)).isEqualTo("red");
    }

    /** The colour of the item shown first about a garment half way between a red and a navy one. */
    private String firstWhenRedIs(double chance) {
        var look = new Look(
                Store.vector("shirt", 4.5),
                Optional.of("shirt"),
                Optional.of(chance > 0.5 ? "red" : "navy"),
                Optional.empty(),
                Map.of("red", chance, "navy", 1 - chance),
                Optional.empty(),
                1);
        var first =
                recommender.recommend(Query.about(look, LIMIT)).suggestions().get(0);
        return Store.colour(Integer.parseInt(first.item().value().substring("shirt-".length())));
    }

    @Test
    void chancesBeyondOneAreRefused() {
        var look = Store.look("shirt", 4);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Look(
                        look.vector(),
                        look.category(),
                        look.colour(),
                        look.rgb(),
                        Map.of("red", 1.1),
                        look.pattern(),
                        1));
    }

    @Test
    void whatOthersTookMakesNoItemTheNearest() {
        var colourless = new Look(
                Store.vector("shirt", 4.45),
                Optional.of("shirt"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        var visit = List.of(id("coat", 5), id("trousers", 5));
        var query = new Query(Optional.empty(), Optional.of(colourless), visit, Filters.none(), LIMIT);

        var nearest = recommender.recommend(query).suggestions().get(0);

        assertThat(nearest.relation()).isEqualTo(Relation.NEAREST);
        assertThat(nearest.item()).isEqualTo(id("shirt", 4));
    }

    @Test
    void theNearestIsOfTheGarmentsOwnCategoryEvenSoldOut() {
        var store = new Store().keepOnly("shirt", 2);
        store.soldOut(id("shirt", 0)).soldOut(id("shirt", 1));

        var answer = store.open().recommend(Query.about(Store.look("shirt", 4.4), LIMIT));

        assertThat(answer.suggestions().get(0).relation()).isEqualTo(Relation.NEAREST);
        assertThat(answer.suggestions().get(0).item().value()).startsWith("shirt");
    }

    @Test
    void otherCategoriesFillUpOnlyWhatTheOwnLacks() {
        var store = new Store();
        for (var number = 0; number < 10; number++) {
            store.soldOut(id("shirt", number));
        }
        var answer = store.open().recommend(Query.about(Store.look("shirt", 4.4), LIMIT));

        assertThat(answer.of(Relation.SIMILAR))
                .allSatisfy(similar -> assertThat(similar.item().value()).startsWith("shirt"));
    }

    @Test
    void itemsOfTheVisitAreAnchorsAndNotSuggestedAgain() {
        var visit = List.of(id("coat", 2), new ItemId("unknown"), id("shirt", 7));

        var answer = recommender.recommend(Query.about(visit, LIMIT));

        assertThat(answer.claim()).isEqualTo(Claim.NONE);
        assertThat(answer.suggestions()).extracting(Suggestion::item).doesNotContainAnyElementsOf(visit);
        assertThat(answer.suggestions().get(0).relation()).isEqualTo(Relation.ALSO_TOOK);
        assertThat(answer.suggestions()).hasSize(LIMIT);
    }

    @Test
    void aVisitOfNothingIsShownWhatIsPopular() {
        var answer = recommender.recommend(Query.about(List.of(new ItemId("unknown")), 5));

        assertThat(answer.suggestions()).hasSize(5).allSatisfy(suggestion -> assertThat(
                        suggestion.reasons().get(0))
                .isInstanceOf(Reason.Popular.class));
    }

    @Test
    void aVisitOfFiveHundredItemsIsAnswered() {
        var visit = IntStream.range(0, 500).mapToObj(i -> id("shirt", i % 12)).toList();

        assertThat(recommender.recommend(Query.about(visit, LIMIT)).suggestions())
                .isNotEmpty();
    }

    @Test
    void withoutInteractionsTheLooksStillSpeak() {
        var answer = new Store().nobodyTookAnything().open().recommend(Query.about(Store.look("shirt", 4.4), LIMIT));

        assertThat(answer.of(Relation.SIMILAR)).hasSizeGreaterThanOrEqualTo(6);
        assertThat(answer.of(Relation.ALSO_TOOK)).isEmpty();
        assertThat(answer.of(Relation.GOES_WITH)).isEmpty();
    }

    @Test
    void anEmptyStoreAnswersWithNothing() {
        var empty = new Recommender(
                Shop.of(List.of()),
                ItemVectors.of(Store.SPACE, List.of()),
                ItemAssociations.none(Provenance.STORE),
                Store.TUNING);

        assertThat(empty.recommend(Query.about(Store.look("shirt", 4), LIMIT)))
                .isEqualTo(new Recommendation(Claim.NONE, List.of()));
        assertThat(empty.recommend(Query.about(new Subject.Tagged(id("shirt", 1), "qr"), LIMIT)))
                .isEqualTo(new Recommendation(Claim.NONE, List.of()));
    }

    @Test
    void aLookOfAnotherModelIsRefused() {
        var strange = new Look(
                new LookVector(new EmbeddingSpaceId("0b".repeat(32)), new float[] {1, 0, 0, 0, 0, 0}),
                Optional.of("shirt"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        assertThatThrownBy(() -> about(strange)).isInstanceOf(RecommenderException.class);
    }

    private Recommendation about(Look look) {
        return recommender.recommend(Query.about(look, LIMIT));
    }
}
