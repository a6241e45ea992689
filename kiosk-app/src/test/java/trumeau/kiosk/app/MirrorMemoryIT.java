package trumeau.kiosk.app;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import trumeau.kiosk.app.MirrorRoom.Standing;
import trumeau.kiosk.demo.LocalOrigin;

/**
 * What a mirror's page needs after hours of people who come, put something on, keep a look, take a turn and leave: its
 * heap after a collection, while nobody is there; see {@link HeapWatch}.
 */
@Isolated("it measures")
class MirrorMemoryIT {

    private static final MirrorRoom ROOM = MirrorRoom.plain();
    private static final List<byte[]> EMPTY = ROOM.with();

    @TempDir
    Path data;

    @Test
    void aMirrorDoesNotGrow() throws Exception {
        var minutes = HeapWatch.minutes();
        var store = Packaged.demoStore();
        try (var origin = LocalOrigin.serve(store.resolve("origin"), 0);
                var camera = NetworkCamera.open(EMPTY, Duration.ofMillis(100));
                var app =
                        RunningDemo.serve(new RunningDemo.Device(store, data, origin.address()).camera(camera.spec()));
                var browser = Chromium.start();
                var page = browser.open(app.serving().address(), "mirror")) {
            page.waitForSelector("canvas[data-frame]");
            HeapWatch.requireNoGrowth("mirror", minutes, new Life(app, page, camera));
        }
    }

    /** People in shirts of several colours who come and leave. */
    private static final class Life implements HeapWatch.Life {
        private final Page page;
        private final NetworkCamera camera;
        private final Aftermath aftermath;
        private final List<List<byte[]>> people;
        private int visits;

        Life(RunningDemo app, Page page, NetworkCamera camera) throws IOException, InterruptedException {
            this.page = page;
            this.camera = camera;
            this.aftermath = new Aftermath(app, page);
            this.people = List.of(
                    somebody(new Color(150, 60, 54)),
                    somebody(new Color(60, 90, 140)),
                    somebody(new Color(80, 120, 70)));
        }

        private static List<byte[]> somebody(Color shirt) {
            var figure = new DrawnPerson(shirt, new Color(52, 60, 86)).picture(860);
            return ROOM.with(new Standing(figure, 270, 80));
        }

        @Override
        public void goOn(Duration span) {
            var end = System.nanoTime() + span.toNanos();
            while (System.nanoTime() < end) {
                camera.show(people.get(visits % people.size()));
                putOn(3);
                page.getByTestId("mirror-keep-look").click();
                page.getByTestId("mirror-turn").click();
                page.waitForTimeout(2_000);
                camera.show(EMPTY);
                page.getByTestId("mirror-keep-look")
                        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
                visits++;
            }
        }

        /** Touches again where the button was still that of the visit before, as a shopper would. */
        private void putOn(int tries) {
            page.getByTestId("mirror-wear").first().click();
            try {
                page.locator("canvas[data-dressed]").waitFor(new Locator.WaitForOptions().setTimeout(20_000));
            } catch (TimeoutError e) {
                if (tries == 1) {
                    throw e;
                }
                putOn(tries - 1);
            }
        }

        @Override
        public int visits() {
            return visits;
        }

        @Override
        public Aftermath.Memory memory() throws IOException, InterruptedException {
            page.waitForTimeout(2_000);
            return aftermath.memory();
        }
    }
}
