package trumeau.recommender.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import org.junit.jupiter.api.Test;
import trumeau.recommender.model.Blend;
import trumeau.recommender.model.ItemTableFile;
import trumeau.recommender.serve.ContentScore;
import trumeau.recommender.serve.RankedRows;
import trumeau.recommender.serve.SessionScorer;

class DrawnTableTest {

    private static final int ITEMS = 1_000;

    @Test
    void itIsTheSameEachTime() {
        assertThat(ItemTableFile.write(DrawnTable.draw(ITEMS))).isEqualTo(ItemTableFile.write(DrawnTable.draw(ITEMS)));
        assertThat(DrawnTable.visits(ITEMS, 5, 3).get(2))
                .isEqualTo(DrawnTable.visits(ITEMS, 5, 3).get(2));
    }

    /** Or else they would not be compared fairly. */
    @Test
    void bothScorersFindTheSame() {
        var table = DrawnTable.draw(ITEMS).blendedBy(Blend.of(new Blend.Shares(0, 1, 0, 0, 0)));
        var plain = new HashMapScorer(table);
        var scorer = new SessionScorer(table, ContentScore.NONE, 10);
        var found = new RankedRows(10);
        for (var visit : DrawnTable.visits(ITEMS, 5, 100)) {
            scorer.best(visit, visit.length, new BitSet(), found);
            var expected = plain.best(visit, 10);

            assertThat(found.size()).isEqualTo(10);
            for (var place = 0; place < 10; place++) {
                assertThat(found.row(place)).isEqualTo(expected.get(place).getKey());
            }
        }
    }
}
