package trumeau.recommender.index;

import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** What a graph of 50,000 looks costs and finds, beside comparing one by one. Its figures go to docs/figures.md. */
@EnabledIfSystemProperty(named = "measure", matches = "true", disabledReason = "measures only when asked to")
class RowGraphMeasureTest {

    private static final int ROWS = Integer.getInteger("rows", 50_000);
    private static final int DIMENSIONS = 288;
    private static final DrawnLooks LOOKS = new DrawnLooks(DIMENSIONS, 500);
    private static final int QUERIES = 100;
    private static final int FOUND = 10;

    @Test
    void whatAGraphCostsAndFinds() {
        var looks = LOOKS.draw(ROWS, 7);
        var plain = ItemVectors.of(DrawnLooks.SPACE, looks, ROWS);
        var start = System.nanoTime();
        var graph = ItemVectors.of(DrawnLooks.SPACE, looks, 0);
        var built = (System.nanoTime() - start) / 1e9;
        var bytes = graph.graph().orElseThrow().toBytes();
        start = System.nanoTime();
        var again = RowGraph.read(ByteBuffer.wrap(bytes), graph.rows(), DIMENSIONS);
        var read = (System.nanoTime() - start) / 1e9;
        var recalled = 0;
        var searching = 0L;
        var comparing = 0L;
        for (var query : LOOKS.draw(QUERIES, 8)) {
            var before = System.nanoTime();
            var expected = rows(plain.nearest(query.vector(), FOUND, row -> true));
            var between = System.nanoTime();
            expected.retainAll(rows(graph.nearest(query.vector(), FOUND, row -> true)));
            searching += System.nanoTime() - between;
            comparing += between - before;
            recalled += expected.size();
        }
        System.out.printf(
                Locale.ROOT,
                "MEASURED graph of %d x %d: built in %.0f s, %d bytes, read in %.1f s; recall@%d %.3f;"
                        + " a search %.1f ms, one by one %.1f ms%n",
                ROWS,
                DIMENSIONS,
                built,
                again.toBytes().length,
                read,
                FOUND,
                (double) recalled / (QUERIES * FOUND),
                searching / 1e6 / QUERIES,
                comparing / 1e6 / QUERIES);
    }

    private static Set<Integer> rows(List<Hit> hits) {
        return new HashSet<>(hits.stream().map(Hit::row).toList());
    }
}
