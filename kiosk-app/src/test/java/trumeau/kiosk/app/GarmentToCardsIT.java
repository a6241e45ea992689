package trumeau.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import trumeau.kiosk.demo.LocalOrigin;

/**
 * How long it takes from a garment's first frame, sent by a camera of 15 frames a second, to the drawn page with the
 * card of the item. Each garment of the demo clip twice. docs/figures.md names its figures.
 */
@Isolated("it measures")
@EnabledIfSystemProperty(named = "measure", matches = "true", disabledReason = "measures only when asked to")
class GarmentToCardsIT {

    private static final Duration PERIOD = Duration.ofMillis(66);
    private static final double LONGEST = 15_000;
    private static final System.Logger LOG = System.getLogger(GarmentToCardsIT.class.getName());

    /** Notes when the first card was drawn: a frame after it was there. */
    private static final String WATCH =
            """
            () => {
              const wanted = '[data-testid=card][data-relation=same], [data-testid=card][data-relation=nearest]';
              const find = (root) => root.querySelector(wanted)
                ?? [...root.querySelectorAll('*')].map((each) => each.shadowRoot && find(each.shadowRoot)).find(Boolean);
              window.cardsAt = 0;
              const look = () => find(document)
                ? requestAnimationFrame(() => (window.cardsAt = Date.now()))
                : requestAnimationFrame(look);
              look();
            }""";

    @TempDir
    Path data;

    @Test
    void fromAGarmentsFirstFrameToItsDrawnCards() throws Exception {
        var store = Packaged.demoStore();
        try (var origin = LocalOrigin.serve(store.resolve("origin"), 0);
                var camera = HandedCamera.open(store, PERIOD);
                var app =
                        RunningDemo.serve(new RunningDemo.Device(store, data, origin.address()).camera(camera.spec()));
                var browser = Chromium.start();
                var page = browser.open(app.address(), "kiosk")) {
            page.waitForSelector("canvas[data-frame]");
            page.waitForTimeout(3_000);
            var times = new ArrayList<Long>();
            var missed = 0;
            for (var i = 0; i < 2 * camera.showings().size(); i++) {
                var millis = once(
                        app, page, camera, camera.framesOf(i % camera.showings().size()));
                if (millis > 0) {
                    times.add(millis);
                } else {
                    missed++;
                }
            }
            report(times, missed);
            assertThat(times).hasSizeGreaterThan(missed);
        }
    }

    private static long once(RunningDemo app, Page page, HandedCamera camera, List<byte[]> garment)
            throws IOException, InterruptedException {
        page.evaluate(WATCH);
        camera.holdUp(garment);
        var end = System.nanoTime() + (long) (LONGEST * 1e6);
        var drawn = 0L;
        while (drawn == 0 && System.nanoTime() < end) {
            page.waitForTimeout(50);
            drawn = ((Number) page.evaluate("window.cardsAt")).longValue();
        }
        var sent = camera.seenSince();
        camera.putDown();
        app.await("/api/scene", Duration.ofSeconds(30), scene -> scene.path("garments")
                .isEmpty());
        page.getByTestId("end-visit").first().click();
        page.getByTestId("attract").waitFor();
        return drawn == 0 ? 0 : drawn - sent;
    }

    private static void report(List<Long> times, int missed) {
        Collections.sort(times);
        LOG.log(
                System.Logger.Level.INFO,
                "garment to cards: p50 {0} ms, p95 {1} ms of {2}, {3} without a card; all {4}",
                times.get((times.size() - 1) / 2),
                times.get((times.size() - 1) * 95 / 100),
                times.size(),
                missed,
                times);
    }
}
