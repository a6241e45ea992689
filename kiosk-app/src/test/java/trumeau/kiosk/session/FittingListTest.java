package trumeau.kiosk.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import trumeau.kiosk.session.FittingList.Entry;
import trumeau.recommender.catalog.ItemId;

class FittingListTest {

    private static final ItemId SHIRT = new ItemId("shirt");

    private Duration now = Duration.ofHours(1);
    private final Visit visit = new Visit(() -> now, Duration.ofSeconds(60));
    private final FittingList list = new FittingList(visit);

    private Optional<Entry> put(ItemId item, String size, String colour) {
        return list.put(visit.number(), item, size, colour);
    }

    @Test
    void whatIsPutThereForAVisitThatHasEndedIsNotTheNextOnes() {
        var during = visit.number();
        visit.end();

        assertThat(list.put(during, SHIRT, "M", "navy")).isEmpty();
        assertThat(list.entries()).isEmpty();
    }

    /** Whoever is told of an end has locks of its own, which another thread may hold while it waits for this one. */
    @Test
    void nobodyIsToldOfAnEndUnderALock() {
        var held = new ArrayList<Boolean>();
        visit.atEnd(() -> held.add(Thread.holdsLock(visit) || Thread.holdsLock(list)));
        for (Runnable asks : List.<Runnable>of(visit::wishes, list::entries, list::forget, visit::items)) {
            visit.sign();
            now = now.plusMinutes(2);
            asks.run();
        }

        assertThat(held).containsExactly(false, false, false, false);
    }

    @Test
    void theSameAgainChangesNothingAndAnotherSizeIsAnotherThing() {
        put(SHIRT, "M", "navy");
        put(SHIRT, "M", "navy");
        put(SHIRT, "L", "navy");

        assertThat(sizes()).containsExactly("M", "L");
        assertThat(list.held()).containsExactly(new Held(Held.Kind.FITTING_LIST, 2));
    }

    @Test
    void aThingWithoutASizeTakesTheOneThatIsChosen() {
        put(SHIRT, "", "navy");
        put(SHIRT, "M", "navy");

        assertThat(sizes()).containsExactly("M");
    }

    @Test
    void ofTwoThatBecomeTheSameOneStays() {
        var first = put(SHIRT, "M", "navy").orElseThrow();
        put(SHIRT, "L", "navy");

        assertThat(list.resize(first.number(), "L")).isPresent();
        assertThat(sizes()).containsExactly("L");
        assertThat(list.resize(99, "S")).isEmpty();
    }

    @Test
    void twentyThingsAreEnough() {
        for (var i = 0; i < FittingList.MOST; i++) {
            assertThat(put(new ItemId("item-" + i), "M", "")).isPresent();
        }

        assertThat(put(SHIRT, "M", "")).isEmpty();
        assertThat(put(new ItemId("item-0"), "M", "")).isPresent();
    }

    @Test
    void withTheVisitItIsGoneAndNoNumberComesBack() {
        var old = put(SHIRT, "M", "").orElseThrow();
        visit.sign();
        now = now.plusSeconds(61);

        assertThat(list.entries()).isEmpty();
        assertThat(put(SHIRT, "M", "").orElseThrow().number()).isGreaterThan(old.number());
        visit.end();
        assertThat(list.entries()).isEmpty();
        assertThat(list.remove(old.number())).isFalse();
    }

    @Test
    void whatIsNoLongerSoldLeavesTheList() {
        put(SHIRT, "M", "");
        put(new ItemId("hat"), "S/M", "");
        list.keepOnly(SHIRT::equals);

        assertThat(list.entries()).extracting(Entry::item).containsExactly(SHIRT);
    }

    private List<String> sizes() {
        return list.entries().stream().map(Entry::size).toList();
    }
}
