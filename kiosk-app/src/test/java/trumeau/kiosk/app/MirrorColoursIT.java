package trumeau.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trumeau.kiosk.demo.LocalOrigin;

/** Whether a mirror shows what somebody wears in another colour, and only that, and forgets it. */
class MirrorColoursIT {

    private static final Path WORN = Path.of("../../shared/data/worn/photos");
    private static final Path SHOTS = Path.of(System.getProperty("trumeau.shots"));
    /** A person in a brown jacket, seen whole from the front. */
    private static final String PHOTO = "0003.jpg";

    private static final String PIXELS =
            """
            () => {
              const canvas = document.querySelector('tm-mirror').shadowRoot.querySelector('tm-live-picture')
                .shadowRoot.querySelector('canvas');
              const small = document.createElement('canvas');
              small.width = 108;
              small.height = 192;
              const context = small.getContext('2d');
              context.drawImage(canvas, 0, 0, 108, 192);
              return [...context.getImageData(0, 0, 108, 192).data];
            }
            """;

    @TempDir
    Path folder;

    @Test
    void aJacketIsSeenInAnotherColour() throws IOException, InterruptedException {
        assumeTrue(Files.isDirectory(WORN), "the photos of worn clothes (shared/data/worn) are not here");
        var photos = Files.createDirectories(folder.resolve("photos"));
        Files.copy(WORN.resolve(PHOTO), photos.resolve(PHOTO));
        var store = Packaged.demoStore();
        try (var browser = Chromium.start();
                var origin = LocalOrigin.serve(store.resolve("origin"), 0);
                var app = RunningDemo.serve(new RunningDemo.Device(store, folder.resolve("data"), origin.address())
                        .camera("dir:" + photos + "?hold=60s"))) {
            var page = browser.open(app.serving().address(), "mirror");
            page.locator("[data-testid=mirror-colour]").first().waitFor();
            page.getByTestId("mirror-colour-own").click(); // the tour waits
            page.locator("canvas:not([data-recoloured])").first().waitFor();
            page.screenshot(new Page.ScreenshotOptions().setPath(SHOTS.resolve("mirror-as-it-is.png")));
            var before = pixels(page);

            var swatch = page.getByTestId("mirror-colour").last();
            swatch.click();
            page.locator("canvas[data-recoloured]").waitFor();
            page.getByTestId("mirror-colour-told").waitFor();
            var after = pixels(page);
            page.screenshot(new Page.ScreenshotOptions().setPath(SHOTS.resolve("mirror-recoloured.png")));

            var wanted = rgb(page.locator("canvas").first().getAttribute("data-recoloured"));
            var changed = 0;
            double[] sums = new double[3];
            for (var i = 0; i < before.size(); i += 4) {
                if (distance(before, after, i) > 30) {
                    changed++;
                    for (var channel = 0; channel < 3; channel++) {
                        sums[channel] += after.get(i + channel);
                    }
                }
            }
            assertThat(4.0 * changed / before.size())
                    .as("the share of the glass that changed")
                    .isBetween(0.02, 0.4);
            for (var channel = 0; channel < 3; channel++) {
                assertThat(sums[channel] / changed)
                        .as("channel %d of %s", channel, List.of(wanted[0], wanted[1], wanted[2]))
                        .isBetween(wanted[channel] - 30.0, wanted[channel] + 30.0);
            }
            assertThat(Axe.violations(page)).isEmpty();

            page.getByTestId("mirror-colour-own").click();
            page.locator("canvas:not([data-recoloured])").first().waitFor();
            assertThat(unlike(before, pixels(page)))
                    .as("pixels that are not as before")
                    .isLessThan(100);
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Integer> pixels(Page page) {
        page.waitForTimeout(500); // several frames
        return (List<Integer>) page.evaluate(PIXELS);
    }

    private static int unlike(List<Integer> one, List<Integer> other) {
        var unlike = 0;
        for (var i = 0; i < one.size(); i += 4) {
            unlike += distance(one, other, i) > 30 ? 1 : 0;
        }
        return unlike;
    }

    private static int distance(List<Integer> one, List<Integer> other, int at) {
        return Math.abs(one.get(at) - other.get(at))
                + Math.abs(one.get(at + 1) - other.get(at + 1))
                + Math.abs(one.get(at + 2) - other.get(at + 2));
    }

    private static int[] rgb(String hex) {
        var value = Integer.parseInt(hex.substring(1), 16);
        return new int[] {(value >> 16) & 0xff, (value >> 8) & 0xff, value & 0xff};
    }
}
