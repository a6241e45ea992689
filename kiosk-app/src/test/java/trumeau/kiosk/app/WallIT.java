package trumeau.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** The store wall of a demo: each act does what it says, and afterwards everything is as before. */
@Isolated("it runs the demo on the store of all")
class WallIT {

    private static final Path SHOTS = Path.of(System.getProperty("trumeau.shots", "target/screenshots"));
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int SECONDS = 40;

    private static RunningDemo app;
    private static Chromium browser;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        browser = Chromium.start();
        app = RunningDemo.demo(Packaged.demoStore());
        app.awaitGarment();
        Files.createDirectories(SHOTS);
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
        if (app != null) {
            app.close();
        }
    }

    @Test
    void eachActDoesWhatItSays() throws Exception {
        try (var page = browser.open(app.address(), "wall")) {
            page.setViewportSize(1920, 1080);
            page.getByTestId("wall-start").waitFor();
            page.frameLocator("[data-testid=frame-kiosk]")
                    .getByTestId("live-canvas")
                    .waitFor();
            page.frameLocator("[data-testid=frame-staff]")
                    .getByTestId("sync-now")
                    .waitFor();
            play("start?seconds=" + SECONDS);
            page.getByTestId("wall-stop").waitFor();
            var parts = ended();
            assertAsSaid(parts);
            openAProof(page);
            page.screenshot(new Page.ScreenshotOptions().setPath(SHOTS.resolve("wall.png")));
            assertThat(Axe.violations(page)).isEmpty();
        }
        app.await(
                "/api/sync",
                PATIENCE,
                sync -> sync.path("lastOutcome").path("code").asText().equals("up-to-date"));
        assertThat(app.get("/api/requests").path("onDuty").asBoolean()).isFalse();
        stoppedWhileTheNetworkIsCutItIsMended();
    }

    private static void assertAsSaid(JsonNode parts) {
        assertThat(parts).allSatisfy(part -> assertThat(part.path("state").asText())
                .as(part.path("act").asText())
                .isEqualTo("done"));
        assertThat(fact(parts, "seen").path("evidence").path("frame").asLong()).isPositive();
        assertThat(fact(parts, "seen").path("evidence").path("model").asText()).isNotBlank();
        assertThat(fact(parts, "cards").path("figures").path("place").asText()).isNotBlank();
        assertThat(fact(parts, "asked").path("figures").path("options")).hasSizeGreaterThanOrEqualTo(2);
        assertThat(fact(parts, "looked").path("figures").path("frames").asInt()).isPositive();
        assertThat(fact(parts, "looked").path("figures").path("garments").asInt())
                .as("frames in which a plant is a garment")
                .isZero();
        assertThat(fact(parts, "unreachable").path("figures").path("outcome").asText())
                .isEqualTo("origin-unreachable");
        assertThat(fact(parts, "served").path("figures").path("frames").asInt()).isPositive();
        var switched = fact(parts, "switched").path("figures");
        assertThat(switched.path("after").asLong())
                .isEqualTo(switched.path("before").asLong() + 1);
        assertThat(fact(parts, "refused").path("figures").path("why").asText()).isEqualTo("BAD_SIGNATURE");
        assertThat(fact(parts, "kept").path("figures").path("after"))
                .isEqualTo(fact(parts, "kept").path("figures").path("before"));
        assertThat(fact(parts, "answered").path("figures").path("name").asText())
                .isNotBlank();
        assertThat(fact(parts, "purged").path("figures").path("held")).isNotEmpty();
        assertThat(fact(parts, "purged").path("figures").path("left")).isEmpty();
        assertThat(fact(parts, "pictures").path("figures").path("count").asInt())
                .isZero();
    }

    private static void openAProof(Page page) {
        page.getByTestId("strip-fact-price").click();
        var command = page.getByTestId("proof-command");
        command.waitFor(new Locator.WaitForOptions().setTimeout(Chromium.PATIENCE));
        assertThat(command.innerText()).startsWith("./trumeau origin verify");
        page.keyboard().press("Escape");
        page.waitForCondition(() -> page.getByTestId("proof").count() == 0);
    }

    private static void stoppedWhileTheNetworkIsCutItIsMended() throws IOException, InterruptedException {
        play("start?seconds=" + SECONDS);
        app.await("/api/wall", PATIENCE, wall -> !facts(wall.path("performance").path("parts"), "unreachable")
                .isEmpty());
        var stopped = play("stop");
        assertThat(stopped).contains("\"state\":\"stopped\"");
        app.await(
                "/api/sync",
                PATIENCE,
                sync -> sync.path("lastOutcome").path("code").asText().equals("up-to-date"));
    }

    private static String play(String deed) throws IOException, InterruptedException {
        var answer = app.post("/api/wall/" + deed, "application/json", HttpRequest.BodyPublishers.noBody());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static JsonNode ended() throws IOException, InterruptedException {
        return app.await(
                        "/api/wall",
                        PATIENCE,
                        wall -> wall.path("performance").path("state").asText().equals("done"))
                .path("performance")
                .path("parts");
    }

    private static JsonNode fact(JsonNode parts, String code) {
        var found = facts(parts, code);
        assertThat(found).as("fact %s in %s", code, parts).isNotEmpty();
        return found.get(0);
    }

    private static List<JsonNode> facts(JsonNode parts, String code) {
        return StreamSupport.stream(parts.spliterator(), false)
                .flatMap(part -> StreamSupport.stream(part.path("facts").spliterator(), false))
                .filter(fact -> fact.path("code").asText().equals(code))
                .toList();
    }
}
