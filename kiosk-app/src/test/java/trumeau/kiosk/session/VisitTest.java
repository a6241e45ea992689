package trumeau.kiosk.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import trumeau.recommender.catalog.ItemId;

class VisitTest {

    private Instant now = Instant.parse("2026-01-02T03:04:05Z");
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
