package trumeau.kiosk.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import trumeau.kiosk.session.FittingList.Entry;
import trumeau.recommender.catalog.ItemId;

class FittingListTest {

    private static final ItemId SHIRT = new ItemId("shirt");

    private Duration now = Duration.ofHours(1);
    private final Visit visit = new Visit(() -> now, Duration.ofSeconds(60));
    private final FittingList list = new FittingList(visit);

    @Test
    void theSameAgainChangesNothingAndAnotherSizeIsAnotherThing() {
        list.put(SHIRT, "M", "navy");
        list.put(SHIRT, "M", "navy");
        list.put(SHIRT, "L", "navy");

        assertThat(sizes()).containsExactly("M", "L");
        assertThat(list.held()).containsExactly(new Held(Held.Kind.FITTING_LIST, 2));
    }

    @Test
    void aThingWithoutASizeTakesTheOneThatIsChosen() {
        list.put(SHIRT, "", "navy");
        list.put(SHIRT, "M", "navy");

        assertThat(sizes()).containsExactly("M");
    }

    @Test
    void ofTwoThatBecomeTheSameOneStays() {
        var first = list.put(SHIRT, "M", "navy").orElseThrow();
        list.put(SHIRT, "L", "navy");

        assertThat(list.resize(first.number(), "L")).isPresent();
        assertThat(sizes()).containsExactly("L");
        assertThat(list.resize(99, "S")).isEmpty();
    }

    @Test
    void twentyThingsAreEnough() {
        for (var i = 0; i < FittingList.MOST; i++) {
            assertThat(list.put(new ItemId("item-" + i), "M", "")).isPresent();
        }

        assertThat(list.put(SHIRT, "M", "")).isEmpty();
        assertThat(list.put(new ItemId("item-0"), "M", "")).isPresent();
    }

    @Test
    void withTheVisitItIsGoneAndNoNumberComesBack() {
        var old = list.put(SHIRT, "M", "").orElseThrow();
        visit.sign();
        now = now.plusSeconds(61);

        assertThat(list.entries()).isEmpty();
        assertThat(list.put(SHIRT, "M", "").orElseThrow().number()).isGreaterThan(old.number());
        visit.end();
        assertThat(list.entries()).isEmpty();
        assertThat(list.remove(old.number())).isFalse();
    }

    @Test
    void whatIsNoLongerSoldLeavesTheList() {
        list.put(SHIRT, "M", "");
        list.put(new ItemId("hat"), "S/M", "");
        list.keepOnly(SHIRT::equals);

        assertThat(list.entries()).extracting(Entry::item).containsExactly(SHIRT);
    }

    private List<String> sizes() {
        return list.entries().stream().map(Entry::size).toList();
    }
}
