package trumeau.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trumeau.kiosk.demo.LocalOrigin;

/** Shoppers who hold nothing up: they search and browse on the glass, and every touch counts. */
class FindIT {

    private static final Path SHOTS = Path.of(System.getProperty("trumeau.shots", "target/screenshots"));

    @TempDir
    static Path data;

    private static LocalOrigin origin;
    private static RunningDemo app;
    private static Chromium browser;

    /** Types as quickly as a scanner does, however busy this machine is. */
    private static final String SCANNER =
            """
            code => {
              let field = document.activeElement;
              while (field.shadowRoot) field = field.shadowRoot.activeElement;
              let now = performance.now();
              const down = key => {
                const event = new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true });
                Object.defineProperty(event, 'timeStamp', { value: now += 8 });
                field.dispatchEvent(event);
              };
              for (const letter of code) {
                down(letter);
                document.execCommand('insertText', false, letter);
              }
              down('Enter');
            }""";

    private int touches;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        browser = Chromium.start();
        var made = Packaged.demoStore();
        origin = LocalOrigin.serve(made.resolve("origin"), 0);
        app = RunningDemo.serve(new RunningDemo.Device(made, data, origin.address()));
        app.await(
                "/api/store",
                Duration.ofMinutes(5),
                store -> store.path("itemCount").asInt() > 0);
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
    void browsingLeadsToAnItemByACategoryAndACard() {
        try (var page = browser.open(app.address(), "kiosk")) {
            touch(page, "[data-testid=find-open]");
            touch(page, "[data-testid=find-category][data-category=dress]");
            waitFor(page, "find-total", "\\d+ items");
            shot(page, "find-browse-en");
            touch(page, "tm-find [data-testid=card]");
            waitFor(page, "item-page", "Where it hangs");

            assertThat(touches).isEqualTo(3);
        }
    }

    @Test
    void aSizeThatIsHereIsThreeTouchesMoreAndHoldsForAllThatIsFound() {
        try (var page = browser.open(app.address(), "kiosk")) {
            touch(page, "[data-testid=find-open]");
            touch(page, "[data-testid=find-category][data-category=shoes]");
            touch(page, "[data-testid=filter-size]");
            touch(page, "[data-testid=filter-value]:has-text('41')");
            touch(page, "[data-testid=filter-in-stock]");
            page.waitForCondition(() ->
                    page.locator("tm-find tm-card").allInnerTexts().stream().allMatch(text -> text.contains("41")));
            touch(page, "tm-find [data-testid=card]");
            waitFor(page, "item-page", "41");

            assertThat(touches).isEqualTo(6);
        }
    }

    @Test
    void wordsOnTheGlassFindAnItemThoughALetterIsWrong() {
        try (var page = browser.open(app.address(), "kiosk")) {
            touch(page, "[data-testid=find-open]");
            type(page, "oxfrod shirt");
            waitFor(page, "find-total", "\\d+ items?");
            shot(page, "find-search-en");
            assertThat(page.locator("tm-find [data-testid=card]").first().innerText())
                    .contains("Oxford shirt");
            touch(page, "tm-find [data-testid=card]");
            waitFor(page, "item-page", "Oxford shirt");
        }
    }

    @Test
    void chineseWordsAreFoundByLatinKeysAndSuggestions() {
        try (var page = browser.open(app.address(), "kiosk?lang=zh")) {
            touch(page, "[data-testid=find-open]");
            type(page, "lian");
            touch(page, "[data-testid=find-suggestion]");
            touch(page, "[data-key=hide]");
            waitFor(page, "find-chip", "连衣裙");
            waitFor(page, "find-total", "\\d+ 件");
            shot(page, "find-search-zh");
            assertThat(page.locator("tm-find [data-testid=card]").first().getAttribute("data-item-id"))
                    .startsWith("dress-");
        }
    }

    @Test
    void aScannedCodeIsReadThoughTheFieldWaitsForWords() {
        try (var page = browser.open(app.address(), "kiosk")) {
            touch(page, "[data-testid=find-open]");
            type(page, "red");
            page.waitForTimeout(300);
            page.evaluate(SCANNER, "trumeau:item:hat-001");
            page.waitForSelector("[data-testid=item-page][data-item-id=hat-001]");
            assertThat(page.getByTestId("find-field").inputValue()).isEqualTo("red");
        }
    }

    /** By the keys on the glass. */
    private void type(Page page, String words) {
        words.codePoints()
                .mapToObj(Character::toString)
                .forEach(letter -> touch(page, "[data-key='" + (letter.equals(" ") ? "space" : letter) + "']"));
    }

    private void touch(Page page, String what) {
        page.locator(what).first().click();
        touches++;
    }

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
