package trumeau.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import trumeau.kiosk.demo.LocalOrigin;

/**
 * Whether the command measures what it says, without a glass: the page's camera is a canvas that is as bright as the
 * page was a known while ago, and its pictures travel over the app as those of any camera.
 */
@Isolated("it measures milliseconds")
class MeasureLatencyIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int DELAY_MS = 300;
    /** Pages, app and test share two processors: a median wavers by a frame of this camera, 67 ms. */
    private static final int SLACK_MS = 70;

    /** A camera that sees the glass after {@code window.delay} milliseconds, or nothing but noise. */
    private static final String CAMERA =
            """
            window.delay = 0;
            const seen = [];
            const canvas = Object.assign(document.createElement('canvas'), { width: 640, height: 480 });
            const context = canvas.getContext('2d');
            setInterval(() => {
              const glass = document.querySelector('tm-mirror')?.shadowRoot?.querySelector('tm-mirror-flash');
              const now = performance.now();
              seen.push({ at: now, white: glass?.getAttribute('flash') === 'white' });
              while (seen.length > 1 && seen[1].at <= now - window.delay) seen.shift();
              const noise = () => Math.floor(Math.random() * 255);
              context.fillStyle = window.delay < 0 ? `rgb(${noise()} ${noise()} ${noise()})` : '#555';
              context.fillRect(0, 0, 640, 480);
              context.fillStyle = `rgb(${noise()} ${noise()} ${noise()})`; // no camera repeats a picture
              context.fillRect(0, 0, 40, 40);
              if (window.delay >= 0) {
                context.fillStyle = seen[0].white ? '#ddd' : '#222';
                context.fillRect(220, 140, 200, 200);
              }
            }, 8);
            navigator.mediaDevices.getUserMedia = () => Promise.resolve(canvas.captureStream(30));
            """;

    @TempDir
    Path folder;

    @Test
    void aDelayThatIsAddedIsMeasuredAndNoiseIsNot() throws IOException, InterruptedException {
        var store = Packaged.demoStore();
        var data = folder.resolve("data");
        try (var browser = Chromium.start();
                var origin = LocalOrigin.serve(store.resolve("origin"), 0);
                var app = RunningDemo.serve(new RunningDemo.Device(store, data, origin.address()).camera("browser"))) {
            var page = browser.openWith(CAMERA, app.serving().address(), "mirror");
            page.getByTestId("use-camera").click();
            page.locator("tm-live-picture canvas[data-frame]").waitFor();

            var bare = measured(data);
            page.evaluate("() => window.delay = " + DELAY_MS);
            var delayed = measured(data);

            assertThat(bare.path("n").asInt()).isGreaterThanOrEqualTo(18);
            assertThat(delayed.path("p50Ms").asInt() - bare.path("p50Ms").asInt())
                    .as("added to %s, which became %s", bare, delayed)
                    .isBetween(DELAY_MS - SLACK_MS, DELAY_MS + SLACK_MS);
            assertThat(delayed.path("light").asText()).isEqualTo("red");

            page.evaluate("() => window.delay = -1");
            var unseen = Packaged.run(PATIENCE, command(data));
            assertThat(unseen.status()).isEqualTo(2);
            assertThat(unseen.out()).isEmpty();
            assertThat(unseen.err()).contains("flashes; hold the hand mirror closer");
            assertThat(page.locator("tm-mirror-flash[flash]").count()).isZero();

            page.close();
            var shut = Packaged.run(PATIENCE, command(data));
            assertThat(shut.status()).isEqualTo(2);
            assertThat(shut.err()).contains("does not measure");
        }
    }

    private static JsonNode measured(Path data) throws IOException, InterruptedException {
        var ended = Packaged.run(PATIENCE, command(data));
        assertThat(ended.status()).as(ended.err()).isZero();
        return JSON.readTree(ended.out());
    }

    private static String[] command(Path data) {
        return new String[] {
            "measure-latency", "--data", data.toString(), "--pin", RunningDemo.PIN, "--flashes", "20", "--json"
        };
    }
}
