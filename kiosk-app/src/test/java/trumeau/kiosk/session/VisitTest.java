package trumeau.kiosk.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Set;
import org.junit.jupiter.api.Test;
import trumeau.recommender.catalog.ItemId;
import trumeau.recommender.serve.Filter;
import trumeau.recommender.serve.Filters;

class VisitTest {

    private Duration now = Duration.ofHours(1);
    private final Visit visit = new Visit(() -> now, Duration.ofSeconds(60));

    @Test
    void theNewestItemIsLastAndNoneComesTwice() {
        visit.about(new ItemId("a"));
        visit.about(new ItemId("b"));
        visit.about(new ItemId("a"));

        assertThat(visit.items()).containsExactly(new ItemId("b"), new ItemId("a"));
    }

    @Test
    void aMinuteWithoutASignEndsItAndNothingIsLeft() {
        visit.about(new ItemId("a"));
        now = now.plusSeconds(61);

        assertThat(visit.items()).isEmpty();
    }

    @Test
    void aSignKeepsItGoing() {
        visit.about(new ItemId("a"));
        now = now.plusSeconds(50);
        visit.sign();
        now = now.plusSeconds(50);

        assertThat(visit.items()).hasSize(1);
    }

    @Test
    void eightSecondsAfterASensorSawNobodyItEnds() {
        visit.about(new ItemId("a"));
        now = now.plusSeconds(30);
        visit.unattended(true);
        now = now.plusSeconds(8);
        visit.unattended(true);
        assertThat(visit.items()).hasSize(1);
        now = now.plusMillis(1);

        assertThat(visit.items()).isEmpty();
    }

    @Test
    void aGarmentThatIsStillSeenThereKeepsItSoMuchLonger() {
        visit.about(new ItemId("a"));
        visit.unattended(true);
        now = now.plusSeconds(7);
        visit.sign();
        now = now.plusSeconds(7);
        assertThat(visit.items()).hasSize(1);
        now = now.plusSeconds(2);

        assertThat(visit.items()).isEmpty();
    }

    @Test
    void whoComesBackFindsItAsItWas() {
        visit.about(new ItemId("a"));
        visit.unattended(true);
        now = now.plusSeconds(7);
        visit.unattended(false);
        now = now.plusSeconds(40);

        assertThat(visit.items()).hasSize(1);
    }

    @Test
    void whoTouchesTheGlassIsThereWhateverASensorSays() {
        visit.about(new ItemId("a"));
        visit.unattended(true);
        visit.touched();
        now = now.plusSeconds(40);

        assertThat(visit.items()).hasSize(1);
    }

    @Test
    void aNewGarmentAfterTheEndBeginsANewVisit() {
        visit.about(new ItemId("a"));
        now = now.plusSeconds(61);
        visit.about(new ItemId("b"));

        assertThat(visit.items()).containsExactly(new ItemId("b"));
    }

    @Test
    void whoEndsItLeavesNothingAndTheNextOneIsAnother() {
        visit.about(new ItemId("a"));
        var ended = visit.number();
        visit.end();

        assertThat(visit.items()).isEmpty();
        assertThat(visit.number()).isNotEqualTo(ended);
        visit.about(new ItemId("late"), ended);
        assertThat(visit.items()).isEmpty();
    }

    @Test
    void whatWasWishedEndsWithIt() {
        wishEverything();
        assertThat(visit.wishes().isEmpty()).isFalse();
        visit.end();

        assertThat(visit.wishes().isEmpty()).isTrue();
        assertThat(visit.wishes().filters()).isEqualTo(Filters.none());
        assertThat(visit.wishes().whose()).isEqualTo(Whose.STORES);
    }

    @Test
    void whatWasWishedEndsByItselfThoughItWasAboutNoItem() {
        visit.wishes().notForMe(new ItemId("a"));
        now = now.plusSeconds(61);

        assertThat(visit.wishes().notForMe()).isEmpty();
    }

    @Test
    void aWishForSuggestionsIsTakenBack() {
        visit.wishes().filter(Filters.of(new Filter.InSize("M")));
        visit.wishes().notForMe(new ItemId("a"));
        assertThat(visit.wishes().filters().all())
                .containsExactly(new Filter.InSize("M"), new Filter.NotAmong(Set.of(new ItemId("a"))));
        assertThat(visit.wishes().refusals().all()).hasSize(1);

        visit.wishes().forMeAfterAll(new ItemId("a"));
        visit.wishes().filter(Filters.none());
        assertThat(visit.wishes().filters()).isEqualTo(Filters.none());
    }

    @Test
    void onlyTheLastTwoHundredRefusalsAreKept() {
        for (var i = 0; i < 201; i++) {
            visit.wishes().notForMe(new ItemId("item" + i));
        }

        assertThat(visit.wishes().notForMe()).hasSize(200).doesNotContain(new ItemId("item0"));
    }

    private void wishEverything() {
        visit.wishes().notForMe(new ItemId("a"));
        visit.wishes().filter(Filters.of(new Filter.InStock()));
        visit.wishes().holdsUp(Whose.SHOPPERS);
    }

    @Test
    void thatAGarmentIsTheShoppersOwnIsHeldAndCountedAndEndsWithIt() {
        visit.wishes().holdsUp(Whose.SHOPPERS);
        assertThat(visit.wishes().isEmpty()).isFalse();
        assertThat(visit.held()).contains(new Held(Held.Kind.OWN, 1));
        now = now.plusSeconds(61);

        assertThat(visit.wishes().whose()).isEqualTo(Whose.STORES);
        assertThat(visit.held()).contains(new Held(Held.Kind.OWN, 0));
    }

    @Test
    void itsNumberStaysAsLongAsItLastsAndWhileNobodyIsThere() {
        var first = visit.number();
        now = now.plusSeconds(300);
        visit.about(new ItemId("a"));
        assertThat(visit.number()).isEqualTo(first);

        now = now.plusSeconds(61);
        assertThat(visit.number()).isNotEqualTo(first);
        assertThat(visit.number()).isEqualTo(visit.number());
    }

    @Test
    void aVisitThatIsAboutNoItemEndsToo() {
        var first = visit.number();
        visit.sign();
        now = now.plusSeconds(61);

        assertThat(visit.number()).isNotEqualTo(first);
    }

    @Test
    void whoListensIsToldOfEachEndOnceWhateverBroughtIt() {
        var ends = new ArrayList<Integer>();
        visit.atEnd(() -> ends.add(visit.items().size()));
        visit.about(new ItemId("a"));
        visit.end();
        visit.about(new ItemId("b"));
        now = now.plusSeconds(61);
        visit.endIfIdle();
        visit.endIfIdle();

        assertThat(ends).containsExactly(0, 0);
    }

    @Test
    void aPageHasTimeToAskBeforeTheVisitEnds() {
        visit.idleAfter(Visit.endsAfter(Duration.ofSeconds(60)));
        assertThat(visit.asksAfter()).isEqualTo(Duration.ofSeconds(60));
        visit.about(new ItemId("a"));
        now = now.plusSeconds(60).plus(Visit.ANSWER);

        assertThat(visit.items()).hasSize(1);
        now = now.plusSeconds(6);
        assertThat(visit.items()).isEmpty();
    }

    @Test
    void onlyTheLastTwentyAreKept() {
        for (var i = 0; i < 30; i++) {
            visit.about(new ItemId("item" + i));
        }

        assertThat(visit.items())
                .hasSize(20)
                .doesNotContain(new ItemId("item9"))
                .contains(new ItemId("item29"));
    }
}
