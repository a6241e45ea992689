package trumeau.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import trumeau.kiosk.app.sim.SimulatedVisit.Staff;
import trumeau.kiosk.demo.LocalOrigin;
import trumeau.kiosk.demo.drawing.GarmentArtist;
import trumeau.kiosk.demo.drawing.Look;

/** What is left of a visit in the pages and in the app when it has ended, before a camera that sees a bare wall. */
@Isolated("it measures milliseconds")
class VisitPurgeIT {

    private static final String FOR_EVERYBODY = "tm-attract, tm-campaign, link, script";

    @TempDir
    static Path folder;

    private static LocalOrigin origin;
    private static RunningDemo app;
    private static Chromium browser;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        browser = Chromium.start();
        var store = Packaged.demoStore();
        origin = LocalOrigin.serve(store.resolve("origin"), 0);
        var walls = Files.createDirectories(folder.resolve("walls"));
        ImageIO.write(wall(), "jpg", walls.resolve("wall.jpg").toFile());
        var device = new RunningDemo.Device(store, folder.resolve("data"), origin.address());
        app = RunningDemo.serve(device.camera("dir:" + walls + "?hold=60m"));
        app.await("/q/health/ready", Duration.ofMinutes(2), health -> health.path("status")
                .asText()
                .equals("UP"));
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
    void nothingOfAVisitIsLeftAnywhereWhenItHasEnded() throws Exception {
        var idle = Remains.fewestLeases(app, -1); // a mirror's nets may have one in hand at any time
        try (var kiosk = browser.open(app.address(), "kiosk");
                var mirror = browser.open(app.address(), "mirror")) {
            kiosk.waitForSelector("canvas[data-frame]");
            assertThat(Remains.held(app)).isZero();
            var item = visit(kiosk, mirror);
            assertThat(Remains.on(kiosk))
                    .as("the search finds what is there")
                    .contains(title(item), id(item), picture(item));
            assertThat(Remains.held(app)).isPositive();
            assertThat(kiosk.getByTestId("held").first().innerText()).contains("1 件商品", "1 张照片", "您选择的语言");

            kiosk.getByTestId("end-visit").first().click();

            awaitLanguage(kiosk);
            awaitLanguage(mirror);
            kiosk.waitForCondition(
                    () -> kiosk.getByTestId("held").first().innerText().endsWith("nothing"));
            assertThat(kiosk.getByTestId("end-visit").count()).isZero();
            assertThat(Remains.held(app)).isZero();
            for (var page : List.of(kiosk, mirror)) {
                assertThat(Remains.on(page)).doesNotContain(title(item), id(item), picture(item));
                Remains.requireNothingStored(page);
            }
        }
        assertThat(Remains.fewestLeases(app, -1))
                .as("frames that nobody gave back")
                .isEqualTo(idle);
    }

    /**
     * List, preferences, filter, comparison, board, a request and its answer, speech: the page after is the page
     * before.
     */
    @Test
    void aVisitThatUsedEverythingLeavesThePageAsItWas() throws Exception {
        var staff = new SimulatedStaff(Caller.staff(app.address(), RunningDemo.PIN));
        staff.come(Staff.QUICK);
        try (var kiosk = browser.open(app.address(), "kiosk")) {
            kiosk.waitForSelector("section[data-testid=attract]");
            awaitNothingHeld(kiosk);
            var before = wordsAtRest(kiosk);
            var used = FullVisit.make(kiosk, app, staff);
            assertThat(used).isNotEmpty().allSatisfy(word -> assertThat(words(kiosk))
                    .as("%s, while the visit is on", word)
                    .anyMatch(line -> line.contains(word)));

            kiosk.getByTestId("end-visit").first().click();

            awaitNothingHeld(kiosk);
            kiosk.waitForSelector("section[data-testid=attract]");
            assertThat(left(kiosk, before))
                    .as("what was not there before the visit")
                    .isEmpty();
            assertThat(Remains.held(app)).isZero();
            Remains.requireNothingStored(kiosk);
            var hand = app.get("/api/visit/fitting-list");
            assertThat(hand.path("list")).isEmpty();
            assertThat(hand.path("preferences").path("sizes")).isEmpty();
        }
        staff.come(Staff.OFF_DUTY);
    }

    private static void awaitNothingHeld(Page kiosk) {
        kiosk.waitForCondition(
                () -> kiosk.getByTestId("held").first().innerText().endsWith("nothing"));
    }

    /** Once nothing more has come for a second. */
    private static Set<String> wordsAtRest(Page page) {
        page.waitForSelector("canvas[data-frame]");
        var before = Set.<String>of();
        var words = words(page);
        while (!words.equals(before)) {
            page.waitForTimeout(1_000);
            before = words;
            words = words(page);
        }
        return words;
    }

    /** What stands on a page beyond so many words, when it has come to rest. */
    private static Set<String> left(Page page, Set<String> before) {
        var left = words(page);
        for (var i = 0; i < 50 && !before.containsAll(left); i++) {
            page.waitForTimeout(100);
            left = words(page);
        }
        left.removeAll(before);
        return left;
    }

    /** What stands on a page, whatever its numbers, but for what it shows to everybody in turn. */
    private static Set<String> words(Page page) {
        return Remains.beside(FOR_EVERYBODY, page)
                .lines()
                .map(line -> line.replaceAll("\\d+", "#").strip())
                .collect(Collectors.toSet());
    }

    @Test
    void aTouchWakesARestingScreenWithinHalfASecond() {
        try (var page = browser.open(app.address(), "kiosk")) {
            page.waitForSelector("section[data-testid=attract]");
            page.waitForSelector(
                    "section[data-testid=attract].resting", new Page.WaitForSelectorOptions().setTimeout(90_000));
            var woken = (Number)
                    page.evaluate(
                            """
                    async () => {
                      const find = (root) => root.querySelector('[data-testid=attract]')
                        ?? [...root.querySelectorAll('*')].map((each) => each.shadowRoot && find(each.shadowRoot)).find(Boolean);
                      const begun = performance.now();
                      dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
                      while (find(document).classList.contains('resting')) {
                        await new Promise(requestAnimationFrame);
                      }
                      await new Promise(requestAnimationFrame);
                      return performance.now() - begun;
                    }""");
            assertThat(woken.doubleValue()).isLessThan(500);
        }
    }

    /** Another language on both screens, an item by its code, and a photo; answers the item. */
    private static JsonNode visit(Page kiosk, Page mirror) throws IOException, InterruptedException {
        var items = app.get("/api/items?limit=200").path("items");
        var item = items.get(items.size() - 1);
        for (var page : List.of(kiosk, mirror)) {
            page.getByTestId("language-zh").first().click();
        }
        kiosk.getByTestId("your-turn-input").first().setInputFiles(new FilePayload("mine.png", "image/png", photo()));
        kiosk.getByTestId("photo-back").first().waitFor();
        TagScanner.type(kiosk, id(item));
        kiosk.getByTestId("item-page")
                .filter(new Locator.FilterOptions().setHasText(title(item)))
                .waitFor();
        kiosk.waitForCondition(
                () -> kiosk.getByTestId("held").first().innerText().contains("商品"));
        return item;
    }

    private static void awaitLanguage(Page page) {
        page.waitForCondition(
                () -> page.evaluate("document.documentElement.lang").equals("en"));
    }

    private static String id(JsonNode item) {
        return item.path("itemId").asText();
    }

    private static String title(JsonNode item) {
        return item.path("title").asText();
    }

    private static String picture(JsonNode item) {
        return item.path("picture").asText();
    }

    private static byte[] photo() throws IOException {
        var png = new ByteArrayOutputStream();
        var look = new Look("shoes", "boots", "brown", "black", "plain", 7);
        ImageIO.write(new GarmentArtist().productPicture(look, 240, 300), "png", png);
        return png.toByteArray();
    }

    private static BufferedImage wall() {
        var image = new BufferedImage(640, 360, BufferedImage.TYPE_3BYTE_BGR);
        var pen = image.createGraphics();
        pen.setColor(new Color(176, 172, 166));
        pen.fillRect(0, 0, 640, 360);
        pen.dispose();
        return image;
    }
}
