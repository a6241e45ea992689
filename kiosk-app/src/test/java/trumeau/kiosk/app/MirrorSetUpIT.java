package trumeau.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trumeau.kiosk.demo.LocalOrigin;

/** Whether what staff set at the console is what the mirror shows, live and after a restart. */
class MirrorSetUpIT {

    private static final Path SHOTS = Path.of(System.getProperty("trumeau.shots"));

    /** Leaves the live picture alone on the glass. */
    private static final String BARE =
            """
            () => {
              const mirror = document.querySelector('tm-mirror').shadowRoot;
              const over = [...mirror.querySelectorAll('.glass > *'), ...mirror.querySelectorAll('.language, .foot')];
              over.filter(each => each.localName !== 'tm-live-picture').forEach(each => each.style.display = 'none');
            }
            """;

    @TempDir
    Path folder;

    @Test
    void whatStaffSetIsWhatTheMirrorShows() throws IOException, InterruptedException {
        var photos = Files.createDirectories(folder.resolve("photos"));
        ImageIO.write(halves(), "jpg", photos.resolve("halves.jpg").toFile());
        var store = Packaged.demoStore();
        try (var browser = Chromium.start();
                var origin = LocalOrigin.serve(store.resolve("origin"), 0)) {
            var device = new RunningDemo.Device(store, folder.resolve("data"), origin.address())
                    .camera("dir:" + photos + "?hold=60s");
            try (var app = RunningDemo.serve(device)) {
                var mirror = browser.open(app.address(), "mirror");
                mirror.locator("tm-live-picture canvas[data-frame]").waitFor();
                mirror.evaluate(BARE);
                awaitGlass(mirror, glass -> isRed(glass, 0.9, 0.5) && isBlue(glass, 0.1, 0.5)); // a mirror

                var staff = browser.open(app.address(), "staff");
                logIn(staff);
                staff.getByTestId("mirror-set-up").click();
                staff.getByTestId("mirror-preview")
                        .locator("canvas[data-frame]")
                        .waitFor();
                staff.getByTestId("mirror-flip").click();
                assertThat(isRed(glass(mirror), 0.9, 0.5))
                        .as("before it is saved")
                        .isTrue();
                save(staff);
                awaitGlass(mirror, glass -> isRed(glass, 0.1, 0.5) && isBlue(glass, 0.9, 0.5));

                slide(staff, "tilt", 20);
                save(staff);
                awaitGlass(mirror, glass -> border(glass, 0.9) < border(glass, 0.1) - 40);
                staff.getByTestId("staff-mirror").scrollIntoViewIfNeeded();
                staff.screenshot(new Page.ScreenshotOptions().setPath(SHOTS.resolve("staff-mirror-en.png")));
                mirror.screenshot(new Page.ScreenshotOptions().setPath(SHOTS.resolve("mirror-set-up.png")));
                assertThat(Axe.violations(staff)).isEmpty();

                slide(staff, "tilt", 0);
                slide(staff, "height", 20);
                staff.getByTestId("mirror-rotate").click();
                save(staff);
                awaitGlass(mirror, MirrorSetUpIT::isTurnedAndRaised);
            }
            try (var again = RunningDemo.serve(device)) {
                var mirror = browser.open(again.address(), "mirror");
                mirror.locator("tm-live-picture canvas[data-frame]").waitFor();
                mirror.evaluate(BARE);
                awaitGlass(mirror, MirrorSetUpIT::isTurnedAndRaised);

                var staff = browser.open(again.address(), "staff");
                logIn(staff);
                staff.getByTestId("mirror-set-up").click();
                staff.getByTestId("mirror-delivered").click();
                awaitGlass(mirror, glass -> isRed(glass, 0.9, 0.5) && isBlue(glass, 0.1, 0.5));
            }
        }
    }

    /** Red at the left up to a little before the middle, blue to its right. */
    private static BufferedImage halves() {
        var picture = new BufferedImage(1080, 1920, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(new Color(40, 60, 200));
        pen.fillRect(0, 0, 1080, 1920);
        pen.setColor(new Color(200, 40, 40));
        pen.fillRect(0, 0, 400, 1920);
        pen.dispose();
        return picture;
    }

    /**
     * A quarter to the right puts red on top, whose edge lies at 37 % of a picture that covers the glass; raised by 20.
     */
    private static boolean isTurnedAndRaised(BufferedImage glass) {
        return isRed(glass, 0.5, 0.03)
                && isBlue(glass, 0.5, 0.3)
                && isBlue(glass, 0.1, 0.95)
                && isRed(glass, 0.9, 0.03);
    }

    private static void logIn(Page staff) {
        staff.getByTestId("staff-pin").fill(RunningDemo.PIN);
        staff.getByTestId("staff-login").click();
        staff.getByTestId("staff-mirror").waitFor();
    }

    private static void save(Page staff) {
        staff.getByTestId("mirror-save").click();
        staff.getByTestId("mirror-told")
                .filter(new Locator.FilterOptions().setHasText("Saved"))
                .waitFor();
    }

    private static void slide(Page staff, String what, int value) {
        staff.getByTestId("mirror-" + what).fill(Integer.toString(value));
        staff.getByTestId("mirror-told").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    }

    private static void awaitGlass(Page mirror, Predicate<BufferedImage> wanted) throws IOException {
        for (var tries = 0; tries < 60; tries++) {
            if (wanted.test(glass(mirror))) {
                return;
            }
            mirror.waitForTimeout(250);
        }
        mirror.screenshot(new Page.ScreenshotOptions().setPath(SHOTS.resolve("mirror-not-as-wanted.png")));
        throw new AssertionError("the glass never was as wanted; see mirror-not-as-wanted.png");
    }

    private static BufferedImage glass(Page mirror) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(mirror.screenshot()));
    }

    /** Where red ends and blue begins in a row, from the left; the width where it doesn't. */
    private static int border(BufferedImage glass, double y) {
        var row = (int) (y * glass.getHeight());
        for (var x = 0; x < glass.getWidth(); x++) {
            if (new Color(glass.getRGB(x, row)).getBlue() > 120) {
                return x;
            }
        }
        return glass.getWidth();
    }

    private static boolean isRed(BufferedImage glass, double x, double y) {
        var colour = colour(glass, x, y);
        return colour.getRed() > 120 && colour.getBlue() < 100;
    }

    private static boolean isBlue(BufferedImage glass, double x, double y) {
        var colour = colour(glass, x, y);
        return colour.getBlue() > 120 && colour.getRed() < 100;
    }

    private static Color colour(BufferedImage glass, double x, double y) {
        return new Color(glass.getRGB((int) (x * glass.getWidth()), (int) (y * glass.getHeight())));
    }
}
