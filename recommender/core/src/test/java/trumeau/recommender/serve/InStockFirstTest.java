package trumeau.recommender.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static trumeau.recommender.serve.Store.id;

import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class InStockFirstTest {

    @Test
    void theNearestThatIsSoldOutGivesWayToTheNearestThatIsHere() {
        var answer = new Store().soldOut(id("shirt", 4)).open().recommend(Query.about(Store.look("shirt", 4.4), 12));

        assertThat(answer.suggestions().get(0).item()).isNotEqualTo(id("shirt", 4));
        assertThat(answer.suggestions().get(0).reasons()).contains(new Reason.InStock(4));
    }

    @Test
    void theItemItselfStandsFirstEvenWhenItIsSoldOut() {
        var answer = new Store().soldOut(id("shirt", 4)).open().recommend(Query.about(Store.look("shirt", 4), 12));

        assertThat(answer.suggestions().get(0).item()).isEqualTo(id("shirt", 4));
        assertThat(answer.suggestions().get(0).reasons()).noneMatch(Reason.InStock.class::isInstance);
    }

    @Property(tries = 200)
    void withinARelationNothingSoldOutStandsBeforeWhatIsHere(
            @ForAll @Size(max = 15) Set<@IntRange(max = 29) Integer> soldOut,
            @ForAll @IntRange(max = 99) int tenths,
            @ForAll @IntRange(min = 1, max = 40) int limit) {
        var store = new Store();
        var gone = soldOut.stream()
                .map(number -> store.catalogue().items().get(number).id())
                .collect(Collectors.toSet());
        gone.forEach(store::soldOut);

        var answer = store.open().recommend(Query.about(Store.look("shirt", tenths / 10.0), limit));

        assertThat(answer.suggestions()).hasSizeLessThanOrEqualTo(limit);
        for (var relation : Relation.values()) {
            var seenGone = false;
            for (var suggestion : answer.of(relation)) {
                assertThat(seenGone && !gone.contains(suggestion.item()))
                        .as("%s %s", relation, answer)
                        .isFalse();
                seenGone |= gone.contains(suggestion.item());
            }
        }
    }
}
