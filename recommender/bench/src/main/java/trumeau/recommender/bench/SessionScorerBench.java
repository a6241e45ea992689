package trumeau.recommender.bench;

import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import trumeau.recommender.model.Blend;
import trumeau.recommender.model.ItemTable;
import trumeau.recommender.serve.ContentScore;
import trumeau.recommender.serve.RankedRows;
import trumeau.recommender.serve.SessionScorer;

/**
 * The best ten for visits of some length from mapped tables of some size, each visit another; see docs/help/bench.md.
 */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 4, time = 1)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx2g", "-XX:+UseSerialGC"})
public class SessionScorerBench {

    private static final int MOST = 10;

    /** Which visits are asked of which table. */
    @State(Scope.Thread)
    public static class Visits {

        private static final int COUNT = 1024;

        @Param({"10000", "100000", "200000"})
        private int items;

        @Param({"1", "5", "20"})
        private int known;

        private List<int[]> visits = List.of();
        private int next;

        @Setup
        public void draw() {
            visits = DrawnTable.visits(items, known, COUNT);
        }

        int[] next() {
            return visits.get(next++ % COUNT);
        }

        ItemTable table(Blend.Shares shares) {
            return DrawnTable.mapped(items, Path.of(System.getProperty("tables", "target/tables")))
                    .blendedBy(Blend.of(shares));
        }
    }

    /** What the item table alone gives. */
    @State(Scope.Thread)
    public static class Table {

        private final RankedRows found = new RankedRows(MOST);
        private final BitSet excluded = new BitSet();
        private @Nullable SessionScorer scorer;

        @Setup
        public void map(Visits visits) {
            scorer = new SessionScorer(visits.table(new Blend.Shares(0, 1, 0, 0, 0)), ContentScore.NONE, MOST);
        }
    }

    /** The same with popularity, looks, and every tenth item excluded. */
    @State(Scope.Thread)
    public static class Whole {

        private final RankedRows found = new RankedRows(MOST);
        private final BitSet excluded = new BitSet();
        private @Nullable SessionScorer scorer;

        @Setup
        public void map(Visits visits) {
            scorer = new SessionScorer(
                    visits.table(new Blend.Shares(0, 1, 0, .1f, .2f)), new LookDots(visits.items), MOST);
            new SplittableRandom(1).ints(visits.items / 10, 0, visits.items).forEach(excluded::set);
        }
    }

    /** What one writes first. */
    @State(Scope.Thread)
    public static class Plain {

        private @Nullable HashMapScorer scorer;

        @Setup
        public void copy(Visits visits) {
            scorer = new HashMapScorer(visits.table(new Blend.Shares(0, 1, 0, 0, 0)));
        }
    }

    @Benchmark
    public RankedRows table(Visits visits, Table table) {
        return best(visits, table.scorer, table.excluded, table.found);
    }

    @Benchmark
    public RankedRows whole(Visits visits, Whole whole) {
        return best(visits, whole.scorer, whole.excluded, whole.found);
    }

    @Benchmark
    public List<Map.Entry<Integer, Float>> hashMap(Visits visits, Plain plain) {
        return plain.scorer == null ? List.of() : plain.scorer.best(visits.next(), MOST);
    }

    private static RankedRows best(Visits visits, @Nullable SessionScorer scorer, BitSet excluded, RankedRows found) {
        if (scorer != null) {
            var visit = visits.next();
            scorer.best(visit, visit.length, excluded, found);
        }
        return found;
    }
}
