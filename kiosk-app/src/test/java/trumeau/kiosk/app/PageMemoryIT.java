package trumeau.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import trumeau.kiosk.demo.LocalOrigin;

/**
 * What a kiosk's page needs after hours of garments and visits: its heap after a collection, at rest. Two hours with
 * {@code --soak}; {@code -Dtrumeau.soak.minutes=N} for another span. Growth counts from the tenth minute on, or from
 * the first third of a shorter run.
 */
@Isolated("it measures")
class PageMemoryIT {

    private static final int TWO_HOURS = 120;
    private static final int SETTLED = 10;
    private static final int POINTS = 12;
    private static final double MOST_GROWTH = 1.05;
    private static final System.Logger LOG = System.getLogger(PageMemoryIT.class.getName());

    @TempDir
    Path data;

    @Test
    void aPageDoesNotGrow() throws Exception {
        var minutes = Integer.getInteger("trumeau.soak.minutes", Boolean.getBoolean("soak") ? TWO_HOURS : 0);
        assumeTrue(minutes > 0, "two hours: --soak");
        var store = Packaged.demoStore();
        try (var origin = LocalOrigin.serve(store.resolve("origin"), 0);
                var camera = HandedCamera.open(store, Duration.ofMillis(100));
                var app =
                        RunningDemo.serve(new RunningDemo.Device(store, data, origin.address()).camera(camera.spec()));
                var browser = Chromium.start();
                var page = browser.open(app.address(), "kiosk")) {
            page.waitForSelector("canvas[data-frame]");
            page.getByTestId("attract-browse").waitFor();
            var life = new Life(app, page, camera);
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
                    "{0} minutes, {1} visits: the page''s heap grew by {2,number,#.##} % from minute {3,number,#.#}; {4}",
                    minutes,
                    life.visits,
                    (growth - 1) * 100,
                    settled,
                    heaps);
            assertThat(growth).as("of %s", heaps).isLessThanOrEqualTo(MOST_GROWTH);
        }
    }

    /** Garments that come and go, items that are scanned, visits that end. */
    private static final class Life {
        private final Page page;
        private final HandedCamera camera;
        private final SimulatedHands hands;
        private final Aftermath aftermath;
        private final RunningDemo app;
        private final List<byte[]> garment;
        private int visits;

        Life(RunningDemo app, Page page, HandedCamera camera) throws IOException, InterruptedException {
            this.app = app;
            this.page = page;
            this.camera = camera;
            this.hands = new SimulatedHands(page, camera, 1);
            this.garment = camera.framesOf(1);
            this.aftermath = new Aftermath(app, page);
        }

        void goOn(Duration span) throws IOException, InterruptedException {
            var end = System.nanoTime() + span.toNanos();
            var items = app.get("/api/items?limit=200").path("items");
            while (System.nanoTime() < end) {
                camera.holdUp(garment);
                page.waitForTimeout(4_000);
                camera.putDown();
                hands.scan(items.get(visits % items.size()));
                app.await("/api/scene", Duration.ofSeconds(30), scene -> scene.path("garments")
                        .isEmpty());
                hands.sayGoodbye();
                page.getByTestId("attract").waitFor();
                visits++;
            }
        }

        Aftermath.Memory memory() throws IOException, InterruptedException {
            page.waitForTimeout(2_000);
            return aftermath.memory();
        }
    }
}
