package trumeau.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a kiosk offers those who reach, see or bear less, measured on its glass in millimetres. */
class ReachIT {

    private static final Path SHOTS = Path.of(System.getProperty("trumeau.shots", "target/screenshots"));
    private static final double LOWEST_MM = 380;
    private static final double HIGHEST_MM = 1_220;
    private static final double TOUCH_MM = 15;
    private static final double LARGE_CAPITAL_MM = 7.3;

    /** Of DejaVu Sans, 0.729 and of Noto Sans, 0.714; a little less, to be safe. */
    private static final double CAPITAL_SHARE = 0.7;

    /** Half a pixel of rounding. */
    private static final double ROUNDING_MM = 0.2;

    /** Every control in turn, scrolled into sight: what it is and where it stands, in CSS pixels. */
    private static final String CONTROLS =
            """
            () => {
              const found = [];
              const look = root => root.querySelectorAll('*').forEach(each => {
                if (each.shadowRoot) look(each.shadowRoot);
                const control = each.matches('button, a[href], label') && each.tabIndex >= (each.localName === 'label' ? -1 : 0);
                if (!control || !each.checkVisibility()) return;
                each.scrollIntoView({ block: 'nearest', inline: 'nearest' });
                const { top, bottom, width, height } = each.getBoundingClientRect();
                found.push({ what: each.outerHTML.slice(0, 90), top, bottom, width, height });
              });
              look(document.body);
              return found;
            }
            """;

    /** The font sizes of all words that are shown, in CSS pixels, with the words. */
    private static final String WORDS =
            """
            () => {
              const found = [];
              const look = root => root.querySelectorAll('*').forEach(each => {
                if (each.shadowRoot) look(each.shadowRoot);
                const own = [...each.childNodes].filter(node => node.nodeType === Node.TEXT_NODE).map(node => node.data.trim()).join('');
                if (own && each.checkVisibility() && !each.closest('.unseen') && each.localName !== 'style')
                  found.push({ words: own, size: parseFloat(getComputedStyle(each).fontSize) });
              });
              look(document.body);
              return found;
            }
            """;

    @TempDir
    static Path data;

    private static OpenShop shop;
    private static RunningDemo app;
    private static Chromium browser;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        shop = OpenShop.open(data, RunningDemo.Device::calm);
        app = shop.app();
        browser = shop.browser();
        Files.createDirectories(SHOTS);
    }

    @AfterAll
    static void stop() {
        if (shop != null) {
            shop.close();
        }
    }

    @Test
    void loweredEveryControlIsWithinReachOfASeatedPerson() throws Exception {
        everywhere("reach", "lower", page -> {
            var glass = Glass.of(page);
            assertThat(measured(page, CONTROLS)).hasSizeGreaterThan(10).allSatisfy(each -> {
                assertThat(glass.heightMm(number(each, "top"))).as("%s", each).isLessThan(HIGHEST_MM + ROUNDING_MM);
                assertThat(glass.heightMm(number(each, "bottom")))
                        .as("%s", each)
                        .isGreaterThan(LOWEST_MM - ROUNDING_MM);
            });
        });
    }

    @Test
    void whatLowersTheControlsIsWithinReachItself() throws Exception {
        try (var page = kiosk()) {
            var box = page.getByTestId("ease-lower").first().boundingBox();
            assertThat(Glass.of(page).heightMm(box.y)).isLessThan(HIGHEST_MM);
        }
    }

    @Test
    void everyControlIsAsLargeAsAFinger() throws Exception {
        everywhere("fingers", "", page -> {
            var glass = Glass.of(page);
            assertThat(measured(page, CONTROLS)).hasSizeGreaterThan(10).allSatisfy(each -> assertThat(
                            Math.min(number(each, "width"), number(each, "height")))
                    .as("%s", each)
                    .isGreaterThanOrEqualTo(44)
                    .isGreaterThanOrEqualTo((TOUCH_MM - ROUNDING_MM) * glass.pixelsPerMm()));
        });
    }

    @Test
    void largeWordsHaveCapitalsThatWeakEyesRead() throws Exception {
        everywhere("large", "large", page -> {
            var glass = Glass.of(page);
            assertThat(measured(page, WORDS)).hasSizeGreaterThan(10).allSatisfy(each -> assertThat(
                            number(each, "size") * CAPITAL_SHARE / glass.pixelsPerMm())
                    .as("%s", each)
                    .isGreaterThanOrEqualTo(LARGE_CAPITAL_MM));
        });
    }

    @Test
    void inHighContrastWordsStandOutSevenfold() throws Exception {
        everywhere("contrast", "contrast", page -> {
            page.waitForTimeout(1_000); // what appears has appeared
            assertThat(Axe.violations(page, "color-contrast-enhanced")).isEmpty();
        });
    }

    @Test
    void atRestNothingMoves() {
        try (var page = kiosk()) {
            page.getByTestId("ease-calm").first().click();
            page.waitForTimeout(1_000); // what began to move has come to its end
            assertThat(page.evaluate("() => document.getAnimations().length")).isEqualTo(0);
        }
    }

    @Test
    void theWishesEndWithTheVisit() {
        try (var page = browser.openWithClock(app.address(), "kiosk")) {
            shows(page, "card");
            page.getByTestId("ease-large").first().click();
            page.getByTestId("card").first().click();
            shows(page, "stock-age");
            page.clock().runFor(85_000);
            page.waitForCondition(() -> "".equals(page.evaluate("() => document.documentElement.dataset.ease")));
            assertThat(page.getByTestId("ease-large").first().getAttribute("aria-pressed"))
                    .isEqualTo("false");
        }
    }

    /** The page fills the glass. */
    private record Glass(double pixelsPerMm, double bottomEdgeMm, double height) {

        static Glass of(Page page) throws IOException, InterruptedException {
            var screen = app.get("/api/store").path("screen");
            var size = page.viewportSize();
            var perMm = Math.hypot(size.width, size.height)
                    / (screen.path("diagonal").asDouble() * 25.4);
            return new Glass(perMm, screen.path("bottomEdgeMm").asDouble(), size.height);
        }

        double heightMm(double y) {
            return bottomEdgeMm + (height - y) / pixelsPerMm;
        }
    }

    private static Page kiosk(String... wishes) {
        var page = browser.open(app.address(), "kiosk");
        shows(page, "card");
        for (var wish : wishes) {
            page.getByTestId("ease-" + wish).first().click();
        }
        return page;
    }

    /** Looks at the kiosk itself and at each of its sheets in turn, under one wish; tells all that is wrong at once. */
    private static void everywhere(String shot, String wish, Look look) throws Exception {
        try (var page = kiosk(wish.isEmpty() ? new String[0] : new String[] {wish})) {
            var all = new SoftAssertions();
            shot(page, shot + "-kiosk");
            look(all, "kiosk", page, look);
            for (var sheet : Sheet.values()) {
                sheet.open(page);
                shows(page, sheet.back());
                if (sheet == Sheet.ITEM) {
                    shows(page, "stock-age");
                }
                var name = sheet.name().toLowerCase(Locale.ROOT);
                shot(page, shot + "-" + name);
                look(all, name, page, look);
                Sheet.closeAll(page);
            }
            all.assertAll();
        }
    }

    private static void look(SoftAssertions all, String name, Page page, Look look) throws Exception {
        try {
            look.at(page);
        } catch (AssertionError e) {
            all.fail(name + ": " + e.getMessage());
        }
    }

    /** What is looked at everywhere. */
    @FunctionalInterface
    private interface Look {
        void at(Page page) throws Exception;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> measured(Page page, String script) {
        return (List<Map<String, Object>>) page.evaluate(script);
    }

    private static double number(Map<String, Object> measured, String name) {
        return ((Number) Objects.requireNonNull(measured.get(name), name)).doubleValue();
    }

    private static void shows(Page page, String id) {
        page.getByTestId(id).first().waitFor(new Locator.WaitForOptions().setTimeout(Chromium.PATIENCE));
    }

    private static void shot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SHOTS.resolve(name + ".png")));
    }
}
