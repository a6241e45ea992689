package trumeau.recommender.index;

import io.github.jbellis.jvector.disk.ByteBufferReader;
import io.github.jbellis.jvector.graph.GraphIndexBuilder;
import io.github.jbellis.jvector.graph.GraphSearcher;
import io.github.jbellis.jvector.graph.ListRandomAccessVectorValues;
import io.github.jbellis.jvector.graph.OnHeapGraphIndex;
import io.github.jbellis.jvector.graph.RandomAccessVectorValues;
import io.github.jbellis.jvector.graph.diversity.VamanaDiversityProvider;
import io.github.jbellis.jvector.graph.similarity.BuildScoreProvider;
import io.github.jbellis.jvector.graph.similarity.DefaultSearchScoreProvider;
import io.github.jbellis.jvector.vector.VectorSimilarityFunction;
import io.github.jbellis.jvector.vector.VectorizationProvider;
import io.github.jbellis.jvector.vector.types.VectorFloat;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.concurrent.ForkJoinPool;
import java.util.function.IntPredicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import trumeau.recommender.RecommenderException;
import trumeau.recommender.RecommenderException.Reason;

/**
 * Rows as a graph of near ones (Vamana: Subramanya et al., DiskANN, NeurIPS 2019; in jvector), so that a search looks
 * at few of them. Built by one thread in the order of the rows, without chance: equal rows give equal graphs, and equal
 * searches equal answers. Immutable; any thread.
 */
final class RowGraph {

    private static final int DEGREE = 24;
    private static final int BUILD_BREADTH = 100;
    private static final float OVERFLOW = 1.2f;
    private static final float DIVERSITY = 1.2f;

    /**
     * It warns that Java 17 lacks the incubating vector module; plain loops are meant here. Kept, lest it be collected.
     */
    private static final Logger WARNS = Logger.getLogger(VectorizationProvider.class.getName());

    static {
        WARNS.setLevel(Level.SEVERE);
    }

    private final RandomAccessVectorValues values;
    private final OnHeapGraphIndex graph;

    private RowGraph(RandomAccessVectorValues values, OnHeapGraphIndex graph) {
        this.values = values;
        this.graph = graph;
    }

    /** Builds the graph; takes about as many seconds as there are thousands of rows. */
    @SuppressWarnings("deprecation") // of the pinned version only this way knows one thread and no file
    static RowGraph of(float[] rows, int dimensions) {
        var values = values(rows, dimensions);
        var one = new ForkJoinPool(1);
        try (var builder = new GraphIndexBuilder(
                scores(values), dimensions, DEGREE, BUILD_BREADTH, OVERFLOW, DIVERSITY, false, true, one, one)) {
            for (var row = 0; row < values.size(); row++) {
                builder.addGraphNode(row, values.getVector(row));
            }
            builder.cleanup();
            return new RowGraph(values, (OnHeapGraphIndex) builder.getGraph());
        } catch (IOException e) {
            throw new UncheckedIOException("a graph in memory needs no file", e);
        } finally {
            one.shutdown();
        }
    }

    /**
     * Reads a graph of these rows.
     *
     * @throws RecommenderException MALFORMED
     */
    @SuppressWarnings("deprecation") // of the pinned version only this way knows one thread and no file
    static RowGraph read(ByteBuffer bytes, float[] rows, int dimensions) {
        var values = values(rows, dimensions);
        try (var reader = new ByteBufferReader(bytes.slice().order(ByteOrder.BIG_ENDIAN))) {
            var diversity = new VamanaDiversityProvider(scores(values), DIVERSITY);
            var graph = OnHeapGraphIndex.load(reader, dimensions, OVERFLOW, diversity);
            if (graph.size(0) != values.size()) {
                throw new RecommenderException(
                        Reason.MALFORMED, "a graph of " + graph.size(0) + " rows for " + values.size() + " rows");
            }
            graph.setAllMutationsCompleted();
            return new RowGraph(values, graph);
        } catch (IOException | RuntimeException e) {
            if (e instanceof RecommenderException known) {
                throw known;
            }
            throw new RecommenderException(Reason.MALFORMED, "the graph of the rows can't be read", e);
        }
    }

    @SuppressWarnings("deprecation") // of the pinned version only this way knows one thread and no file
    byte[] toBytes() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            graph.save(out);
        } catch (IOException e) {
            throw new UncheckedIOException("a graph in memory needs no file", e);
        }
        return bytes.toByteArray();
    }

    /**
     * Rows near to the query, at most {@code k} of those that pass.
     *
     * @param breadth how many rows are kept in sight meanwhile, at least {@code k}: more is slower and surer
     */
    int[] nearest(float[] query, int k, int breadth, IntPredicate passes) {
        var scores = DefaultSearchScoreProvider.exact(vector(query), VectorSimilarityFunction.DOT_PRODUCT, values);
        try (var searcher = new GraphSearcher(graph)) {
            var found = searcher.search(scores, k, Math.max(k, breadth), 0, 0, passes::test);
            return Arrays.stream(found.getNodes()).mapToInt(node -> node.node).toArray();
        } catch (IOException e) {
            throw new UncheckedIOException("a graph in memory needs no file", e);
        }
    }

    private static BuildScoreProvider scores(RandomAccessVectorValues values) {
        return BuildScoreProvider.randomAccessScoreProvider(values, VectorSimilarityFunction.DOT_PRODUCT);
    }

    private static RandomAccessVectorValues values(float[] rows, int dimensions) {
        var vectors = new ArrayList<VectorFloat<?>>();
        for (var start = 0; start < rows.length; start += dimensions) {
            vectors.add(vector(Arrays.copyOfRange(rows, start, start + dimensions)));
        }
        return new ListRandomAccessVectorValues(vectors, dimensions);
    }

    private static VectorFloat<?> vector(float[] values) {
        return VectorizationProvider.getInstance().getVectorTypeSupport().createFloatVector(values);
    }
}
