package trumeau.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether a page's heap, or the app's process, grows over hours of visits. Two hours with {@code --soak};
 * {@code -Dtrumeau.soak.minutes=N} for another span. Growth counts from the tenth minute on, or from the first third of
 * a shorter run.
 */
final class HeapWatch {

    private static final int TWO_HOURS = 120;
    private static final int SETTLED = 10;
    private static final int POINTS = 12;
    private static final double MOST_GROWTH = 1.05;

    /** Memory that was freed comes back to the system in pieces only; what is kept of each frame is gigabytes. */
    private static final double MOST_GROWTH_OF_THE_PROCESS = 1.3;

    private static final System.Logger LOG = System.getLogger(HeapWatch.class.getName());

    private HeapWatch() {}

    /** What goes on before a page. */
    interface Life {

        /** Visits, one after the other; the page rests when it comes back. */
        void goOn(Duration span) throws IOException, InterruptedException;

        int visits();

        /** Both heaps, at rest and after a collection. */
        Aftermath.Memory memory() throws IOException, InterruptedException;
    }

    /** How long is to be watched; the test is skipped when nobody asked for it. */
    static int minutes() {
        var minutes = Integer.getInteger("trumeau.soak.minutes", Boolean.getBoolean("soak") ? TWO_HOURS : 0);
        assumeTrue(minutes > 0, "two hours: --soak");
        return minutes;
    }

    /** @param what the page, in the words of a log */
    static void requireNoGrowth(String what, int minutes, Life life) throws IOException, InterruptedException {
        var settled = Math.min(SETTLED, minutes / 3.0);
        life.goOn(Duration.ofMillis(Math.round(settled * 60_000)));
        var heaps = new ArrayList<Aftermath.Memory>(List.of(life.memory()));
        var step = Duration.ofMillis(Math.round((minutes - settled) * 60_000 / POINTS));
        for (var point = 1; point <= POINTS; point++) {
            life.goOn(step);
            heaps.add(life.memory());
        }
        var growth = (double) heaps.get(POINTS).page() / heaps.get(0).page();
        LOG.log(
                System.Logger.Level.INFO,
                "MEASURED {0}, {1} minutes, {2} visits: the page''s heap grew by {3,number,#.##} % from minute"
                        + " {4,number,#.#}; {5}",
                what,
                minutes,
                life.visits(),
                (growth - 1) * 100,
                settled,
                heaps);
        assertThat(growth).as("of %s", heaps).isLessThanOrEqualTo(MOST_GROWTH);
        var resident = (double) heaps.get(POINTS).resident() / heaps.get(0).resident();
        assertThat(resident).as("the process of %s", heaps).isLessThanOrEqualTo(MOST_GROWTH_OF_THE_PROCESS);
    }
}
