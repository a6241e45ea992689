package trumeau.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A look completed, two compared, an own garment held up, and in Arabic too. */
class LooksIT {

    private static final Path SHOTS = Path.of(System.getProperty("trumeau.shots", "target/screenshots"));

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
    void aLookIsCompletedKeptSwappedAndComeBackTo() throws IOException {
        try (var page = anItem("en")) {
            var item = page.getByTestId("item-page").getAttribute("data-item-id");
            page.locator("[data-testid=item-page] [data-testid=board-open]").press("Enter");
            shows(page, "board-total");
            assertThat(page.getByTestId("slot").count()).isBetween(3, 5);
            assertAccessible(page, "board-en");

            page.getByTestId("slot-next").first().click();
            var kept = page.getByTestId("slot-item").first().getAttribute("data-item-id");
            page.getByTestId("slot-keep").first().click();
            page.locator("[data-testid=slot-keep][aria-pressed=true]").waitFor();
            page.getByTestId("slot-item").nth(1).click();
            shows(page, "stock-age");
            page.getByTestId("item-back").click();
            page.getByTestId("item-page").waitFor(hidden());
            assertThat(page.getByTestId("slot-item").first().getAttribute("data-item-id"))
                    .isEqualTo(kept);

            page.keyboard().press("Escape");
            page.locator("[data-testid=item-page][data-item-id='" + item + "']").waitFor();
            assertThat(page.getByTestId("board").count()).isZero();
            page.getByTestId("end-visit").first().click();
            page.getByTestId("item-page").waitFor(hidden());
        }
    }

    @Test
    void twoItemsStandSideBySideAndWhatDiffersIsSetOff() throws IOException {
        try (var page = anItem("en")) {
            page.getByTestId("compare-add").click();
            page.locator("[data-testid=item-page] [data-testid=card-compare]")
                    .first()
                    .click();
            shows(page, "compare-row");
            assertThat(page.getByTestId("compare-item").count()).isEqualTo(2);
            assertThat(page.locator("[data-testid=compare] [data-testid=size]").count())
                    .isPositive();
            assertThat(page.locator("[data-testid=compare-row][data-differs=true]")
                            .count())
                    .isPositive();
            assertAccessible(page, "compare-en");
            page.getByTestId("compare-item").last().click();
            shows(page, "stock-age");
            page.getByTestId("item-back").click();
            page.getByTestId("item-page").waitFor(hidden());
            page.getByTestId("compare-back").click();
            shows(page, "compare-strip");
            shows(page, "item-page");
            page.getByTestId("end-visit").first().click();
            page.getByTestId("compare-strip").waitFor(hidden());
        }
    }

    @Test
    void whatTheShopperWearsIsToldOnlyWhatGoesWithItUntilATouchOrTheEndOfTheVisit() throws IOException {
        try (var page = browser.open(app.address(), "kiosk")) {
            page.getByTestId("own-begin").first().click();
            page.locator("[data-testid=claim][data-claim=yours]").waitFor();
            page.waitForCondition(() -> page.getByTestId("card").count() > 2);
            assertThat(page.getByTestId("card")
                            .evaluateAll("cards => [...new Set(cards.map(c => c.dataset.relation))]"))
                    .isEqualTo(List.of("goes-with"));
            page.waitForCondition(
                    () -> page.getByTestId("held").first().innerText().contains("your own garment"));
            assertAccessible(page, "own-en");
            page.getByTestId("own-end").click();
            page.getByTestId("own").waitFor(hidden());
            page.getByTestId("own-begin").first().click();
            shows(page, "own");
            page.getByTestId("end-visit").first().click();
            page.getByTestId("own").waitFor(hidden());
        }
    }

    @Test
    void inArabicTheyReadFromTheOtherSide() throws IOException {
        try (var page = anItem("ar")) {
            page.getByTestId("compare-add").click();
            page.locator("[data-testid=item-page] [data-testid=card-compare]")
                    .first()
                    .click();
            shows(page, "compare-row");
            assertAccessible(page, "compare-ar");
            page.getByTestId("compare-back").click();
            page.locator("[data-testid=item-page] [data-testid=board-open]").click();
            shows(page, "board-total");
            assertAccessible(page, "board-ar");
        }
    }

    /** The first touch of a journey. */
    private static Page anItem(String language) {
        var page = browser.open(app.address(), "kiosk?lang=" + language);
        shows(page, "card");
        page.getByTestId("card").first().click();
        shows(page, "stock-age");
        return page;
    }

    private static void assertAccessible(Page page, String name) throws IOException {
        page.waitForTimeout(1_000); // what appears has appeared
        page.screenshot(new Page.ScreenshotOptions().setPath(SHOTS.resolve("looks-" + name + ".png")));
        assertThat(Axe.violations(page)).as(name).isEmpty();
        assertThat(page.evaluate("() => document.scrollingElement.scrollWidth - innerWidth"))
                .as("%s is wider than its glass", name)
                .isEqualTo(0);
    }

    private static void shows(Page page, String id) {
        page.getByTestId(id).first().waitFor(new Locator.WaitForOptions().setTimeout(Chromium.PATIENCE));
    }

    private static Locator.WaitForOptions hidden() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN);
    }
}
