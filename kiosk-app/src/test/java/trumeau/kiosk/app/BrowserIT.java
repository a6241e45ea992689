package trumeau.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trumeau.kiosk.demo.LocalOrigin;

/** What a shopper and the staff see, in Debian's Chromium, before and after the origin is cut off. */
class BrowserIT {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path SHOTS = Path.of(System.getProperty("trumeau.shots", "target/screenshots"));
    private static final double PATIENCE = 60_000;
    private static final Set<String> ENGLISH =
            Set.of("dress", "hat", "longsleeve", "outerwear", "pants", "shirt", "shoes", "shorts", "skirt", "t-shirt");

    @TempDir
    static Path data;

    private static LocalOrigin origin;
    private static RunningDemo app;
    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        Assumptions.assumeTrue(Files.isExecutable(CHROMIUM), "no Chromium at " + CHROMIUM);
        var store = Packaged.demoStore();
        origin = LocalOrigin.serve(store.resolve("origin"), 0);
        app = RunningDemo.serve(store, data, origin.address());
        app.awaitGarment();
        playwright = Playwright.create();
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setHeadless(true)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
        Files.createDirectories(SHOTS);
    }

    @AfterAll
    static void stop() {
        if (playwright != null) {
            browser.close();
            playwright.close();
        }
        if (app != null) {
            app.close();
            origin.close();
        }
    }

    @Test
    void theKioskSaysWhatItSeesInBothLanguages() {
        try (var page = open("kiosk")) {
            shows(page, "recognised-category");
            assertThat(page.getByTestId("live-canvas").getAttribute("data-frame"))
                    .isNotBlank();
            shows(page, "card");
            assertNamesACategory(page);
            assertThat(text(page, "recognised-confidence")).matches("(?s).*\\d.*");
            assertThat(text(page, "claim")).isNotBlank();
            assertCardsHaveReasons(page);
            shot(page, "kiosk-en");
            page.getByTestId("language-zh").first().click();
            waitForChinese(page, "card-reason");
            shot(page, "kiosk-zh");
        }
    }

    @Test
    void aTouchedCardOpensItsPage() {
        try (var page = open("kiosk")) {
            shows(page, "card");
            page.getByTestId("card").first().click();
            waitFor(page, "item-page", "€");
            shot(page, "item-en");
        }
    }

    @Test
    void theMirrorSaysWhatItSeesInBothLanguages() {
        try (var page = open("mirror")) {
            shows(page, "mirror-callout");
            shows(page, "card");
            assertNamesACategory(page);
            shot(page, "mirror-en");
        }
        try (var page = open("mirror?lang=zh")) {
            waitForChinese(page, "recognised-category");
            shot(page, "mirror-zh");
        }
    }

    @Test
    void withTheOriginCutTheShopGoesOnAndTheStaffAreTold() throws Exception {
        var port = origin.address().getPort();
        origin.close();
        try (var page = open("staff")) {
            page.getByTestId("staff-pin").fill(RunningDemo.PIN);
            page.getByTestId("staff-login").click();
            page.getByTestId("sync-now").click();
            app.await(
                    "/api/sync",
                    Duration.ofMinutes(1),
                    sync -> sync.path("lastOutcome").path("code").asText().equals("origin-unreachable"));
            shows(page, "sync-outcome");
            shot(page, "staff-en");
            var before = app.awaitGarment().path("track").asLong();
            app.await(
                    "/api/scene",
                    Duration.ofMinutes(1),
                    scene -> scene.path("garments").path(0).path("track").asLong() > before
                            && scene.path("garments").path(0).path("cards").size() > 0);
        } finally {
            origin = LocalOrigin.serve(Packaged.DEMO.resolve("origin"), port);
        }
    }

    private static void assertNamesACategory(Page page) {
        var said = text(page, "recognised-category").toLowerCase(Locale.ROOT);
        assertThat(ENGLISH).anyMatch(said::contains);
    }

    private static Page open(String screen) {
        var page = browser.newPage(new Browser.NewPageOptions().setViewportSize(1080, 1920));
        page.setDefaultTimeout(PATIENCE);
        page.navigate(app.address() + screen);
        return page;
    }

    private static void shows(Page page, String id) {
        page.getByTestId(id).first().waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE));
    }

    private static String text(Page page, String id) {
        return page.getByTestId(id).first().innerText();
    }

    private static void assertCardsHaveReasons(Page page) {
        var cards = page.getByTestId("card");
        assertThat(cards.count()).isGreaterThanOrEqualTo(3);
        assertThat(cards.first().getAttribute("data-item-id")).isNotBlank();
        assertThat(cards.first().getAttribute("data-relation")).matches("same|nearest|similar|goes-with|also-took");
        assertThat(page.getByTestId("card-reason").allInnerTexts()).isNotEmpty().noneMatch(String::isBlank);
    }

    private static void waitForChinese(Page page, String id) {
        waitFor(page, id, "[\u4e00-\u9fff]");
    }

    /** Waits for a text that holds the pattern. */
    private static void waitFor(Page page, String id, String pattern) {
        page.getByTestId(id)
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile(pattern)))
                .first()
                .waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE));
    }

    private static void shot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SHOTS.resolve(name + ".png")));
    }
}
