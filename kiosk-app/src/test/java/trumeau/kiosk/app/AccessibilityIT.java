package trumeau.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import trumeau.kiosk.shop.StoreView;

/** Whether everybody can use the screens: in every language, by touch at their height, and by keyboard alone. */
class AccessibilityIT {

    private static final Path SHOTS = Path.of(System.getProperty("trumeau.shots", "target/screenshots"));
    static final List<String> LANGUAGES = StoreView.LANGUAGES;
    private static final double TOUCH = 44;

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
    void theKioskAndAnItemHaveNoViolation() throws IOException {
        try (var page = open("kiosk", "en")) {
            shows(page, "card");
            assertAccessibleInEveryLanguage(page, "kiosk");
            page.getByTestId("card").first().click();
            shows(page, "stock-age");
            assertAccessibleInEveryLanguage(page, "item");
        }
    }

    @Test
    void theKioskThatInvitesHasNoViolation() throws IOException {
        try (var page = open("", "en")) {
            NobodyInSight.of(page);
            page.navigate(app.address() + "kiosk");
            shows(page, "attract");
            assertAccessibleInEveryLanguage(page, "attract");
        }
    }

    @Test
    void theSearchHasNoViolation() throws IOException {
        try (var page = open("kiosk", "en")) {
            page.getByTestId("find-open").click();
            shows(page, "find-category");
            assertAccessibleInEveryLanguage(page, "find");
            page.getByTestId("find-category").first().click();
            page.locator("tm-find [data-testid=card]").first().waitFor();
            assertAccessible(page, "found");
        }
    }

    @Test
    void theMirrorHasNoViolation() throws IOException {
        try (var page = open("mirror", "en")) {
            shows(page, "card");
            assertAccessibleInEveryLanguage(page, "mirror");
        }
    }

    @Test
    void theStartHasNoViolation() throws IOException {
        try (var page = open("", "en")) {
            shows(page, "open-kiosk");
            assertAccessibleInEveryLanguage(page, "home");
        }
    }

    @Test
    void theStaffsPageHasNoViolationOnAPhone() throws IOException {
        try (var page = open("staff", "en")) {
            page.setViewportSize(390, 844);
            shows(page, "staff-pin");
            assertAccessibleInEveryLanguage(page, "staff-login");
            assertOneTouchToEveryLanguage(page);
            page.getByTestId("staff-pin").fill(RunningDemo.PIN);
            page.getByTestId("staff-login").click();
            shows(page, "sync-now");
            assertAccessibleInEveryLanguage(page, "staff");
        }
    }

    @Test
    void everyLanguageIsOneTouchAwayOnEveryScreen() {
        for (var screen : List.of("", "kiosk", "mirror", "staff")) {
            try (var page = open(screen, "en")) {
                shows(page, "language-ar");
                assertOneTouchToEveryLanguage(page);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyLanguageIsOneTouchAwayOnEverySheet(Sheet sheet) {
        try (var page = open("kiosk", "en")) {
            sheet.open(page);
            shows(page, sheet.back());
            assertOneTouchToEveryLanguage(page);
            var ways = new HashSet<String>();
            for (var language : LANGUAGES) {
                speak(page, language);
                ways.add(page.getByTestId(sheet.back()).innerText().strip());
            }
            assertThat(ways).hasSameSizeAs(LANGUAGES).contains("رجوع");
            page.getByTestId("end-visit").first().click();
        }
    }

    @Test
    void aGarmentsPageIsReadByKeyboardAlone() {
        try (var page = open("kiosk", "en")) {
            shows(page, "card");
            tabTo(page, "card");
            var item = focused(page, "data-item-id");
            page.keyboard().press("Enter");
            shows(page, "stock-age");
            assertThat(focused(page, "data-testid")).isEqualTo("item-page");
            for (var i = 0; i < 60; i++) {
                page.keyboard().press("Tab");
                assertThat(inDialog(page)).as("tab %d", i).isTrue();
            }
            page.keyboard().press("Escape");
            page.getByTestId("item-page").waitFor(hidden());
            if (page.locator("[data-testid=card][data-item-id='" + item + "']").count() > 0) {
                assertThat(focused(page, "data-item-id")).isEqualTo(item);
            }
        }
    }

    /** As a shopper changes the language, by a touch. */
    private static void assertAccessibleInEveryLanguage(Page page, String name) throws IOException {
        for (var language : LANGUAGES) {
            speak(page, language);
            assertAccessible(page, name + "-" + language);
        }
    }

    private static void speak(Page page, String language) {
        page.getByTestId("language-" + language).first().click();
        page.waitForCondition(() -> language.equals(page.evaluate("() => document.documentElement.lang.slice(0, 2)")));
    }

    private static void assertAccessible(Page page, String name) throws IOException {
        page.waitForTimeout(600); // what appears has appeared
        page.screenshot(new Page.ScreenshotOptions().setPath(SHOTS.resolve("access-" + name + ".png")));
        assertThat(Axe.violations(page)).as(name).isEmpty();
        assertThat(page.evaluate("() => document.scrollingElement.scrollWidth - innerWidth"))
                .as("%s is wider than its glass", name)
                .isEqualTo(0);
    }

    private static void assertOneTouchToEveryLanguage(Page page) {
        for (var language : LANGUAGES) {
            var button = page.getByTestId("language-" + language).first();
            var box = button.boundingBox();
            assertThat(Math.min(box.width, box.height)).as(language).isGreaterThanOrEqualTo(TOUCH);
            assertThat(box.x).as(language).isNotNegative();
            assertThat(box.x + box.width).as(language).isLessThanOrEqualTo(page.viewportSize().width);
            assertThat(box.y + box.height).as(language).isLessThanOrEqualTo(page.viewportSize().height);
        }
    }

    private static void tabTo(Page page, String id) {
        for (var i = 0; i < 40 && !id.equals(focused(page, "data-testid")); i++) {
            page.keyboard().press("Tab");
        }
        assertThat(focused(page, "data-testid")).isEqualTo(id);
    }

    private static String focused(Page page, String attribute) {
        var deep = "name => { let at = document.activeElement; while (at?.shadowRoot?.activeElement) "
                + "at = at.shadowRoot.activeElement; return at?.getAttribute(name) ?? ''; }";
        return (String) page.evaluate(deep, attribute);
    }

    private static boolean inDialog(Page page) {
        var deep = "() => { let at = document.activeElement; while (at?.shadowRoot?.activeElement) "
                + "{ if (at.localName === 'tm-item-page') return true; at = at.shadowRoot.activeElement; } return false; }";
        return (Boolean) page.evaluate(deep);
    }

    private static Page open(String screen, String language) {
        return browser.open(app.address(), screen + "?lang=" + language);
    }

    private static void shows(Page page, String id) {
        page.getByTestId(id).first().waitFor(new Locator.WaitForOptions().setTimeout(Chromium.PATIENCE));
    }

    private static Locator.WaitForOptions hidden() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN);
    }
}
