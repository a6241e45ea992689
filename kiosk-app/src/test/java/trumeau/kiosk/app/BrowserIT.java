package trumeau.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import trumeau.kiosk.demo.LocalOrigin;
import trumeau.kiosk.demo.drawing.GarmentArtist;
import trumeau.kiosk.demo.drawing.Look;

/** What a shopper and the staff see, in Debian's Chromium, before and after the origin is cut off. */
@Isolated("it looks at the live picture at its full pace")
class BrowserIT {

    private static final Path SHOTS = Path.of(System.getProperty("trumeau.shots", "target/screenshots"));
    private static final List<String> COLOURS = List.of("brown", "black", "burgundy", "khaki", "beige");
    private static final Set<String> ENGLISH =
            Set.of("dress", "hat", "longsleeve", "outerwear", "pants", "shirt", "shoes", "shorts", "skirt", "t-shirt");

    @TempDir
    static Path data;

    private static LocalOrigin origin;
    private static RunningDemo app;
    private static Chromium browser;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        browser = Chromium.start();
        var store = Packaged.demoStore();
        origin = LocalOrigin.serve(store.resolve("origin"), 0);
        app = RunningDemo.serve(new RunningDemo.Device(store, data, origin.address()));
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
            origin.close();
        }
    }

    @Test
    void theKioskSaysWhatItSeesInBothLanguages() {
        try (var page = open("kiosk")) {
            shows(page, "recognised-category");
            page.waitForCondition(() -> page.getByTestId("live-canvas").getAttribute("data-frame") != null);
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
    void aTouchedCardOpensItsPageInBothLanguages() {
        try (var page = open("kiosk")) {
            shows(page, "card");
            page.getByTestId("card").first().click();
            waitFor(page, "item-page", "€");
            waitFor(page, "item-page", "Where it hangs");
            shot(page, "item-en");
        }
        try (var page = open("kiosk?lang=zh")) {
            shows(page, "card");
            page.getByTestId("card").first().click();
            waitFor(page, "item-page", "€");
            waitForChinese(page, "item-page");
            shot(page, "item-zh");
        }
    }

    @Test
    void theMirrorSaysWhatItSeesInBothLanguages() {
        try (var page = open("mirror")) {
            shows(page, "mirror-callout");
            shows(page, "card");
            assertNamesACategory(page);
            waitFor(page, "card-reason", "[a-z]");
            shot(page, "mirror-en");
        }
        try (var page = open("mirror?lang=zh")) {
            waitForChinese(page, "recognised-category");
            waitForChinese(page, "card-reason");
            awaitFrame(page);
            shot(page, "mirror-zh");
        }
    }

    @Test
    void staffTeachAKindFromFivePhotosAndTakeItBack() throws Exception {
        try (var page = open("staff")) {
            page.getByTestId("staff-pin").fill(RunningDemo.PIN);
            page.getByTestId("staff-login").click();
            page.getByTestId("teach-name").fill("Boots");
            page.getByTestId("teach-begin").click();
            shows(page, "teach-draft");
            page.getByTestId("teach-files").setInputFiles(pairsOfBoots());
            page.waitForSelector("[data-testid=teach-count][data-photos='5']");
            app.awaitGarment();
            page.getByTestId("teach-measure").click();
            waitFor(page, "teach-trial", "of 5 photos recognised; \\d+ of \\d+ other items");
            shot(page, "staff-teach-en");
            page.getByTestId("teach-keep").click();
            waitFor(page, "teach-lesson", "Boots");
            assertThat(page.getByTestId("teach-lesson").getAttribute("data-standing"))
                    .isEqualTo("on");
            page.getByTestId("language-zh").first().click();
            waitForChinese(page, "teach-lesson");
            page.getByTestId("teach-undo").click();
            page.waitForSelector("[data-testid=teach-lesson][data-standing=undone]");
            page.getByTestId("teach-redo").click();
            page.waitForSelector("[data-testid=teach-lesson][data-standing=on]");
            page.getByTestId("teach-undo").click();
            page.waitForSelector("[data-testid=teach-lesson][data-standing=undone]");
        }
    }

    @Test
    void aTouchTakesWhatIsHeldBeforeTheCamera() throws Exception {
        try (var page = open("staff")) {
            page.getByTestId("staff-pin").fill(RunningDemo.PIN);
            page.getByTestId("staff-login").click();
            page.getByTestId("teach-name").fill("Held");
            page.getByTestId("teach-begin").click();
            shows(page, "teach-draft");
            app.awaitGarment();
            page.getByTestId("teach-seen").click();
            page.waitForSelector("[data-testid=teach-photo]");
            page.getByTestId("teach-cancel").click();
            shows(page, "teach-begin");
        }
    }

    private static FilePayload[] pairsOfBoots() throws IOException {
        var artist = new GarmentArtist();
        var pairs = new FilePayload[5];
        for (var i = 0; i < pairs.length; i++) {
            var boots = new Look("shoes", "boots", COLOURS.get(i), "black", "plain", 100 + i);
            var png = new ByteArrayOutputStream();
            ImageIO.write(artist.productPicture(boots, 240, 300), "png", png);
            pairs[i] = new FilePayload("boots-" + i + ".png", "image/png", png.toByteArray());
        }
        return pairs;
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
            assertGoesOn();
        } finally {
            origin = LocalOrigin.serve(Packaged.DEMO.resolve("origin"), port);
        }
    }

    /** A new garment gets its cards, and the screens say in both languages that they work without the network. */
    private static void assertGoesOn() throws IOException, InterruptedException {
        var before = app.awaitGarment().path("track").asLong();
        app.await(
                "/api/scene",
                Duration.ofMinutes(1),
                scene -> scene.path("garments").path(0).path("track").asLong() > before
                        && scene.path("garments").path(0).path("cards").size() > 0);
        try (var english = open("kiosk");
                var chinese = open("kiosk?lang=zh")) {
            waitFor(english, "sync-state", "Working without the network");
            waitFor(english, "card-reason", "[a-z]");
            waitForChinese(chinese, "sync-state");
            waitForChinese(chinese, "card-reason");
            shot(english, "kiosk-cut-en");
            shot(chinese, "kiosk-cut-zh");
        }
    }

    private static void assertNamesACategory(Page page) {
        var said = text(page, "recognised-category").toLowerCase(Locale.ROOT);
        assertThat(ENGLISH).anyMatch(said::contains);
    }

    private static Page open(String screen) {
        return browser.open(app.address(), screen);
    }

    private static void awaitFrame(Page page) {
        page.waitForSelector("canvas[data-frame]");
    }

    private static void shows(Page page, String id) {
        page.getByTestId(id).first().waitFor(new Locator.WaitForOptions().setTimeout(Chromium.PATIENCE));
    }

    private static String text(Page page, String id) {
        return page.getByTestId(id).first().innerText();
    }

    private static void assertCardsHaveReasons(Page page) {
        var cards = page.getByTestId("card");
        assertThat(page.locator("[data-relation=similar]").count()).isEqualTo(6);
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
                .waitFor(new Locator.WaitForOptions().setTimeout(Chromium.PATIENCE));
    }

    /** After what appears has appeared. */
    private static void shot(Page page, String name) {
        page.waitForTimeout(1_000);
        page.screenshot(new Page.ScreenshotOptions().setPath(SHOTS.resolve(name + ".png")));
    }
}
