package trumeau.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import trumeau.kiosk.demo.LocalOrigin;

/**
 * A camera that shows a test card runs through the whole app, pages and all; then no file that was written meanwhile
 * may hold any of it.
 */
@Isolated("it looks at every file that anybody writes")
class NoFrameIT {

    /** What may come and go in the folder for passing things: native libraries and an empty cache. */
    private static final String KNOWN = "opencv_openpnp.*|vertx-cache|sqlite-.*\\.so(\\.lck)?|hsperfdata.*";

    private static final int FRAMES = 30;
    private static final long SEEN = Boolean.getBoolean("soak") ? 9_000 : 60;

    /** Here Chromium keeps its profile. */
    private static final Path TEMPORARY = Path.of(System.getProperty("java.io.tmpdir"));

    @TempDir
    private Path camera;

    @TempDir
    private Path data;

    @TempDir
    private Path scratch;

    private final TestCard card = new TestCard(20_11);

    @Test
    void noFileThatWasWrittenHoldsAFrame() throws Exception {
        var store = Packaged.demoStore();
        var started = FileTime.fromMillis(System.currentTimeMillis() - 2_000);
        try (var watch = FileSystems.getDefault().newWatchService();
                var origin = LocalOrigin.serve(store.resolve("origin"), 0)) {
            scratch.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
            var device = new RunningDemo.Device(store, data, origin.address())
                    .camera("file:" + clip())
                    .property("-Djava.io.tmpdir=" + scratch);
            try (var app = RunningDemo.serve(device)) {
                watchWithScreens(app);
                askAboutAPhoto(app);
                assertThat(deletedButOpen(app)).as("open files without a name").isEmpty();
            }
            assertThat(created(watch)).as("short-lived files").allMatch(name -> name.matches(KNOWN));
        }
        assertThat(tracesSince(started)).isEmpty();
    }

    /** The kiosk and the mirror show the test card, where there is a browser; the app alone sees it anyway. */
    private static void watchWithScreens(RunningDemo app) throws Exception {
        app.await(
                "/api/store",
                Duration.ofMinutes(1),
                answer -> answer.path("itemCount").asInt() > 0);
        if (Chromium.isInstalled()) {
            try (var browser = Chromium.start();
                    var kiosk = browser.open(app.address(), "kiosk");
                    var mirror = browser.open(app.address(), "mirror")) {
                awaitFrame(kiosk);
                awaitFrame(mirror);
            }
        }
        app.await(
                "/api/scene",
                Duration.ofMinutes(20),
                scene -> scene.path("frame").asLong() > SEEN);
    }

    private static void awaitFrame(Page page) {
        page.waitForSelector("canvas[data-frame]");
    }

    private void askAboutAPhoto(RunningDemo app) throws Exception {
        var photo = new ByteArrayOutputStream();
        ImageIO.write(card.frame(0), "jpg", photo);
        var answer =
                app.post("/api/recognize", "image/jpeg", HttpRequest.BodyPublishers.ofByteArray(photo.toByteArray()));
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    private Path clip() throws IOException {
        var file = Clip.write(camera.resolve("pattern.avi"), FRAMES, card::frame);
        assertThat(new FrameTrace(card).in(file)).as("the clip itself").isPresent();
        return file;
    }

    private static List<String> created(WatchService watch) {
        var names = new ArrayList<String>();
        for (var key = watch.poll(); key != null; key = watch.poll()) {
            key.pollEvents().forEach(event -> names.add(String.valueOf(event.context())));
        }
        return names;
    }

    private static List<String> deletedButOpen(RunningDemo app) throws IOException {
        try (var open = Files.list(Path.of("/proc", Long.toString(app.pid()), "fd"))) {
            return open.map(NoFrameIT::target)
                    .filter(name -> name.endsWith("(deleted)"))
                    .toList();
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException e) {
            return ""; // closed meanwhile
        }
    }

    private List<String> tracesSince(FileTime started) throws IOException {
        var trace = new FrameTrace(card);
        var found = new ArrayList<String>();
        for (var place : places()) {
            for (var file : FreshFiles.below(place, started)) {
                if (!file.startsWith(camera)) {
                    found.addAll(read(trace, file).stream().toList());
                }
            }
        }
        return found;
    }

    private static Optional<String> read(FrameTrace trace, Path file) {
        try {
            return Files.size(file) > Integer.MAX_VALUE - 8 ? Optional.empty() : trace.in(file);
        } catch (IOException e) {
            return Optional.empty(); // it went away while we looked
        }
    }

    /** Where this process and its children write: the app's folders, the build's, and those for passing things. */
    private List<Path> places() {
        return Stream.of(data, scratch, Packaged.TARGET, TEMPORARY, Path.of("/dev/shm"), Path.of("/var/tmp"))
                .filter(Files::isReadable)
                .toList();
    }
}
