package trumeau.recommender.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static trumeau.recommender.profile.InterestTag.Kind.BRAND;
import static trumeau.recommender.profile.InterestTag.Kind.CATEGORY;
import static trumeau.recommender.profile.InterestTag.Kind.COLOUR;
import static trumeau.recommender.profile.InterestTag.Kind.PRICE_BAND;
import static trumeau.recommender.profile.Rack.act;
import static trumeau.recommender.profile.Rack.item;
import static trumeau.recommender.profile.Rack.noon;
import static trumeau.recommender.profile.Rack.tag;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import trumeau.recommender.catalog.ItemId;
import trumeau.recommender.catalog.Shop;

class InterestTagsTest {

    /** Four items: two shirts, two coats; every one of brand Ours; one navy, three red. */
    private static final ItemTags TAGS = ItemTags.of(Shop.of(List.of(
            item("shirt-a", "Ours", "shirt", "navy", "10"),
            item("shirt-b", "Ours", "shirt", "red", "20"),
            item("coat-a", "Ours", "coat", "red", "100"),
            item("coat-b", "Ours", "coat", "red", "100"))));

    private static final InterestLearner LEARNER = new InterestLearner(TAGS);

    @Test
    void aTagSaysTheMoreTheFewerItemsHaveIt() {
        assertThat(TAGS.rarity(tag(COLOUR, "navy"))).isEqualTo(1);
        assertThat(TAGS.rarity(tag(CATEGORY, "shirt"))).isCloseTo(0.5, within(1e-12));
        assertThat(TAGS.rarity(tag(BRAND, "Ours"))).isZero();
        assertThat(TAGS.rarity(tag(BRAND, "Theirs"))).isZero();
        assertThat(TAGS.items(tag(COLOUR, "red"))).isEqualTo(3);
    }

    @Test
    void priceBandsAreThirdsOfTheirCategory() {
        assertThat(TAGS.of(new ItemId("shirt-a"))).contains(tag(PRICE_BAND, "low"));
        assertThat(TAGS.of(new ItemId("shirt-b"))).contains(tag(PRICE_BAND, "high"));
        assertThat(TAGS.of(new ItemId("coat-a"))).contains(tag(PRICE_BAND, "middle"));
        assertThat(TAGS.of(new ItemId("nothing"))).isEmpty();
    }

    /** One look ten minutes ago is half a look; shirt has rarity 1/2, navy 1, low 1. */
    @Test
    void whatWasDoneIsHalvedEachHalfLifeAndWeighedByRarity() {
        var interests = LEARNER.learn(new Behaviour(List.of(act(Deed.LOOKED, "shirt-a", 10))), noon());

        assertThat(interests.weight(tag(COLOUR, "navy"))).isCloseTo(0.5, within(1e-12));
        assertThat(interests.weight(tag(CATEGORY, "shirt"))).isCloseTo(0.25, within(1e-12));
        assertThat(interests.weight(tag(BRAND, "Ours"))).isZero();
        assertThat(interests.all()).hasSize(3);
    }

    @Test
    void aDismissalSpeaksAgainstAndIsNoReason() {
        var interests = LEARNER.learn(
                new Behaviour(List.of(act(Deed.TRIED, "shirt-a", 0), act(Deed.DISMISSED, "coat-a", 0))), noon());

        assertThat(interests.weight(tag(CATEGORY, "coat"))).isCloseTo(-1.5, within(1e-12));
        assertThat(interests.weight(tag(CATEGORY, "shirt"))).isCloseTo(1.5, within(1e-12));
        assertThat(interests.strongest(9)).extracting(Interest::tag).doesNotContain(tag(CATEGORY, "coat"));
        assertThat(interests.why(TAGS.of(new ItemId("coat-b")))).isEmpty();
        assertThat(interests.match(TAGS.of(new ItemId("coat-b")))).isLessThan(0.5);
    }

    @Test
    void eachInterestTellsItsEvidenceTheStrongestFirst() {
        var interests = LEARNER.learn(
                new Behaviour(List.of(act(Deed.LOOKED, "shirt-a", 0), act(Deed.TRIED, "shirt-b", 0))), noon());

        var shirts = interests.why(TAGS.of(new ItemId("shirt-a"))).stream()
                .filter(interest -> interest.tag().equals(tag(CATEGORY, "shirt")))
                .findFirst()
                .orElseThrow();

        assertThat(shirts.weight()).isCloseTo(2, within(1e-12));
        assertThat(shirts.evidence())
                .containsExactly(
                        new Evidence.Done(Deed.TRIED, new ItemId("shirt-b"), 1.5),
                        new Evidence.Done(Deed.LOOKED, new ItemId("shirt-a"), 0.5));
    }

    /** Looked at shirt-a: shirt .5, navy 1, low 1 of at most 2.5; shirt-b has the shirt alone: (1 + .5/2.5)/2 = .6. */
    @Test
    void anItemSuitsByTheTagsThatItShares() {
        var interests = LEARNER.learn(new Behaviour(List.of(act(Deed.LOOKED, "shirt-a", 0))), noon());

        assertThat(interests.match(TAGS.of(new ItemId("shirt-a")))).isCloseTo(1, within(1e-12));
        assertThat(interests.match(TAGS.of(new ItemId("shirt-b")))).isCloseTo(0.6, within(1e-12));
        assertThat(interests.match(TAGS.of(new ItemId("coat-a")))).isEqualTo(0.5);
        assertThat(InterestTags.NONE.match(TAGS.of(new ItemId("coat-a")))).isEqualTo(0.5);
    }

    @Test
    void whatIsBroughtAlongCountsTwoLooksAndIsToldAsBrought() {
        var interests =
                LEARNER.learn(Behaviour.NONE, noon(), Map.of(tag(COLOUR, "navy"), 0.5, tag(COLOUR, "mauve"), 1.0));

        assertThat(interests.all())
                .containsExactly(new Interest(tag(COLOUR, "navy"), 1, List.of(new Evidence.Brought(1))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LEARNER.learn(Behaviour.NONE, noon(), Map.of(tag(COLOUR, "navy"), 2.0)))
                .withMessageContaining("navy");
    }

    @Test
    void sharesOfAKindAddUpToOneAndLeaveOutWhatWasDismissed() {
        var interests = LEARNER.learn(
                new Behaviour(List.of(
                        act(Deed.TRIED, "shirt-a", 0), act(Deed.LOOKED, "coat-a", 0), act(Deed.SEARCHED, "coat-b", 0))),
                noon());

        assertThat(interests.shares(CATEGORY)).containsOnlyKeys("shirt", "coat");
        assertThat(interests.shares(CATEGORY).get("shirt")).isCloseTo(3 / 4.5, within(1e-12));
        assertThat(InterestTags.NONE.shares(CATEGORY)).isEmpty();
    }

    @Test
    void aHalfLifeOfNothingIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new InterestLearner(TAGS, Duration.ZERO));
    }

    @Property
    void aMatchLiesInZeroToOneWhateverWasDone(
            @ForAll @Size(max = 12) List<Deed> deeds, @ForAll @Size(12) List<@IntRange(max = 3) Integer> items) {
        var ids = List.of("shirt-a", "shirt-b", "coat-a", "coat-b");
        var visit = Behaviour.NONE;
        for (var i = 0; i < deeds.size(); i++) {
            visit = visit.and(act(deeds.get(i), ids.get(items.get(i)), i));
        }
        var interests = LEARNER.learn(visit, noon());
        for (var id : ids) {
            assertThat(interests.match(TAGS.of(new ItemId(id)))).isBetween(0.0, 1.0);
        }
    }
}
