package trumeau.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import trumeau.kiosk.shop.StoreView;

/** The staff's page on a phone, over its own TLS door: whether everybody can use it, in every language and state. */
class PhonePageIT {

    private static final Path SHOTS = Path.of(System.getProperty("trumeau.shots", "target/screenshots"));

    @SuppressWarnings("unused") // by its name
    private static final Iterable<String> LANGUAGES = StoreView.LANGUAGES;

    @TempDir
    static Path data;

    private static OpenShop shop;
    private static RunningDemo app;
    private static Chromium browser;
    private static URI phone;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        var place = "127.0.0.1:" + Packaged.freePort();
        phone = URI.create("https://" + place + "/phone");
        shop = OpenShop.open(data, device -> device.calm().property("-Dtrumeau.phone.listen=" + place));
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

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void noStateOfItHasAViolation(String language) throws Exception {
        try (var page = browser.openOnPhone(phone, language)) {
            page.locator("html[lang|='%s']".formatted(language)).waitFor(); // its words have come
            page.getByTestId("phone-name").fill("Lin");
            assertAccessible(page, "login-" + language);
            page.getByTestId("phone-pin").fill(RunningDemo.PIN);
            page.getByTestId("phone-login").click();
            page.getByTestId("phone-empty").waitFor();
            assertAccessible(page, "off-duty-" + language);
            page.getByTestId("phone-duty").click();
            page.locator("[data-testid=phone-duty][aria-checked=true]").waitFor();
            assertAccessible(page, "nobody-waits-" + language);
            askForSomething();
            page.getByTestId("phone-take").waitFor();
            assertAccessible(page, "waiting-" + language);
            page.getByTestId("phone-take").click();
            page.getByTestId("phone-reply-coming").waitFor();
            assertAccessible(page, "taken-" + language);
            page.getByTestId("phone-reply-coming").click();
            page.locator("[data-testid=phone-request][data-state=answered]")
                    .first()
                    .waitFor();
            assertAccessible(page, "answered-" + language);
            page.getByTestId("phone-leave").click(); // a name is on one phone at a time
            page.getByTestId("phone-name").waitFor();
        }
    }

    /** As a kiosk does. */
    private static void askForSomething() throws IOException, InterruptedException {
        for (var item : app.get("/api/items?limit=20").path("items")) {
            for (var variant :
                    app.get("/api/items/" + item.path("itemId").asText()).path("variants")) {
                var wish = "{\"itemId\":\"" + item.path("itemId").asText() + "\",\"size\":\""
                        + variant.path("size").asText() + "\",\"colour\":\""
                        + variant.path("colour").asText() + "\"}";
                if (variant.path("stock").asInt() > 0) {
                    assertThat(app.post("/api/requests", "application/json", BodyPublishers.ofString(wish))
                                    .statusCode())
                            .isEqualTo(201);
                    return;
                }
            }
        }
        throw new AssertionError("the store has nothing");
    }

    private static void assertAccessible(Page page, String name) throws IOException {
        page.waitForTimeout(600); // what appears has appeared
        page.screenshot(new Page.ScreenshotOptions().setPath(SHOTS.resolve("phone-" + name + ".png")));
        assertThat(Axe.violations(page)).as(name).isEmpty();
        assertThat(page.evaluate("() => document.scrollingElement.scrollWidth - innerWidth"))
                .as("%s is wider than its glass", name)
                .isEqualTo(0);
    }
}
