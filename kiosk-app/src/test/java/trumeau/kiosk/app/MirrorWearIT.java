package trumeau.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import trumeau.kiosk.app.MirrorRoom.Standing;
import trumeau.kiosk.app.sim.SimulatedVisit.Staff;
import trumeau.kiosk.demo.LocalOrigin;

/**
 * Somebody comes before a mirror, is dressed in an item of the store, compares, turns round, asks staff, and leaves.
 */
@Isolated("it measures milliseconds")
class MirrorWearIT {

    private static final Path SHOTS = Path.of(System.getProperty("trumeau.shots", "target/screenshots"));
    private static final MirrorRoom ROOM = MirrorRoom.plain();
    private static final List<byte[]> EMPTY = ROOM.with();
    private static final BufferedImage NEAREST =
            new DrawnPerson(new Color(150, 60, 54), new Color(52, 60, 86)).picture(860);
    private static final List<byte[]> SOMEBODY = ROOM.with(new Standing(NEAREST, 270, 80));

    @TempDir
    static Path data;

    private static Chromium browser;
    private static NetworkCamera camera;
    private static LocalOrigin origin;
    private static RunningDemo app;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        browser = Chromium.start();
        var store = Packaged.demoStore();
        Files.createDirectories(SHOTS);
        camera = NetworkCamera.open(EMPTY, Duration.ofMillis(100));
        origin = LocalOrigin.serve(store.resolve("origin"), 0);
        app = RunningDemo.serve(new RunningDemo.Device(store, data, origin.address()).camera(camera.spec()))
                .serving();
        app.await(
                "/api/store",
                Duration.ofMinutes(1),
                answer -> answer.path("itemCount").asInt() > 0);
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
    void nobodyIsThere() {
        camera.plugIn();
        camera.show(EMPTY);
    }

    @Test
    void nothingStaysOfAVisitInWhichAnItemWasWornLooksWereKeptAndATurnWasTaken() throws Exception {
        try (var mirror = MirrorLog.open(browser, app.address())) {
            var page = mirror.page();
            camera.show(SOMEBODY);
            var item = offered(page);
            shot(page, "mirror-wear-offered");
            mirror.changed();
            page.getByTestId("mirror-keep-look").click();
            wear(page, item);
            page.waitForTimeout(400); // it has come
            assertThat(mirror.changed())
                    .as("the share of the glass that the item takes")
                    .isBetween(0.03, 0.5);
            shot(page, "mirror-wear-dressed");

            page.getByTestId("mirror-keep-look").click();
            page.getByTestId("mirror-side-by-side").click();
            assertThat(page.getByTestId("mirror-look").count()).isEqualTo(2);
            shot(page, "mirror-wear-side-by-side");
            page.getByTestId("mirror-looks-back").click();
            page.getByTestId("mirror-turn").click();
            page.getByTestId("mirror-turning").waitFor();
            shot(page, "mirror-wear-turning");
            page.getByTestId("mirror-turn-replay").waitFor();
            shot(page, "mirror-wear-turn");
            page.getByTestId("mirror-looks-back").click();
            assertThat(mirror.picturesOpen()).as("looks and a turn").isGreaterThan(80);
            shown(page, item).waitFor();

            mirror.drawn();
            camera.show(EMPTY);
            gone(page, "mirror-wear");
            gone(page, "mirror-keep-look");
            MirrorLog.requireFaded(mirror.drawn(), item, camera.seenSince());
            page.waitForCondition(() -> mirror.picturesOpen() <= 2); // the frame that is drawn, and the next
            assertThat(page.getByTestId("mirror-side-by-side").count()).isZero();
            assertThat(Remains.on(page)).doesNotContain(item);
            Remains.requireNothingStored(page);
            shot(page, "mirror-wear-left");

            mirror.drawn();
            camera.show(SOMEBODY);
            offered(page);
            page.waitForTimeout(500);
            assertThat(mirror.drawn().stream().filter(MirrorLog.Drawn::body))
                    .as("who comes next wears nothing of the last one's")
                    .hasSizeGreaterThan(3)
                    .allSatisfy(drawn -> assertThat(drawn.items()).isEmpty())
                    .allSatisfy(drawn -> assertThat(drawn.dressed()).isEmpty());
            assertThat(page.getByTestId("mirror-side-by-side").count()).isZero();
        }
    }

    @Test
    void aCameraThatIsLostTakesTheGarmentWithIt() {
        try (var mirror = MirrorLog.open(browser, app.address())) {
            var page = mirror.page();
            camera.show(SOMEBODY);
            wear(page, offered(page));
            camera.pull();
            var words = page.locator("[data-testid=camera-state].board");
            words.waitFor();
            assertThat(words.innerText()).contains("The camera");
            assertThat(isBlack(page)).as("the glass holds nothing").isTrue();
            assertThat(page.locator("canvas[data-dressed]").count()).isZero();
            shot(page, "mirror-wear-no-camera");
            gone(page, "mirror-wear");
            camera.plugIn();
            wear(page, offered(page));
            assertThat(words.count()).isZero();
        }
    }

    @Test
    void theNearestOfTwoIsDressedAndTheOtherStandsBack() {
        try (var mirror = MirrorLog.open(browser, app.address())) {
            var page = mirror.page();
            var red = new DrawnPerson(new Color(150, 60, 54), new Color(52, 60, 86)).picture(760);
            var green = new DrawnPerson(new Color(60, 110, 90), new Color(70, 66, 64)).picture(420);
            camera.show(ROOM.with(new Standing(green, 440, 330), new Standing(red, 170, 180)));
            wear(page, offered(page));
            page.locator("canvas[data-dimmed='1.00']").waitFor();
            assertThat(MirrorLog.leftHalf(mirror.drawn()))
                    .as("frames in which it lies on the nearest")
                    .isGreaterThan(0.9);
            shot(page, "mirror-wear-two");
            camera.show(SOMEBODY);
            page.locator("canvas:not([data-dimmed])").first().waitFor();
        }
    }

    @Test
    void staffBringWhatIsWornInASizeThatIsHere() throws Exception {
        var staff = new SimulatedStaff(Caller.staff(app.address(), RunningDemo.PIN));
        staff.come(Staff.QUICK);
        try (var mirror = MirrorLog.open(browser, app.address())) {
            var page = mirror.page();
            camera.show(SOMEBODY);
            wear(page, offered(page));
            page.getByTestId("mirror-bring").first().click();
            var asked = page.getByTestId("mirror-asked");
            asked.waitFor();
            assertThat(asked.innerText()).contains("Staff have been told");
            shot(page, "mirror-wear-asked");
            staff.act(Staff.QUICK);
            page.waitForCondition(() -> asked.innerText().contains("Lin: I’m bringing it to you"));
            shot(page, "mirror-wear-answered");
            camera.show(EMPTY);
            gone(page, "mirror-asked");
        } finally {
            staff.come(Staff.OFF_DUTY);
        }
    }

    @Test
    void aPersonOfAPhotoIsDressed() throws IOException {
        WornPhotos.assumePresent();
        var nearest = new Standing(WornPhotos.figure("0008", 900), 190, 50);
        var other = new Standing(WornPhotos.figure("0028", 640), 440, 230);
        try (var mirror = MirrorLog.open(browser, app.address())) {
            var page = mirror.page();
            camera.show(ROOM.with(new Standing(nearest.figure(), 270, 50)));
            wear(page, offered(page));
            page.waitForTimeout(400);
            shot(page, "mirror-wear-photo");
            camera.show(ROOM.with(other, nearest));
            page.locator("canvas[data-dimmed='1.00'][data-dressed]").waitFor();
            shot(page, "mirror-wear-photo-two");
        }
    }

    /** The first item that is offered. */
    private static String offered(Page page) {
        var first = page.getByTestId("mirror-wear").first();
        first.waitFor();
        return first.getAttribute("data-item-id");
    }

    private static void wear(Page page, String item) {
        page.locator("[data-testid=mirror-wear][data-item-id='" + item + "']").click();
        shown(page, item).waitFor();
    }

    private static Locator shown(Page page, String item) {
        return page.locator("canvas[data-dressed='" + item + "']");
    }

    private static void gone(Page page, String id) {
        page.getByTestId(id).first().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    private static boolean isBlack(Page page) {
        return (boolean) page.locator("canvas")
                .first()
                .evaluate("canvas => canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height)"
                        + ".data.every((level, at) => level === 0 || at % 4 === 3)");
    }

    private static void shot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SHOTS.resolve(name + ".png")));
    }
}
