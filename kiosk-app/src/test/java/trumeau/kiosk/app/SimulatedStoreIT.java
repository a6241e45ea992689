package trumeau.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trumeau.kiosk.app.sim.Script;

/**
 * Visit after visit in the simulated store: nothing is left of any, no screen dies, and all that happened goes up once.
 * With {@code --soak} a thousand; {@code -Dtrumeau.sim.seed=N}, {@code -Dtrumeau.sim.first=N} and
 * {@code -Dtrumeau.sim.visits=N} play others.
 */
class SimulatedStoreIT {

    /** So many tell something for the cloud. */
    private static final int ENOUGH = 12;

    private static final int VISITS =
            Integer.getInteger("trumeau.sim.visits", Boolean.getBoolean("soak") ? 1_000 : ENOUGH);
    private static final int FIRST = Integer.getInteger("trumeau.sim.first", 1);
    private static final long SEED = Long.getLong("trumeau.sim.seed", 20_261_129);
    private static final int BETWEEN_MEMORIES = 25;
    private static final System.Logger LOG = System.getLogger(SimulatedStoreIT.class.getName());
    private static final Path KEPT = Packaged.TARGET.resolve("simulated-store");
    private static final Pattern NUMBER = Pattern.compile("\"number\":(\\d+)}");

    @TempDir
    Path folder;

    private final List<String> log = new ArrayList<>();

    @Test
    void nothingIsLeftOfAnyVisitAndNoScreenDies() throws Exception {
        var published = Packaged.demoStore();
        try (var browser = Chromium.start();
                var network = new StoreNetwork(published, folder.resolve("inbox"));
                var camera = HandedCamera.open(published, Duration.ofMillis(150));
                var app = RunningDemo.serve(device(published, network).camera(camera.spec()));
                var kiosk = browser.openWithClock(app.address(), "kiosk")) {
            var store = new SimulatedStore(app, network, camera, kiosk);
            LOG.log(System.Logger.Level.INFO, "memory before the first visit: {0}", store.memory());
            try {
                playAll(store);
            } catch (IOException | RuntimeException | AssertionError e) {
                kiosk.screenshot(new Page.ScreenshotOptions().setPath(KEPT.resolve("seed-" + SEED + ".png")));
                throw new AssertionError(
                        "seed " + SEED + " went wrong at " + log.get(log.size() - 1) + "\n" + app.log(), e);
            }
            requireAllEventsOnce(store.staff());
            requireThatALeftoverIsSeen(store, kiosk);
        }
    }

    /** A check that can't fail proves nothing. */
    private static void requireThatALeftoverIsSeen(SimulatedStore store, Page kiosk) {
        var left = List.of("a word of the visit before");
        kiosk.evaluate("word => void (document.body.dataset.left = word)", left.get(0));
        assertThatThrownBy(() -> store.requireNothingLeft(left)).hasMessageContaining("left in the page");
        kiosk.evaluate("() => { delete document.body.dataset.left; localStorage.left = 1; }");
        assertThatThrownBy(() -> store.requireNothingLeft(left)).hasMessageContaining("left in storage");
    }

    private RunningDemo.Device device(Path published, StoreNetwork network) {
        return new RunningDemo.Device(published, folder.resolve("device"), network.origin())
                .calm()
                .property("-Dtrumeau.figures-token=" + SimulatedStore.TOKEN)
                .property("-Dtrumeau.sync-interval=PT10S")
                .property("-Dtrumeau.inbox.address=" + network.inbox())
                .property("-Dtrumeau.inbox.interval=PT10S");
    }

    private void playAll(SimulatedStore store) throws IOException, InterruptedException {
        for (var visit : new Script(SEED).visits(FIRST, VISITS).toList()) {
            note(visit.toString());
            note("   " + store.play(visit));
            if (visit.number() % BETWEEN_MEMORIES == 0) {
                LOG.log(System.Logger.Level.INFO, "memory after {0} visits: {1}", visit.number(), store.memory());
            }
        }
    }

    /** Kept at once, so that the log tells how far a run came. */
    private void note(String line) throws IOException {
        log.add(line);
        Files.createDirectories(KEPT);
        Files.write(KEPT.resolve("seed-" + SEED + ".log"), log);
    }

    /** What arrived, and what still waits behind it: no number twice, none missing. */
    private void requireAllEventsOnce(SimulatedStaff staff) throws IOException, InterruptedException {
        var waiting = staff.eventsWaiting();
        var arrived = arrived();
        var numbers = new TreeSet<>(arrived);
        LOG.log(System.Logger.Level.INFO, "{0} events went up, {1} wait", arrived.size(), waiting);
        assertThat(staff.eventsDropped()).isZero();
        assertThat(arrived).doesNotHaveDuplicates();
        if (VISITS < ENOUGH) {
            return; // a few that are looked at again may have nothing to tell
        }
        assertThat(arrived).isNotEmpty();
        assertThat(numbers.last() - numbers.first() + 1)
                .as("none is missing of %s", numbers)
                .isEqualTo(numbers.size());
        assertThat(numbers.first()).isEqualTo(1);
    }

    private List<Long> arrived() throws IOException {
        var numbers = new ArrayList<Long>();
        Files.createDirectories(folder.resolve("inbox"));
        try (var files = Files.walk(folder.resolve("inbox"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                NUMBER.matcher(Files.readString(file))
                        .results()
                        .forEach(found -> numbers.add(Long.valueOf(found.group(1))));
            }
        }
        return numbers;
    }
}
