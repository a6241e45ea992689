package trumeau.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import trumeau.kiosk.app.MirrorRoom.Standing;
import trumeau.kiosk.demo.LocalOrigin;

/**
 * Somebody before a wall that is a test card wears an item of the store in a mirror, keeps looks and takes a turn:
 * while they are held, and after the visit, no file holds a picture of it.
 */
@Isolated("it looks at every file that anybody writes")
class NoLookIT {

    @TempDir
    private Path data;

    @TempDir
    private Path scratch;

    @TempDir
    private Path nothing;

    private final TestCard card = new TestCard(20_12);

    @Test
    void noLookAndNoTurnIsWrittenAnywhere() throws Exception {
        var store = Packaged.demoStore();
        var room = new MirrorRoom(card.frame(0));
        var person = new DrawnPerson(new Color(150, 60, 54), new Color(52, 60, 86)).picture(760);
        var started = now();
        try (var browser = Chromium.start();
                var camera = NetworkCamera.open(room.with(), Duration.ofMillis(100));
                var origin = LocalOrigin.serve(store.resolve("origin"), 0)) {
            var device = new RunningDemo.Device(store, data, origin.address())
                    .camera(camera.spec())
                    .property("-Djava.io.tmpdir=" + scratch);
            try (var app = RunningDemo.serve(device);
                    var mirror = MirrorLog.open(browser, app.serving().address())) {
                var page = mirror.page();
                camera.show(room.with(new Standing(person, 270, 180)));
                page.getByTestId("mirror-wear").first().click();
                page.locator("canvas[data-dressed]").waitFor();
                page.getByTestId("mirror-keep-look").click();
                page.getByTestId("mirror-turn").click();
                page.getByTestId("mirror-turn-replay").waitFor();
                assertThat(mirror.picturesOpen()).as("a look and a turn").isGreaterThan(80);
                assertThat(trace().in(page.screenshot(), "the glass"))
                        .as("the search finds what the mirror shows")
                        .isPresent();
                var seen = now();
                assertThat(tracesSince(started)).as("during the visit").isEmpty();
                camera.show(room.with());
                page.waitForCondition(() -> mirror.picturesOpen() <= 2);
                assertThat(tracesSince(seen)).as("after it").isEmpty();
            }
        }
    }

    private static FileTime now() {
        return FileTime.fromMillis(System.currentTimeMillis() - 2_000);
    }

    private FrameTrace trace() {
        return FrameTrace.ofPart(card);
    }

    private List<String> tracesSince(FileTime started) throws Exception {
        return new DiskTrace(trace(), nothing).since(started, data, scratch);
    }
}
