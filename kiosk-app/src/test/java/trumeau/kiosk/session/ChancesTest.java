package trumeau.kiosk.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import trumeau.recommender.catalog.ItemId;
import trumeau.recommender.rerank.Exploration;
import trumeau.recommender.rerank.Exploration.Placed;
import trumeau.recommender.rerank.Exploration.Placement;

class ChancesTest {

    private static final Exploration ONE_IN_TEN = Exploration.USUAL;
    private static final List<ItemId> NEW = ids("new", 30);

    private final Chances chances = new Chances(new SplittableRandom(7));

    @Test
    void overAVisitNoMoreThanTheShareIsNew() {
        var fresh = 0;
        for (var row = 1; row <= 40; row++) {
            fresh += newOnes(chances.place("item " + row, ids("known", 5), NEW, ONE_IN_TEN))
                    .size();
            assertThat(fresh).isLessThanOrEqualTo(5 * row / 10);
        }
        assertThat(fresh).isEqualTo(20);
    }

    @Test
    void aRowThatIsAskedForAgainHasTheSameNewOnesAndIsNotCountedAgain() {
        var first = chances.place("item a", ids("known", 20), NEW, ONE_IN_TEN);
        assertThat(newOnes(first)).hasSize(2);

        for (var again = 0; again < 50; again++) {
            assertThat(chances.place("item a", ids("known", 20), NEW, ONE_IN_TEN))
                    .isEqualTo(first);
        }
        assertThat(newOnes(chances.place("item b", ids("known", 10), NEW, ONE_IN_TEN)))
                .hasSize(1);
    }

    @Test
    void aNewOneThatMayNoMoreBeShownLeavesTheRow() {
        var first = chances.place("item a", ids("known", 10), NEW, ONE_IN_TEN);
        var shown = newOnes(first).get(0);

        var left = NEW.stream().filter(item -> !item.equals(shown)).toList();

        assertThat(newOnes(chances.place("item a", ids("known", 10), left, ONE_IN_TEN)))
                .isEmpty();
    }

    @Test
    void theNextVisitBeginsAnewAndDrawsForItself() {
        var drawn = new HashSet<List<ItemId>>();
        for (var visit = 0; visit < 20; visit++) {
            drawn.add(newOnes(chances.place("item a", ids("known", 10), NEW, ONE_IN_TEN)));
            chances.forget();
        }

        assertThat(drawn).allMatch(row -> row.size() == 1).hasSizeGreaterThan(5);
    }

    private static List<ItemId> newOnes(List<Placed> cards) {
        return cards.stream()
                .filter(card -> card.placement() == Placement.NEW_HERE)
                .map(Placed::item)
                .toList();
    }

    private static List<ItemId> ids(String word, int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> new ItemId(word + "-" + number))
                .toList();
    }
}
