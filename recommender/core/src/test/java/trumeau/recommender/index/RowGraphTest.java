package trumeau.recommender.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import trumeau.recommender.RecommenderException;
import trumeau.recommender.catalog.ItemId;

class RowGraphTest {

    private static final EmbeddingSpaceId SPACE = new EmbeddingSpaceId("0a".repeat(32));
    private static final int ROWS = 4_000;
    private static final int DIMENSIONS = 48;
    private static final int CLUSTERS = 40;

    /** How vectors lie. */
    private enum Lie {
        ANYWHERE,
        IN_CLUSTERS
    }

    @ParameterizedTest
    @EnumSource(Lie.class)
    void theGraphFindsWhatComparingOneByOneFinds(Lie lie) {
        var looks = looks(lie, ROWS, 7);
        var graph = ItemVectors.of(SPACE, looks, 0);
        var plain = ItemVectors.of(SPACE, looks, ROWS);
        var found = 0;
        var queries = looks(lie, 100, 8);

        for (var query : queries) {
            var expected = new HashSet<>(rows(plain.nearest(query.vector(), 10, row -> true)));
            expected.retainAll(rows(graph.nearest(query.vector(), 10, row -> true)));
            found += expected.size();
        }

        assertThat(graph.isLarge()).isTrue();
        assertThat(found / (10.0 * queries.size())).isGreaterThanOrEqualTo(0.98);
    }

    @Test
    void aFilterIsHonouredAndTheSearchWidensUntilThereAreEnough() {
        var vectors = ItemVectors.of(SPACE, looks(Lie.IN_CLUSTERS, 2_000, 7), 0);
        var query = vectors.look(5);

        var few = vectors.nearest(query, 10, row -> row % 100 == 3);
        var all = vectors.nearest(query, 50, row -> row % 100 == 3);

        assertThat(few).hasSize(10).allMatch(hit -> hit.row() % 100 == 3);
        assertThat(all).hasSize(20);
        assertThat(few).isEqualTo(all.subList(0, 10));
    }

    @Test
    void equalRowsGiveEqualGraphsAndEqualAnswers() {
        var looks = looks(Lie.IN_CLUSTERS, 1_500, 7);
        var one = ItemVectors.of(SPACE, looks, 0);
        var bytes = ItemVectorsFile.write(one);
        var read = ItemVectorsFile.read(ByteBuffer.wrap(bytes));

        assertThat(ItemVectorsFile.write(ItemVectors.of(SPACE, looks, 0))).isEqualTo(bytes);
        assertThat(read.isLarge()).isTrue();
        assertThat(ItemVectorsFile.write(read)).isEqualTo(bytes);
        for (var query : looks(Lie.IN_CLUSTERS, 20, 9)) {
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

    private static List<ItemLook> looks(Lie lie, int count, long seed) {
        var centres = vectors(new Random(1), CLUSTERS);
        var own = new Random(seed);
        var looks = new ArrayList<ItemLook>();
        for (var vector : vectors(own, count)) {
            var centre = centres.get(own.nextInt(CLUSTERS));
            for (var i = 0; i < vector.length && lie == Lie.IN_CLUSTERS; i++) {
                vector[i] = centre[i] + 0.5f * vector[i];
            }
            var id = new ItemId(String.format("T-%06d", looks.size()));
            looks.add(new ItemLook(id, new LookVector(SPACE, vector), Optional.empty()));
        }
        return looks;
    }

    private static List<float[]> vectors(Random random, int count) {
        var vectors = new ArrayList<float[]>();
        for (var n = 0; n < count; n++) {
            var vector = new float[DIMENSIONS];
            for (var i = 0; i < vector.length; i++) {
                vector[i] = (float) random.nextGaussian();
            }
            vectors.add(vector);
        }
        return vectors;
    }
}
