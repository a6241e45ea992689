package trumeau.recommender.topn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import trumeau.recommender.catalog.Provenance;
import trumeau.recommender.model.Crowd;
import trumeau.recommender.model.ItemTableFile;
import trumeau.recommender.model.Training;

/** How long a table of a large chain takes, beside one dense EASE of fewer items, in the same run. */
class ItemTableTrainerMeasureTest {

    private static final System.Logger LOG = System.getLogger(ItemTableTrainerMeasureTest.class.getName());

    @Test
    void theWorkGrowsWithTheItemsAndNotWithTheirCube() {
        assumeTrue(Boolean.getBoolean("measure"), "measures only when asked to");
        train(5_000); // warms up
        for (var items : List.of(5_000, 10_000, 20_000)) {
            var tastes = DrawnVisits.of(items);
            resetPeaks();
            var begun = System.nanoTime();
            var local = new LocalEase(new Ease(200, 0), 200).fit(tastes);
            var ended = System.nanoTime();
            say(
                    "local EASE of %d items, %d deeds: %.1f s, %.0f MB of heap at most, %.2f items a millisecond",
                    items, tastes.deeds(), (ended - begun) / 1e9, peak() / 1e6, items / ((ended - begun) / 1e6));
            assertThat(local.items()).isEqualTo(items);
            resetPeaks();
            begun = System.nanoTime();
            var bytes = train(items);
            say(
                    "whole item table of %d items: %.1f s, %.0f MB of heap at most, %d bytes",
                    items, (System.nanoTime() - begun) / 1e9, peak() / 1e6, bytes);
        }
        var few = DrawnVisits.of(4_000);
        var begun = System.nanoTime();
        assertThat(new Ease(200, 0).fit(few).items()).isEqualTo(4_000);
        say("dense EASE of 4000 items: %.1f s", (System.nanoTime() - begun) / 1e9);
    }

    private static int train(int items) {
        var tastes = DrawnVisits.of(items);
        var crowd = new Crowd(Provenance.SIMULATED, tastes.shoppers(), tastes.deeds(), 3);
        var training = new Training("measure", Map.of(), LocalDate.EPOCH, crowd);
        return ItemTableFile.write(ItemTableTrainer.train(tastes, training, Optional.empty())).length;
    }

    private static void resetPeaks() {
        System.gc();
        ManagementFactory.getMemoryPoolMXBeans().forEach(pool -> pool.resetPeakUsage());
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }

    private static void say(String words, Object... values) {
        LOG.log(System.Logger.Level.INFO, "MEASURED " + String.format(Locale.ROOT, words, values));
    }
}
