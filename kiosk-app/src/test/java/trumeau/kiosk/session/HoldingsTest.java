package trumeau.kiosk.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import trumeau.kiosk.session.Held.Kind;
import trumeau.recommender.catalog.ItemId;

class HoldingsTest {

    private Duration now = Duration.ofHours(1);
    private final Visit visit = new Visit(() -> now, Duration.ofSeconds(60));
    private final Shelf wishes = new Shelf(Kind.REQUESTS);
    private final Shelf filters = new Shelf(Kind.REQUESTS);
    private final List<String> told = new ArrayList<>();
    private final Holdings holdings = new Holdings(visit, List.of(visit, wishes, filters), List.of(new Ear()));

    @Test
    void whatSeveralHoldOfOneKindIsCountedTogetherAndNothingIsLeftOut() {
        wishes.count = 2;
        filters.count = 1;
        visit.about(new ItemId("a"));

        assertThat(holdings.held()).containsExactly(new Held(Kind.ITEMS, 1), new Held(Kind.REQUESTS, 3));
    }

    @Test
    void theEndOfTheVisitIsTheEndOfAllThatIsHeldForIt() {
        wishes.count = 2;
        visit.about(new ItemId("a"));
        visit.end();

        assertThat(holdings.held()).isEmpty();
        assertThat(told).containsExactly("ended");
    }

    @Test
    void anIdleVisitEndsThoughItHoldsNoItem() {
        visit.sign();
        wishes.count = 1;
        holdings.look();
        now = now.plusSeconds(61);
        holdings.look();

        assertThat(holdings.held()).isEmpty();
        assertThat(told).containsExactly("REQUESTS 1", "ended", "");
    }

    @Test
    void aChangeIsToldOnce() {
        visit.about(new ItemId("a"));
        holdings.look();
        holdings.look();
        visit.about(new ItemId("b"));
        holdings.look();

        assertThat(told).containsExactly("ITEMS 1", "ITEMS 2");
    }

    @Test
    void aHolderThatFailsKeepsNoOtherFromForgetting() {
        var broken = new Shelf(Kind.FILTERS) {
            @Override
            public void forget() {
                throw new IllegalStateException("planted");
            }
        };
        var both = new Holdings(visit, List.of(broken, wishes), List.of());
        wishes.count = 1;
        visit.end();

        assertThat(both.held()).isEmpty();
    }

    private static class Shelf implements VisitHolder {

        private final Kind kind;
        private int count;

        Shelf(Kind kind) {
            this.kind = kind;
        }

        @Override
        public List<Held> held() {
            return List.of(new Held(kind, count));
        }

        @Override
        public void forget() {
            count = 0;
        }
    }

    private final class Ear implements VisitListener {

        @Override
        public void heldChanged(List<Held> held) {
            told.add(String.join(
                    ", ",
                    held.stream().map(each -> each.kind() + " " + each.count()).toList()));
        }

        @Override
        public void visitEnded() {
            told.add("ended");
        }
    }
}
