package trumeau.recommender.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import trumeau.recommender.RecommenderException;

class RowGraphTest {

    private static final int ROWS = 4_000;
    private static final DrawnLooks ANYWHERE = new DrawnLooks(48, 0);
    private static final DrawnLooks IN_CLUSTERS = new DrawnLooks(48, 40);

    @ParameterizedTest
    @MethodSource("lies")
    void theGraphFindsWhatComparingOneByOneFinds(DrawnLooks lie) {
        var looks = lie.draw(ROWS, 7);
        var graph = ItemVectors.of(DrawnLooks.SPACE, looks, 0);
        var plain = ItemVectors.of(DrawnLooks.SPACE, looks, ROWS);
        var found = 0;
        var queries = lie.draw(100, 8);

        for (var query : queries) {
            var expected = new HashSet<>(rows(plain.nearest(query.vector(), 10, row -> true)));
            expected.retainAll(rows(graph.nearest(query.vector(), 10, row -> true)));
            found += expected.size();
        }

        assertThat(graph.isLarge()).isTrue();
        assertThat(found / (10.0 * queries.size())).isGreaterThanOrEqualTo(0.98);
    }

    static List<DrawnLooks> lies() {
        return List.of(ANYWHERE, IN_CLUSTERS);
    }

    @Test
    void aFilterIsHonouredAndTheSearchWidensUntilThereAreEnough() {
        var vectors = ItemVectors.of(DrawnLooks.SPACE, IN_CLUSTERS.draw(2_000, 7), 0);
        var query = vectors.look(5);

        var few = vectors.nearest(query, 10, row -> row % 100 == 3);
        var all = vectors.nearest(query, 50, row -> row % 100 == 3);

        assertThat(few).hasSize(10).allMatch(hit -> hit.row() % 100 == 3);
        assertThat(all).hasSize(20);
        assertThat(few).isEqualTo(all.subList(0, 10));
    }

    @Test
    void equalRowsGiveEqualGraphsAndEqualAnswers() {
        var looks = IN_CLUSTERS.draw(1_500, 7);
        var one = ItemVectors.of(DrawnLooks.SPACE, looks, 0);
        var bytes = ItemVectorsFile.write(one);
        var read = ItemVectorsFile.read(ByteBuffer.wrap(bytes));

        assertThat(ItemVectorsFile.write(ItemVectors.of(DrawnLooks.SPACE, looks, 0)))
                .isEqualTo(bytes);
        assertThat(read.isLarge()).isTrue();
        assertThat(ItemVectorsFile.write(read)).isEqualTo(bytes);
        for (var query : IN_CLUSTERS.draw(20, 9)) {
            assertThat(read.nearest(query.vector(), 10, row -> true))
                    .isEqualTo(one.nearest(query.vector(), 10, row -> true));
        }
    }

    @Test
    void aGraphThatIsNoneIsRefused() {
        var rows = new float[] {1, 0, 0, 1};

        assertThatThrownBy(() -> RowGraph.read(ByteBuffer.wrap(new byte[64]), rows, 2))
                .isInstanceOf(RecommenderException.class)
                .hasMessageContaining("graph");
    }

    private static List<Integer> rows(List<Hit> hits) {
        return hits.stream().map(Hit::row).toList();
    }
}
