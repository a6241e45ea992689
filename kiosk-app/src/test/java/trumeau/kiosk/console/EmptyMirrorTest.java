package trumeau.kiosk.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import trumeau.kiosk.session.Visit;
import trumeau.recommender.catalog.ItemId;
import trumeau.vision.presence.Presence;

class EmptyMirrorTest {

    private Duration now = Duration.ofHours(1);
    private final Visit visit = new Visit(() -> now, Duration.ofSeconds(85));
    private final OpenPages pages = new OpenPages();
    private final EmptyMirror mirror = new EmptyMirror(visit, pages);

    @BeforeEach
    void somebodyBeforeAMirror() {
        pages.opened("1", "mirror");
        pages.opened("2", "staff");
        mirror.noticed(Presence.CAME);
        visit.about(new ItemId("a"));
    }

    @Test
    void withinTenSecondsAfterSomebodyLeftTheVisitIsOver() {
        mirror.noticed(Presence.LEFT);
        now = now.plusSeconds(9);

        assertThat(visit.items()).isEmpty();
    }

    @Test
    void whoComesBackInTimeGoesOn() {
        mirror.noticed(Presence.LEFT);
        now = now.plusSeconds(7);
        mirror.noticed(Presence.CAME);
        now = now.plusSeconds(9);

        assertThat(visit.items()).hasSize(1);
    }

    @Test
    void aSensorThatFailsAfterThatEndsNoVisit() {
        mirror.noticed(Presence.LEFT);
        mirror.failed();
        now = now.plusSeconds(60);

        assertThat(visit.items()).hasSize(1);
    }

    @Test
    void whoStandsAtTheKioskOfTheSameDeviceIsAskedInstead() {
        pages.opened("3", "kiosk");
        mirror.noticed(Presence.LEFT);
        now = now.plusSeconds(60);

        assertThat(visit.items()).hasSize(1);
    }
}
