package trumeau.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.PlaywrightException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import trumeau.kiosk.demo.LocalOrigin;

/**
 * Screens that stand still, in Debian's Chromium: they turn red, and are healed by what the app does. With a short
 * limit; {@code -Dtrumeau.it.screen-limit=PT20S} measures with the usual one.
 */
@Isolated("it measures seconds")
class FrozenScreenIT {

    private static final String LIMIT = System.getProperty("trumeau.it.screen-limit", "PT4S");
    private static final Duration RED_WITHIN = Duration.ofMinutes(1);
    private static final Duration HEALED_WITHIN = Duration.ofMinutes(2);

    @TempDir
    static Path folder;

    private static LocalOrigin origin;
    private static RunningDemo app;
    private static Chromium browser;
    private static RunningDemo.Device device;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        browser = Chromium.start();
        var store = Packaged.demoStore();
        origin = LocalOrigin.serve(store.resolve("origin"), 0);
        device = new RunningDemo.Device(store, folder.resolve("data"), origin.address())
                .property("-Dtrumeau.screen-limit=" + LIMIT)
                .property("-Dtrumeau.heal=on");
        app = RunningDemo.serve(device);
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
        if (app != null) {
            app.close();
            origin.close();
        }
    }

    @Test
    void aPageThatIsNotRenderedTurnsRedAndIsLoadedAnew() throws Exception {
        try (var page = browser.open(app.address(), "mirror")) {
            awaitState("mirror", "well");
            page.evaluate("window.requestAnimationFrame = () => 0");
            page.evaluate("window.old = true");
            var frozen = System.nanoTime();

            awaitState("mirror", "frozen");
            var red = since(frozen);
            assertThat(app.text("/q/health/well")).contains("\"DOWN\"");
            awaitState("mirror", "well");
            var healed = since(frozen);

            assertThat(page.evaluate("window.old")).isNull();
            assertThat(app.text("/q/metrics")).containsPattern("trumeau_remedies_total\\{remedy=\"reload\"\\} [1-9]");
            report("not rendered", red, healed);
        }
        awaitState("mirror", "gone");
    }

    @Test
    void aPageThatCrashesIsToldFromOneThatIsClosed() throws Exception {
        try (var other = browser.open(app.address(), "mirror");
                var page = browser.open(app.address(), "kiosk")) {
            other.waitForSelector("canvas[data-frame]");
            awaitState("kiosk", "well");
            assertThatThrownBy(() -> page.navigate("chrome://crash")).isInstanceOf(PlaywrightException.class);
            awaitState("kiosk", "crashed");
            assertThat(app.text("/q/metrics")).as("another screen is left").doesNotContain("remedy=\"end\"");
            assertThat(other.isClosed()).isFalse();
        }
    }

    /** A page whose thread hangs hears nothing: the app ends, is started again, and the page finds it when it can. */
    @Test
    void aPageThatHearsNothingEndsTheAppForItsSupervisor() throws Exception {
        var hangs = Duration.parse(LIMIT).multipliedBy(4).plusSeconds(20);
        try (var page = browser.open(app.address(), "kiosk")) {
            awaitState("kiosk", "well");
            page.evaluate(
                    "ms => void setTimeout(() => { const end = Date.now() + ms; while (Date.now() < end); }, 50)",
                    (int) hangs.toMillis());
            var frozen = System.nanoTime();
            awaitState("kiosk", "frozen");
            var red = since(frozen);

            assertThat(app.awaitEnd(HEALED_WITHIN)).isEqualTo(75);
            var ended = since(frozen);
            var port = app.address().getPort();
            app = RunningDemo.serve(device, port);
            var again = since(frozen);
            assertThat(again).isLessThan(HEALED_WITHIN);
            awaitState("kiosk", "well");

            page.waitForSelector("canvas[data-frame]");
            assertThat(page.getByTestId("link-down").count()).isZero();
            report("hanging: ended after " + ended + ", started again after " + again, red, since(frozen));
        }
    }

    private static void awaitState(String screen, String state) throws IOException, InterruptedException {
        app.await("/q/health/well", HEALED_WITHIN, health -> stateOf(health, screen)
                .equals(state));
    }

    private static String stateOf(JsonNode health, String screen) {
        for (var check : health.path("checks")) {
            if (check.path("name").asText().equals("screens")) {
                return check.path("data").path(screen).asText();
            }
        }
        return "";
    }

    private static Duration since(long begun) {
        return Duration.ofMillis((System.nanoTime() - begun) / 1_000_000);
    }

    private static void report(String what, Duration red, Duration healed) {
        assertThat(red).isLessThan(RED_WITHIN);
        assertThat(healed).isLessThan(HEALED_WITHIN);
        System.getLogger(FrozenScreenIT.class.getName())
                .log(System.Logger.Level.INFO, "{0}, limit {1}: red {2}, well again {3}", what, LIMIT, red, healed);
    }
}
