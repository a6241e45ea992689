package trumeau.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import trumeau.kiosk.demo.LocalInbox;
import trumeau.kiosk.demo.LocalOrigin;

/**
 * A camera that shows a test card runs through the whole app, pages and all; then no file that was written meanwhile
 * may hold any of it, nobody outside this machine may have been spoken to, and nothing of it may have been sent up.
 */
@Isolated("it looks at every file that anybody writes")
class NoFrameIT {

    /** What may come and go in the folder for passing things: native libraries and an empty cache. */
    private static final String KNOWN = "opencv_openpnp.*|vertx-cache|sqlite-.*\\.so(\\.lck)?|hsperfdata.*";

    private static final int FRAMES = 30;
    private static final long SEEN = Boolean.getBoolean("soak") ? 9_000 : 60;

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
                withScreens(app, () -> {});
                awaitFrames(app);
                askAboutAPhoto(app);
                assertThat(deletedButOpen(app)).as("open files without a name").isEmpty();
            }
            assertThat(created(watch)).as("short-lived files").allMatch(name -> name.matches(KNOWN));
        }
        assertThat(tracesSince(started)).isEmpty();
    }

    @Test
    void nobodyElsewhereIsSpokenToAndNoFrameIsSentUp() throws Exception {
        var store = Packaged.demoStore();
        try (var network = new StoreNetwork(store, scratch.resolve("inbox"));
                var wire = TappedWire.before(network.origin());
                var seen = HandedCamera.open(store, Duration.ofMillis(100))) {
            var device = new RunningDemo.Device(store, data, wire.address())
                    .camera(seen.spec())
                    .property("-Dtrumeau.inbox.address=" + wire.address().resolve(LocalInbox.PATH))
                    .property("-Dtrumeau.inbox.interval=PT10S");
            try (var app = RunningDemo.serve(device);
                    var sockets = SocketWatch.over(app.pid())) {
                withScreens(app, () -> {
                    awaitFrames(app); // of the empty room
                    seen.holdUp(seen.framesOf(0));
                    app.await("/api/scene", Duration.ofMinutes(1), scene -> !scene.path("garments")
                            .isEmpty());
                    seen.holdUp(card());
                    awaitFrames(app);
                    askAboutAPhoto(app);
                    tellAndSync(app, scratch.resolve("inbox"));
                });
                assertThat(sockets.seen())
                        .as("talks, among them with the origin; %d looks", sockets.looks())
                        .anyMatch(
                                talk -> talk.there().getPort() == wire.address().getPort())
                        .anyMatch(talk -> talk.isDoor()
                                && talk.here().getPort() == app.address().getPort())
                        .allMatch(SocketWatch.Talk::staysHere);
            }
            assertThat(wire.calls()).as("an event went up").anyMatch(call -> new String(call, StandardCharsets.UTF_8)
                    .contains("\"fit-answered\""));
            assertThat(new SentUp(new FrameTrace(card)).pictures(wire.calls())).isEmpty();
        }
    }

    private List<byte[]> card() throws IOException {
        var frames = new ArrayList<byte[]>();
        for (var i = 0; i < FRAMES; i++) {
            frames.add(jpeg(i));
        }
        return frames;
    }

    /** Something happens that goes up, and a sync is done that staff ask for. */
    private static void tellAndSync(RunningDemo app, Path inbox) throws Exception {
        var item = app.get("/api/items?limit=1")
                .path("items")
                .path(0)
                .path("itemId")
                .asText();
        var staff = Caller.staff(app.address(), RunningDemo.PIN);
        assertThat(staff.send("POST", "/api/items/" + item + "/fit", "{\"fit\":\"as-usual\"}")
                        .status())
                .isEqualTo(200);
        assertThat(staff.send("POST", "/api/staff/sync", "").status()).isEqualTo(202);
        app.await(
                "/api/sync",
                Duration.ofMinutes(1),
                sync -> sync.path("lastOutcome").path("code").asText().equals("up-to-date"));
        app.await("/api/store", Duration.ofMinutes(1), answer -> Files.isDirectory(inbox));
    }

    private interface Errand {
        void run() throws Exception;
    }

    /** The kiosk and the mirror show the test card, where there is a browser; the app alone sees it anyway. */
    private static void withScreens(RunningDemo app, Errand errand) throws Exception {
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
                errand.run();
            }
        } else {
            errand.run();
        }
    }

    private static void awaitFrames(RunningDemo app) throws Exception {
        var end = app.get("/api/scene").path("frame").asLong() + SEEN;
        app.await(
                "/api/scene",
                Duration.ofMinutes(20),
                scene -> scene.path("frame").asLong() > end);
    }

    private static void awaitFrame(Page page) {
        page.waitForSelector("canvas[data-frame]");
    }

    private void askAboutAPhoto(RunningDemo app) throws Exception {
        var answer = app.post("/api/recognize", "image/jpeg", HttpRequest.BodyPublishers.ofByteArray(jpeg(0)));
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    private byte[] jpeg(int number) throws IOException {
        var picture = new ByteArrayOutputStream();
        ImageIO.write(card.frame(number), "jpg", picture);
        return picture.toByteArray();
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
        return new DiskTrace(new FrameTrace(card), camera).since(started, data, scratch);
    }
}
