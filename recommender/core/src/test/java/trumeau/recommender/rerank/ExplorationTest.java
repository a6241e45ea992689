package trumeau.recommender.rerank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static trumeau.recommender.rerank.RerankTest.ids;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import trumeau.recommender.catalog.ItemId;
import trumeau.recommender.experiment.SessionBucket;
import trumeau.recommender.rerank.Exploration.Placed;
import trumeau.recommender.rerank.Exploration.Placement;
import trumeau.recommender.rerank.Exploration.Spent;

class ExplorationTest {

    private static final List<ItemId> NEW = ids("new-1", "new-2", "new-3");

    @Test
    void twelveCardsHaveOneNewItemNeverTheFirst() {
        for (var bucket = 0; bucket < 200; bucket++) {
            var cards = Exploration.USUAL.explore(ranked(12), NEW, Spent.NOTHING, new SessionBucket(bucket));

            assertThat(cards).hasSize(12).filteredOn(ExplorationTest::fresh).hasSize(1);
            assertThat(cards.get(0)).isEqualTo(new Placed(new ItemId("r0"), Placement.RANKED));
        }
    }

    @Test
    void sixCardsHaveNoneUntilTheVisitHasSeenTen() {
        var bucket = new SessionBucket(7);
        var first = Exploration.USUAL.explore(ranked(6), NEW, Spent.NOTHING, bucket);
        var second = Exploration.USUAL.explore(ranked(6), NEW, Spent.NOTHING.and(first), bucket);

        assertThat(first).noneMatch(ExplorationTest::fresh);
        assertThat(second).filteredOn(ExplorationTest::fresh).hasSize(1);
        assertThat(Spent.NOTHING.and(first).and(second)).isEqualTo(new Spent(12, 1));
    }

    @Test
    void theSameVisitSeesTheSameAndOthersSeeOthers() {
        var all = IntStream.range(0, 300)
                .mapToObj(
                        bucket -> Exploration.USUAL.explore(ranked(10), NEW, Spent.NOTHING, new SessionBucket(bucket)))
                .toList();

        assertThat(Exploration.USUAL.explore(ranked(10), NEW, Spent.NOTHING, new SessionBucket(3)))
                .isEqualTo(all.get(3));
        assertThat(NEW).allSatisfy(item -> assertThat(all.stream().filter(cards -> cards.stream()
                        .anyMatch(card -> card.item().equals(item))))
                .hasSizeBetween(70, 130));
    }

    @Test
    void aNewItemThatIsRankedAnywayIsNoExploration() {
        var cards = Exploration.USUAL.explore(
                ids("new-1", "r1", "r2", "r3", "r4", "r5", "r6", "r7", "r8", "r9"),
                ids("new-1"),
                Spent.NOTHING,
                new SessionBucket(1));

        assertThat(cards).noneMatch(ExplorationTest::fresh);
        assertThat(Placement.NEW_HERE.code()).isEqualTo("new-here");
        assertThatIllegalArgumentException().isThrownBy(() -> new Exploration(1));
    }

    @Property
    void atNoMomentOfAVisitIsTheShareAboveItsBound(
            @ForAll @IntRange(min = 2, max = 12) int oneIn,
            @ForAll @IntRange(max = 9_999) int bucket,
            @ForAll @Size(max = 12) List<@IntRange(max = 15) Integer> lists) {
        var spent = Spent.NOTHING;
        for (var cards : lists) {
            var shown = new Exploration(oneIn).explore(ranked(cards), NEW, spent, new SessionBucket(bucket));
            spent = spent.and(shown);

            assertThat(shown).hasSize(cards);
            assertThat(shown.stream().map(Placed::item)).doesNotHaveDuplicates();
            assertThat(spent.explored() * oneIn).isLessThanOrEqualTo(spent.cards());
        }
    }

    private static boolean fresh(Placed card) {
        return card.placement() == Placement.NEW_HERE;
    }

    private static List<ItemId> ranked(int count) {
        return IntStream.range(0, count).mapToObj(i -> new ItemId("r" + i)).toList();
    }
}
