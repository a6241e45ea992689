package trumeau.recommender.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import trumeau.recommender.model.Blend;
import trumeau.recommender.model.Blend.Shares;
import trumeau.recommender.model.ItemTableFile;
import trumeau.recommender.model.Tables;

/** Collecting garbage would cost a frame; so an answer leaves none. */
class ScorerAllocationTest {

    private static final int CALLS = 10_000;
    private static final int ITEMS = 2_000;

    @Test
    void tenThousandAnswersAllocateNothing() {
        assertThat(allocated(new Shares(0, 1, 1, .1f, 0))).isZero();
    }

    @Test
    void norDoTheyWithContent() {
        assertThat(allocated(new Shares(0, 1, 1, .1f, .5f))).isZero();
    }

    /** Bytes of as many calls, of all lengths, after as many that the compiler warms up with. */
    private static long allocated(Shares shares) {
        var drawn = ItemTableFile.write(Tables.drawn(ITEMS, 60, Blend.of(shares), 9));
        var direct = ByteBuffer.allocateDirect(drawn.length).put(drawn).flip();
        var scorer = new SessionScorer(ItemTableFile.read(direct), new Numbers(), 10);
        var found = new RankedRows(10);
        var excluded = new BitSet(ITEMS);
        excluded.set(5, 300);
        var known = new SplittableRandom(4).ints(25, 0, ITEMS).toArray();
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        var thread = Thread.currentThread().getId();
        var before = 0L;
        for (var call = 0; call < 2 * CALLS; call++) {
            if (call == CALLS) {
                before = threads.getThreadAllocatedBytes(thread);
            }
            scorer.best(known, call % known.length, excluded, found);
        }
        return threads.getThreadAllocatedBytes(thread) - before;
    }

    private static final class Numbers implements ContentScore {

        @Override
        public int candidates(int[] known, int count, int[] rows) {
            rows[0] = 1;
            rows[1] = 2;
            return 2;
        }

        @Override
        public void score(int[] known, int count, int[] rows, int candidates, float[] scores) {
            for (var i = 0; i < candidates; i++) {
                scores[i] = rows[i] % 7 / 7f;
            }
        }
    }
}
