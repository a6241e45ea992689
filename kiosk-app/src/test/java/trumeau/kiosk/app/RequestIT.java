package trumeau.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.WebSocketRoute;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** "Bring me this in M", from the touch on the glass to the name that answers, in Debian's Chromium. */
class RequestIT {

    private static final Path SHOTS = Path.of(System.getProperty("trumeau.shots", "target/screenshots"));

    /** The one that the tests read comes last. */
    private static final List<String> LANGUAGES = List.of("zh", "es", "de", "ar", "en");

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

    @AfterEach
    void nobodyIsOnDuty() throws IOException, InterruptedException {
        var staff = Caller.staff(app.address(), RunningDemo.PIN);
        for (var name : List.of("Lin", "Ana")) {
            staff.send("DELETE", "/api/staff/queue/duty/" + name, "");
        }
    }

    @Test
    void aSizeIsAskedForInTwoTouchesAndSomebodyAnswersByName() throws IOException {
        try (var staff = browser.open(app.address(), "staff");
                var kiosk = browser.open(app.address(), "kiosk")) {
            openAnItem(kiosk);
            assertThat(kiosk.getByTestId("bring").count())
                    .as("nobody is on duty")
                    .isZero();
            onDuty(staff, "Lin");
            var answered = answered(staff);

            kiosk.locator("[data-testid=size]:not([data-stock='0'])").first().click();
            kiosk.getByTestId("bring").click();
            waitFor(kiosk, "asked", "Staff have been told");
            shot(kiosk, "request-asked");
            assertAccessibleInEveryLanguage(kiosk, "asked");

            staff.getByTestId("queue-take").first().click();
            waitFor(kiosk, "asked", "Lin is on it");
            staff.getByTestId("reply-coming").first().click();
            waitFor(kiosk, "asked", "Lin:\\s*I’m bringing it to you");
            assertAccessibleInEveryLanguage(kiosk, "answered");
            kiosk.getByTestId("item-back").click();
            waitFor(kiosk, "asked-for", "bringing it to you");
            shot(kiosk, "request-answered");
            assertAccessibleInEveryLanguage(kiosk, "answered, on top");
            waitFor(staff, "staff-queue", (answered + 1) + " answered, 0 not");
            shot(staff, "request-staff");

            kiosk.getByTestId("end-visit").click();
            kiosk.waitForCondition(() -> kiosk.getByTestId("asked-for").count() == 0);
        }
    }

    @Test
    void somebodyIsCalledToTheScreenInOneTouchFromWhereverTheShopperIs() throws IOException {
        try (var staff = browser.open(app.address(), "staff");
                var kiosk = browser.open(app.address(), "kiosk")) {
            shows(kiosk, "card");
            assertThat(kiosk.getByTestId("call").count())
                    .as("nobody is on duty")
                    .isZero();
            onDuty(staff, "Lin");
            shows(kiosk, "call");
            assertAccessibleInEveryLanguage(kiosk, "call");
            shot(kiosk, "call-offered");
            kiosk.getByTestId("ease-large").first().click();
            kiosk.getByTestId("language-de").first().click();
            shot(kiosk, "call-large");
            kiosk.getByTestId("ease-large").first().click();
            kiosk.getByTestId("language-en").first().click();
            for (var sheet : List.of("find-open", "preferences-open", "list-open")) {
                kiosk.getByTestId(sheet).first().click();
                kiosk.getByTestId("call").click(new Locator.ClickOptions().setTrial(true));
                kiosk.keyboard().press("Escape");
            }
            openAnItem(kiosk);
            kiosk.getByTestId("call").click();
            waitFor(kiosk, "asked-for", "You called somebody");
            shot(kiosk, "call-asked");

            waitFor(staff, "queued", "Please come to the screen");
            staff.getByTestId("queue-take").first().click();
            staff.getByTestId("reply-coming").first().click();
            waitFor(kiosk, "asked-for", "Lin:\\s*I’m on my way");
            assertAccessibleInEveryLanguage(kiosk, "call answered");
            kiosk.getByTestId("end-visit").first().click();
            kiosk.waitForCondition(() -> kiosk.getByTestId("asked-for").count() == 0);
        }
    }

    @Test
    void thatNobodyIsFreeIsSaidToEverybody() throws IOException {
        try (var staff = browser.open(app.address(), "staff");
                var kiosk = browser.open(app.address(), "")) {
            onDuty(staff, "Ana");
            kiosk.routeWebSocket("**/ws/live*", (WebSocketRoute line) -> {
                var server = line.connectToServer();
                server.onMessage(frame -> Optional.ofNullable(frame.text())
                        .map(text -> text.replace("\"state\":\"waiting\"", "\"state\":\"unanswered\""))
                        .ifPresentOrElse(line::send, () -> line.send(frame.binary())));
            });
            kiosk.navigate(app.address() + "kiosk");
            openAnItem(kiosk);
            kiosk.locator("[data-testid=size]:not([data-stock='0'])").first().click();
            kiosk.getByTestId("bring").click();
            waitFor(kiosk, "asked", "Nobody is free just now");
            shot(kiosk, "request-nobody-free");
            assertAccessibleInEveryLanguage(kiosk, "nobody free");
            kiosk.getByTestId("end-visit").first().click();
            kiosk.waitForCondition(() -> kiosk.getByTestId("item-page").count() == 0);
        }
    }

    private static void assertAccessibleInEveryLanguage(Page kiosk, String name) throws IOException {
        for (var language : LANGUAGES) {
            kiosk.getByTestId("language-" + language).first().click();
            kiosk.waitForCondition(
                    () -> language.equals(kiosk.evaluate("() => document.documentElement.lang.slice(0, 2)")));
            kiosk.waitForTimeout(600); // what appears has appeared
            assertThat(Axe.violations(kiosk)).as("%s in %s", name, language).isEmpty();
        }
    }

    private static int answered(Page staff) {
        var words = staff.getByTestId("staff-queue").innerText();
        var found = Pattern.compile("(\\d+) answered, 0 not").matcher(words);
        assertThat(found.find()).as(words).isTrue();
        return Integer.parseInt(found.group(1));
    }

    private static void openAnItem(Page kiosk) {
        shows(kiosk, "card");
        kiosk.getByTestId("card").first().click();
        shows(kiosk, "size");
    }

    private static void onDuty(Page staff, String name) {
        staff.getByTestId("staff-pin").fill(RunningDemo.PIN);
        staff.getByTestId("staff-login").click();
        shows(staff, "staff-name");
        staff.getByTestId("staff-name").fill(name);
        staff.getByTestId("duty").click();
        waitFor(staff, "staff-queue", "On duty: " + name);
    }

    private static void shows(Page page, String id) {
        page.getByTestId(id).first().waitFor(new Locator.WaitForOptions().setTimeout(Chromium.PATIENCE));
    }

    private static void waitFor(Page page, String id, String pattern) {
        page.getByTestId(id)
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile(pattern)))
                .first()
                .waitFor(new Locator.WaitForOptions().setTimeout(Chromium.PATIENCE));
    }

    private static void shot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SHOTS.resolve(name + ".png")));
    }
}
