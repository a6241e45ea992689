package trumeau.recommender.bench;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import trumeau.recommender.model.Blend;
import trumeau.recommender.model.ItemTable;
import trumeau.recommender.model.ItemTableFile;
import trumeau.recommender.serve.ContentScore;
import trumeau.recommender.serve.RankedRows;
import trumeau.recommender.serve.SessionScorer;

/**
 * Size, loading and answering of drawn tables, beside the plain scorer in the same run; figures for docs/figures.md.
 */
@EnabledIfSystemProperty(named = "measure", matches = "true", disabledReason = "measures only when asked to")
class SessionScorerMeasureTest {

    private static final int MOST = 10;
    private static final int CALLS = 5_000;
    private static final int WARM = 15_000;
    private static final BitSet NONE = new BitSet();

    @TempDir
    private Path folder;

    @Test
    void whatATableCosts() throws IOException {
        for (var items : List.of(10_000, 100_000, 200_000)) {
            DrawnTable.mapped(items, folder);
            var file = folder.resolve("item-table-" + items);
            for (var run = 0; run < 5; run++) {
                var start = System.nanoTime();
                try (var channel = FileChannel.open(file)) {
                    ItemTableFile.read(channel.map(MapMode.READ_ONLY, 0, channel.size()));
                }
                print("%,d items: %,d bytes, mapped and checked in %.0f ms%n", items, Files.size(file), since(start));
            }
            for (var known : List.of(1, 5, 20)) {
                answer(DrawnTable.mapped(items, folder), items, known);
            }
        }
    }

    private static void answer(ItemTable table, int items, int known) {
        var visits = DrawnTable.visits(items, known, 1024);
        var found = new RankedRows(MOST);
        var alone =
                new SessionScorer(table.blendedBy(Blend.of(new Blend.Shares(0, 1, 0, 0, 0))), ContentScore.NONE, MOST);
        var whole = new SessionScorer(
                table.blendedBy(Blend.of(new Blend.Shares(0, 1, 0, .1f, .2f))), new LookDots(items), MOST);
        var plain = new HashMapScorer(table);
        time(items, known, "table", visits, visit -> alone.best(visit, visit.length, NONE, found));
        time(items, known, "whole", visits, visit -> whole.best(visit, visit.length, NONE, found));
        time(items, known, "hash map", visits, visit -> plain.best(visit, MOST));
    }

    private static void time(int items, int known, String name, List<int[]> visits, Consumer<int[]> asked) {
        var times = new long[CALLS];
        for (var call = 0; call < WARM; call++) {
            asked.accept(visits.get(call % visits.size()));
        }
        var before = allocated();
        for (var call = 0; call < CALLS; call++) {
            var start = System.nanoTime();
            asked.accept(visits.get(call % visits.size()));
            times[call] = System.nanoTime() - start;
        }
        var bytes = allocated() - before;
        Arrays.sort(times);
        print(
                "%,d items, %d known, %s: p50 %.1f us, p99 %.1f us, %d B an answer%n",
                items, known, name, times[CALLS / 2] / 1e3, times[CALLS * 99 / 100] / 1e3, bytes / CALLS);
    }

    private static long allocated() {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        return threads.getThreadAllocatedBytes(Thread.currentThread().getId());
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e6;
    }

    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, "MEASURED " + format, values);
    }
}
