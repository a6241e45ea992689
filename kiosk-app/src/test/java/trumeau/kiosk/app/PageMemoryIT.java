package trumeau.kiosk.app;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import trumeau.kiosk.demo.LocalOrigin;

/**
 * What a kiosk's page needs after hours of garments and visits: its heap after a collection, at rest; see
 * {@link HeapWatch}.
 */
@Isolated("it measures")
class PageMemoryIT {

    @TempDir
    Path data;

    @Test
    void aPageDoesNotGrow() throws Exception {
        var minutes = HeapWatch.minutes();
        var store = Packaged.demoStore();
        try (var origin = LocalOrigin.serve(store.resolve("origin"), 0);
                var camera = HandedCamera.open(store, Duration.ofMillis(100));
                var app =
                        RunningDemo.serve(new RunningDemo.Device(store, data, origin.address()).camera(camera.spec()));
                var browser = Chromium.start();
                var page = browser.open(app.address(), "kiosk")) {
            page.waitForSelector("canvas[data-frame]");
            page.getByTestId("attract-browse").waitFor();
            HeapWatch.requireNoGrowth("kiosk", minutes, new Life(app, page, camera));
        }
    }

    /** Garments that come and go, items that are scanned, visits that end. */
    private static final class Life implements HeapWatch.Life {
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

        @Override
        public void goOn(Duration span) throws IOException, InterruptedException {
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

        @Override
        public int visits() {
            return visits;
        }

        @Override
        public Aftermath.Memory memory() throws IOException, InterruptedException {
            page.waitForTimeout(2_000);
            return aftermath.memory();
        }
    }
}
