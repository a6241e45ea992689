package trumeau.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import trumeau.kiosk.app.MirrorRoom.Standing;
import trumeau.kiosk.demo.LocalOrigin;

/**
 * How fast a mirror shows somebody: as they are, in another colour, in an item of the store; app and page on this
 * machine, WebGL by its processor. {@code -Dtrumeau.pace.seconds=N} for another span than 20 s each.
 */
@Isolated("it measures")
@EnabledIfSystemProperty(named = "measure", matches = "true", disabledReason = "measures only when asked to")
class MirrorPaceIT {

    private static final System.Logger LOG = System.getLogger(MirrorPaceIT.class.getName());
    private static final int WATCHED_MS = 1000 * Integer.getInteger("trumeau.pace.seconds", 20);
    private static final int SETTLING_MS = 4_000;

    /** Each frame that was drawn: when, in milliseconds, and how old it was then. */
    private static final String WATCH =
            """
            ms => new Promise(done => {
              const find = root => root.querySelector('[data-testid=live-canvas]')
                  ?? [...root.querySelectorAll('*')].map(e => e.shadowRoot && find(e.shadowRoot)).find(e => e);
              const canvas = find(document), seen = [];
              const watch = new MutationObserver(() =>
                  seen.push([performance.now(), Number(canvas.dataset.latencyMs), canvas.width, canvas.height]));
              watch.observe(canvas, { attributes: true, attributeFilter: ['data-frame'] });
              setTimeout(() => { watch.disconnect(); done(seen); }, ms);
            })""";

    @TempDir
    Path data;

    @Test
    void aPersonAsTheyAreInAnotherColourAndInAnItem() throws Exception {
        var room = MirrorRoom.plain();
        var store = Packaged.demoStore();
        try (var browser = Chromium.start();
                var camera = NetworkCamera.open(room.with(new Standing(person(), 270, 80)), Duration.ofMillis(33));
                var origin = LocalOrigin.serve(store.resolve("origin"), 0);
                var app = tuned(new RunningDemo.Device(store, data, origin.address()).camera(camera.spec()));
                var page = browser.open(app.address(), "mirror")) {
            page.getByTestId("mirror-wear").first().waitFor();
            page.getByTestId("mirror-colour-own").click();
            page.locator("canvas:not([data-recoloured])").first().waitFor();
            var plain = watch(page, "as they are");
            page.getByTestId("mirror-colour").last().click();
            page.locator("canvas[data-recoloured]").waitFor();
            var recoloured = watch(page, "in another colour");
            page.getByTestId("mirror-colour-own").click();
            page.getByTestId("mirror-wear").first().click();
            page.locator("canvas[data-dressed]").waitFor();
            var dressed = watch(page, "in an item");
            assertThat(List.of(plain, recoloured, dressed))
                    .as("the picture goes on")
                    .allSatisfy(pace -> assertThat(pace.perSecond()).isGreaterThan(4));
        }
    }

    /** An app that runs its net by the engine that is the fastest here, as a device does that was set up. */
    private static RunningDemo tuned(RunningDemo.Device device) throws IOException, InterruptedException {
        try (var first = RunningDemo.serve(device)) {
            first.await(
                    "/api/store",
                    Duration.ofMinutes(2),
                    answer -> answer.path("itemCount").asInt() > 0);
        }
        var tuned = Packaged.run(
                Duration.ofMinutes(2),
                "doctor",
                "--tune",
                "--data",
                device.data().toString());
        assertThat(device.data().resolve("engine.json")).as(tuned.err()).exists();
        return RunningDemo.serve(device);
    }

    /** What was seen of one way to be shown. */
    private record Pace(double perSecond, double widestGapMs) {}

    private static BufferedImage person() throws IOException {
        return Files.isDirectory(WornPhotos.PHOTOS)
                ? WornPhotos.figure("0008", 860)
                : new DrawnPerson(new Color(150, 60, 54), new Color(52, 60, 86)).picture(860);
    }

    private static Pace watch(Page page, String how) {
        page.waitForTimeout(SETTLING_MS);
        var seen = ((List<?>) page.evaluate(WATCH, WATCHED_MS))
                .stream()
                        .map(frame -> ((List<?>) frame)
                                .stream()
                                        .mapToDouble(value -> ((Number) value).doubleValue())
                                        .toArray())
                        .toList();
        var widest = 0.0;
        for (var i = 1; i < seen.size(); i++) {
            widest = Math.max(widest, seen.get(i)[0] - seen.get(i - 1)[0]);
        }
        var ages = seen.stream().mapToDouble(frame -> frame[1]).sorted().toArray();
        var pace = new Pace(seen.size() * 1000.0 / WATCHED_MS, widest);
        LOG.log(
                System.Logger.Level.INFO,
                () -> String.format(
                        Locale.ROOT,
                        "MEASURED mirror, %s, %.0f s, canvas %s: %.1f frames a second, capture to canvas p50 %.0f ms,"
                                + " p95 %.0f ms, widest gap %.0f ms",
                        how,
                        WATCHED_MS / 1000.0,
                        seen.isEmpty() ? "-" : Arrays.toString(Arrays.copyOfRange(seen.get(0), 2, 4)),
                        pace.perSecond(),
                        percentile(ages, 50),
                        percentile(ages, 95),
                        pace.widestGapMs()));
        return pace;
    }

    private static double percentile(double[] sorted, int percent) {
        return sorted.length == 0 ? Double.NaN : sorted[(sorted.length - 1) * percent / 100];
    }
}
