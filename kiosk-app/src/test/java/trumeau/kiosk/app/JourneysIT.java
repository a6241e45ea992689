package trumeau.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import trumeau.kiosk.demo.LocalOrigin;

/** Whether everything a shopper comes for is reached by keyboard only, by accessible names only, and by ear only. */
@Isolated("each word must come in twelve seconds")
class JourneysIT {

    private static final Path SHOTS = Path.of(System.getProperty("trumeau.shots", "target/screenshots"));
    private static final System.Logger LOG = System.getLogger(JourneysIT.class.getName());

    /** A device's voice that says sixty milliseconds of nothing to everything. */
    private static final String SILENCE =
            """
            #!/bin/sh
            cat > /dev/null
            printf 'RIFF\\044\\360\\377\\177WAVEfmt \\020\\0\\0\\0\\001\\0\\001\\0\\042V\\0\\0D\\254\\0\\0\\002\\0\\020\\0data\\0\\360\\377\\177'
            head -c 2646 /dev/zero
            """;

    @TempDir
    static Path folder;

    private static LocalOrigin origin;
    private static RunningDemo app;
    private static Chromium browser;
    private static JsonNode item;
    private static String size;

    /** What a journey needs to know of the store. */
    record Goods(String words, String title, String size, String code, HeldUp heldUp) {

        /** Has its tag read, and waits for its page. */
        void open(Way way) {
            way.scan(code);
            way.perceive(title);
            way.read("Where it hangs");
        }

        /** Waits until another garment is held up, while the page's own words still go to the app. */
        void awaitAnother(Page page) {
            var before = held().path("track").asLong();
            page.waitForCondition(
                    () -> {
                        var garment = held();
                        return garment.path("track").asLong() > before
                                && garment.path("state").asText().equals("recognised")
                                && garment.path("cards").size() > 0;
                    },
                    new Page.WaitForConditionOptions().setTimeout(Chromium.PATIENCE));
        }

        private static JsonNode held() {
            try {
                return app.get("/api/scene").path("garments").path(0);
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        browser = Chromium.start();
        Files.createDirectories(SHOTS);
        var store = Packaged.demoStore();
        origin = LocalOrigin.serve(store.resolve("origin"), 0);
        var voice = Files.writeString(folder.resolve("voice"), SILENCE);
        Files.setPosixFilePermissions(voice, PosixFilePermissions.fromString("rwx------"));
        app = RunningDemo.serve(new RunningDemo.Device(store, folder.resolve("data"), origin.address())
                .calm()
                .property("-Dtrumeau.speech-program=" + voice));
        app.awaitGarment();
        onDuty();
        item = oneInStock();
        size = sizes(item).get(0);
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
    void byKeyboardOnly() {
        try (var way = all(ByKeyboard::new)) {
            assertThat(way.page().evaluate("() => window.touched")).isEqualTo(0);
        }
    }

    @Test
    void byAccessibleNamesOnly() throws IOException {
        try (var way = all(ByNames::new)) {
            way.press("Read the page aloud");
            way.perceive("Once more");
            way.page().waitForTimeout(1_000); // what appears has appeared
            way.page().screenshot(new Page.ScreenshotOptions().setPath(SHOTS.resolve("speech-bar.png")));
            assertThat(Axe.violations(way.page())).isEmpty();
        }
    }

    @Test
    void byEarOnlyWithThePictureBlack() {
        var spoken = new AtomicInteger();
        try (var way = all(page -> {
            page.onResponse(response -> {
                if (response.url().endsWith("/api/speech") && response.status() == 200) {
                    spoken.incrementAndGet();
                }
            });
            return new ByEar(page);
        })) {
            assertThat(spoken).as("sayings of the device's own voice").hasPositiveValue();
            assertThat(way.page().getByTestId("curtain").count())
                    .as("the curtain, when the visit is over")
                    .isZero();
            assertThat(way.page().evaluate("() => window.touched")).isEqualTo(0);
        }
    }

    /** Every journey, one after the other, in one page. */
    private static Way all(Function<Page, Way> hands) {
        var page = browser.open(app.address(), "");
        var heldUp = new HeldUp();
        heldUp.over(page);
        page.navigate(app.address() + "kiosk");
        page.getByTestId("find-open").waitFor();
        page.evaluate(
                "() => { window.touched = 0; addEventListener('pointerdown', () => window.touched++, { capture: true }); }");
        page.setDefaultTimeout(12_000);
        var way = hands.apply(page);
        var goods = new Goods(words(), title(), size, item.path("itemId").asText(), heldUp);
        for (var journey : Journey.ALL) {
            var start = System.nanoTime();
            try {
                journey.go(way, goods);
            } catch (RuntimeException | AssertionError e) {
                page.screenshot(new Page.ScreenshotOptions().setPath(SHOTS.resolve("journey-failed.png")));
                throw new AssertionError(
                        way.getClass().getSimpleName() + ", " + journey.name() + ": " + e.getMessage(), e);
            }
            LOG.log(
                    System.Logger.Level.INFO,
                    "{0} {1}: {2} ms",
                    way.getClass().getSimpleName(),
                    journey.name(),
                    (System.nanoTime() - start) / 1_000_000);
            way.key("Escape");
            way.key("Escape");
        }
        return way;
    }

    private static String title() {
        return item.path("title").asText();
    }

    /** The first words of its name, as somebody would type who has heard of it. */
    private static String words() {
        var words = title().split(" ", -1);
        return String.join(" ", List.of(words).subList(0, Math.min(3, words.length)))
                .toLowerCase(Locale.ROOT);
    }

    private static JsonNode oneInStock() throws IOException, InterruptedException {
        for (var card : app.get("/api/items?limit=60").path("items")) {
            var whole = app.get("/api/items/" + card.path("itemId").asText());
            if (!sizes(whole).isEmpty()
                    && whole.path("variants").size() > 1
                    && whole.path("title").asText().matches("[\\w -]+")) {
                return whole;
            }
        }
        throw new AssertionError("the store has nothing");
    }

    /** The sizes in stock of its first colour. */
    private static List<String> sizes(JsonNode item) {
        var colour = item.path("variants").path(0).path("colour").asText();
        return StreamSupport.stream(item.path("variants").spliterator(), false)
                .filter(each -> each.path("colour").asText().equals(colour)
                        && each.path("stock").asInt() > 0)
                .map(each -> each.path("size").asText())
                .toList();
    }

    /** The staff's page stays open, as it does in a store. */
    private static void onDuty() {
        var page = browser.open(app.address(), "staff");
        page.getByTestId("staff-pin").fill(RunningDemo.PIN);
        page.getByTestId("staff-login").click();
        page.getByTestId("staff-name").fill("Lin");
        page.getByTestId("duty").click();
        page.getByText("On duty: Lin").first().waitFor();
    }
}
