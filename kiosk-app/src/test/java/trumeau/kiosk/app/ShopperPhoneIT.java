package trumeau.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.awt.Color;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import trumeau.kiosk.app.MirrorRoom.Standing;
import trumeau.kiosk.app.sim.SimulatedVisit.Staff;
import trumeau.kiosk.demo.LocalOrigin;
import trumeau.kiosk.shop.StoreView;

/** Somebody before a mirror scans its code, asks staff from the own phone, is answered there, and leaves. */
class ShopperPhoneIT {

    private static final Path SHOTS = Path.of(System.getProperty("trumeau.shots", "target/screenshots"));
    private static final MirrorRoom ROOM = MirrorRoom.plain();
    private static final List<byte[]> EMPTY = ROOM.with();
    private static final List<byte[]> SOMEBODY = ROOM.with(
            new Standing(new DrawnPerson(new Color(150, 60, 54), new Color(52, 60, 86)).picture(860), 270, 80));

    /** What only staff, tills and the device's own pages are given. */
    private static final List<String> NOT_FOR_SHOPPERS = List.of(
            "api/phone/me",
            "api/phone/queue",
            "api/phone/events",
            "api/pictures/0",
            "api/staff/status",
            "api/staff/queue",
            "api/scene",
            "api/items",
            "api/requests",
            "api/visit/phone-code",
            "ws/live",
            "staff",
            "mirror",
            "q/health");

    /** As a page of this device does whose shopper ends the visit. */
    private static final String END_VISIT =
            """
            () => new Promise(ended => {
              const line = new WebSocket(`ws://${location.host}/ws/live?screen=kiosk`);
              line.onmessage = ({ data }) => typeof data === 'string' && JSON.parse(data).type === 'ended' && ended(line.close());
              line.onopen = () => line.send('{"type":"ended"}');
            })""";

    @SuppressWarnings("unused") // by its name
    private static final Iterable<String> LANGUAGES = StoreView.LANGUAGES;

    @TempDir
    static Path data;

    private static Chromium browser;
    private static NetworkCamera camera;
    private static LocalOrigin origin;
    private static RunningDemo app;
    private static URI door;
    private static SimulatedStaff staff;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        browser = Chromium.start();
        var store = Packaged.demoStore();
        Files.createDirectories(SHOTS);
        var place = "127.0.0.1:" + Packaged.freePort();
        door = URI.create("https://" + place + "/");
        camera = NetworkCamera.open(EMPTY, Duration.ofMillis(100));
        origin = LocalOrigin.serve(store.resolve("origin"), 0);
        app = RunningDemo.serve(new RunningDemo.Device(store, data, origin.address())
                        .camera(camera.spec())
                        .property("-Dtrumeau.phone.listen=" + place)
                        .property("-Dtrumeau.phone.shoppers=true"))
                .serving();
        staff = new SimulatedStaff(Caller.staff(app.address(), RunningDemo.PIN));
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
        if (app != null) {
            app.close();
            origin.close();
            camera.close();
        }
    }

    @BeforeEach
    void linIsOnDutyAndSomebodyComes() throws IOException, InterruptedException {
        staff.come(Staff.QUICK);
        camera.show(SOMEBODY);
    }

    @AfterEach
    void theyGo() throws IOException, InterruptedException {
        camera.show(EMPTY);
        staff.come(Staff.OFF_DUTY);
    }

    @Test
    void whatTheMirrorPutsOnIsAskedForByPhoneAndTheAnswerIsThere() throws Exception {
        try (var mirror = browser.open(app.address(), "mirror")) {
            var worn = wear(mirror);
            var code = GlassCode.on(mirror);
            shot(mirror, "shopper-phone-mirror");
            assertThat(GlassCode.scanned(mirror))
                    .as("what a phone's camera reads")
                    .contains(code.link());
            try (var phone = browser.openOnPhone(code.address(), "en")) {
                var thing = phone.locator("[data-testid=ask-thing][data-item-id='" + worn + "']");
                thing.waitFor();
                assertThat(thing.innerText()).contains("You have it on");
                shot(phone, "shopper-phone-things-en");
                mirror.locator("[data-testid=mirror-ask-words][data-phones='1']")
                        .waitFor();
                assertThat(GlassCode.on(mirror)).as("the next phone's").isNotEqualTo(code);
                thing.getByTestId("ask-size").first().click();
                var asked = phone.getByTestId("ask-request");
                asked.waitFor();
                assertThat(asked.innerText()).contains("Staff have been told");
                staff.act(Staff.QUICK);
                phone.waitForCondition(() -> asked.innerText().contains("Lin: I’m bringing it to you"));
                shot(phone, "shopper-phone-answered-en");
                requireStaffsRefused(phone, code.pass());
                Remains.requireNothingStored(phone);

                mirror.evaluate(END_VISIT);
                phone.locator("[data-testid=ask-end][data-end=over]").waitFor();
                assertThat(phone.url()).doesNotContain(code.pass());
                assertThat(Remains.on(phone)).doesNotContain(worn);
                Remains.requireNothingStored(phone);
                shot(phone, "shopper-phone-over-en");
                refused(phone, "api/ask/" + code.pass(), 410, "pass-over");
                refused(phone, "api/ask/nobodys-code", 404, "pass-unknown");
            }
        }
    }

    @Test
    void whoHasLeftSeesNothingOfWhoComesNext() throws Exception {
        try (var mirror = browser.open(app.address(), "mirror");
                var phone = browser.openOnPhone(GlassCode.on(mirror).address(), "en")) {
            phone.getByTestId("ask-thing").first().waitFor();
            camera.show(EMPTY);
            gone(mirror.getByTestId("mirror-ask"));
            phone.locator("[data-testid=ask-end][data-end=over]").waitFor();
            camera.show(SOMEBODY);
            GlassCode.on(mirror);
            phone.waitForTimeout(4_000); // longer than it waits before it would look again
            assertThat(phone.getByTestId("ask-thing").count()).isZero();
        }
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void noStateOfThePageHasAViolation(String language) throws Exception {
        try (var mirror = browser.open(app.address(), "mirror?lang=" + language);
                var phone = browser.openOnPhone(GlassCode.on(mirror).address(), language)) {
            phone.locator("html[lang|='%s']".formatted(language)).waitFor(); // its words have come
            phone.getByTestId("ask-size").first().waitFor();
            assertAccessible(phone, "things-" + language);
            phone.getByTestId("ask-size").first().click();
            phone.getByTestId("ask-request").waitFor();
            assertAccessible(phone, "asked-" + language);
            staff.act(Staff.QUICK);
            phone.locator("[data-testid=ask-request][data-state=answered]").waitFor();
            assertAccessible(phone, "answered-" + language);
            shot(mirror, "shopper-phone-mirror-" + language);
            mirror.evaluate(END_VISIT);
            phone.getByTestId("ask-end").waitFor();
            assertAccessible(phone, "over-" + language);
        }
    }

    @Test
    void theCodeStandsBesideAPersonOfAPhoto() throws IOException {
        WornPhotos.assumePresent();
        camera.show(ROOM.with(new Standing(WornPhotos.figure("0008", 900), 270, 50)));
        try (var mirror = browser.open(app.address(), "mirror")) {
            GlassCode.on(mirror);
            mirror.getByTestId("mirror-wear").first().waitFor();
            shot(mirror, "shopper-phone-photo");
            wear(mirror);
            shot(mirror, "shopper-phone-photo-worn");
        }
    }

    /** Answers which item it is. */
    private static String wear(Page mirror) {
        var first = mirror.getByTestId("mirror-wear").first();
        first.waitFor();
        var item = String.valueOf(first.getAttribute("data-item-id"));
        mirror.locator("[data-testid=mirror-wear][data-item-id='" + item + "']").click();
        mirror.locator("canvas[data-dressed='" + item + "']").waitFor();
        return item;
    }

    /** With the pass in every place where somebody's word could stand. */
    private static void requireStaffsRefused(Page phone, String pass) {
        for (var path : NOT_FOR_SHOPPERS) {
            phone.waitForTimeout(120); // slower than too fast
            var answer = phone.request()
                    .get(
                            door.resolve(path).toString(),
                            RequestOptions.create()
                                    .setHeader("Cookie", "__Host-trumeau-phone=" + pass)
                                    .setHeader("X-Trumeau-Csrf", pass)
                                    .setHeader("Authorization", "Bearer " + pass));
            assertThat(answer.status()).as(path + " " + answer.text()).isIn(401, 404);
        }
    }

    private static void refused(Page phone, String path, int status, String code) {
        var answer = phone.request().get(door.resolve(path).toString());
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.headers().get("content-type")).isEqualTo("application/problem+json");
        assertThat(answer.text()).contains("\"code\":\"" + code + "\"");
    }

    private static void gone(Locator shown) {
        shown.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    private static void assertAccessible(Page phone, String name) throws IOException {
        shot(phone, "shopper-phone-" + name);
        assertThat(Axe.violations(phone)).as(name).isEmpty();
        assertThat(phone.evaluate("() => document.scrollingElement.scrollWidth - innerWidth"))
                .as("%s is wider than its glass", name)
                .isEqualTo(0);
    }

    private static void shot(Page page, String name) {
        page.waitForTimeout(700); // what appears has appeared
        page.screenshot(new Page.ScreenshotOptions().setPath(SHOTS.resolve(name + ".png")));
    }
}
