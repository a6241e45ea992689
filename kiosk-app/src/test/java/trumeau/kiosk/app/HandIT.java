package trumeau.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trumeau.kiosk.demo.LocalOrigin;
import trumeau.vision.tag.TagRead;
import trumeau.vision.zxing.CodeScanner;

/**
 * What a shopper takes along from a kiosk whose network is cut: the list in a code, and preferences that come back in
 * one.
 */
class HandIT {

    private static final Path SHOTS = Path.of(System.getProperty("trumeau.shots", "target/screenshots"));

    @TempDir
    static Path data;

    private static RunningDemo app;
    private static Chromium browser;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        browser = Chromium.start();
        var store = Packaged.demoStore();
        try (var origin = LocalOrigin.serve(store.resolve("origin"), 0)) {
            app = RunningDemo.serve(new RunningDemo.Device(store, data, origin.address()).calm());
            app.awaitGarment();
        }
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
    void theListIsInTheCodeItselfAndIsGoneWithTheVisit() throws Exception {
        var items = app.get("/api/items?limit=2").path("items");
        try (var kiosk = browser.open(app.address(), "kiosk");
                var other = browser.open(app.address(), "kiosk")) {
            for (var item : items) {
                put(kiosk, item);
            }
            kiosk.getByTestId("list-open").click();

            var text = read(kiosk.getByTestId("code"));

            assertThat(Axe.violations(kiosk)).isEmpty();
            assertThat(text).startsWith("Fitting list · ").contains("Valid until ");
            for (var item : items) {
                assertThat(text.lines())
                        .anyMatch(line -> line.startsWith(item.path("title").asText())
                                && line.contains(", " + size(item) + ", ")
                                && line.endsWith(", " + item.path("place").asText()));
            }
            kiosk.screenshot(new Page.ScreenshotOptions().setPath(SHOTS.resolve("fitting-list.png")));
            assertThat(other.getByTestId("list-count").innerText()).isEqualTo("2");

            kiosk.getByTestId("end-visit").first().click();

            for (var page : new Page[] {kiosk, other}) {
                page.waitForCondition(() -> page.getByTestId("list-count").count() == 0);
                assertThat(page.getByTestId("fitting-item").count()).isZero();
            }
            assertThat(app.get("/api/visit/fitting-list").path("list")).isEmpty();
        }
    }

    @Test
    void preferencesComeBackFromTheShoppersOwnCode() throws Exception {
        try (var kiosk = browser.open(app.address(), "kiosk")) {
            kiosk.waitForSelector("canvas[data-frame]");
            kiosk.getByTestId("preferences-open").click();
            kiosk.getByTestId("preference-size").first().waitFor();
            kiosk.screenshot(new Page.ScreenshotOptions().setPath(SHOTS.resolve("preferences.png")));
            kiosk.getByTestId("preference-size")
                    .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*M\\s*$")))
                    .click();
            kiosk.getByTestId("preferences-take").click();
            var profile = read(kiosk.getByTestId("code"));
            assertThat(Axe.violations(kiosk)).isEmpty();
            assertThat(profile).isEqualTo("trumeau-profile:1?size.letters=M");
            kiosk.getByTestId("end-visit").first().click();
            kiosk.waitForCondition(() -> kiosk.getByTestId("preferences").count() == 0);
            // a code that comes before the app's own word of the end belongs to the visit that ended
            kiosk.waitForCondition(
                    () -> !kiosk.getByTestId("held").first().innerText().contains("preference"));

            TagScanner.type(kiosk, profile);
            kiosk.getByTestId("code-read").waitFor();
            TagScanner.type(kiosk, "trumeau-profile:1?size.hats=59");
            kiosk.getByTestId("profile-refused").waitFor();

            assertThat(app.get("/api/visit/fitting-list")
                            .path("preferences")
                            .path("sizes")
                            .path("letters"))
                    .extracting(JsonNode::asText)
                    .containsExactly("M");
            kiosk.getByTestId("end-visit").first().click();
        }
    }

    /** By the page of the item, in its first size that is here. */
    private static void put(Page kiosk, JsonNode item) {
        TagScanner.type(kiosk, item.path("itemId").asText());
        var sheet = kiosk.locator(
                "[data-testid=item-page][data-item-id='" + item.path("itemId").asText() + "']");
        sheet.locator("[data-testid=size][data-size='" + size(item) + "']").click();
        sheet.locator("tm-sizes [data-testid=to-list]").click();
        sheet.locator("tm-sizes [data-testid=to-list][data-on=true]").waitFor();
    }

    private static String size(JsonNode item) {
        return item.path("sizesInStock").path(0).asText();
    }

    /** As the camera's tag reader reads it from the glass. */
    private static String read(Locator code) throws IOException {
        code.waitFor();
        var picture = ImageIO.read(new ByteArrayInputStream(code.screenshot()));
        var grey = new byte[picture.getWidth() * picture.getHeight()];
        for (var i = 0; i < grey.length; i++) {
            grey[i] = (byte) (picture.getRGB(i % picture.getWidth(), i / picture.getWidth()) >> 8);
        }
        var scanner = new CodeScanner(TagRead.Symbology.QR);
        return Optional.of(grey)
                .flatMap(pixels -> scanner.scan(pixels, picture.getWidth(), picture.getHeight()))
                .map(TagRead::text)
                .orElseThrow();
    }
}
