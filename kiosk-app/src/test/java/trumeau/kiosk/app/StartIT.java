package trumeau.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Starting, being in each other's way, and what is left on the disk. */
class StartIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static RunningDemo app;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        app = RunningDemo.demo(Packaged.demoStore());
    }

    @AfterAll
    static void stop() {
        if (app != null) {
            app.close();
        }
    }

    @Test
    void aSecondAppOnTheSameDataFolderIsRefused() throws Exception {
        var port = Integer.toString(Packaged.freePort());
        var device = Packaged.DEMO.resolve("device").toString();
        var ended = Packaged.run(PATIENCE, "serve", "--data", device, "--port", port, "--camera", "demo");
        assertThat(ended.status()).isEqualTo(2);
        assertThat(ended.err().lines())
                .singleElement()
                .asString()
                .contains("in use")
                .contains(device);
        assertThat(app.get("/api/sync").path("state").asText()).isEqualTo("current");
    }

    @Test
    void aTakenPortIsRefused() throws Exception {
        var taken = Integer.toString(app.address().getPort());
        var data = Packaged.TARGET.resolve("other-data").toString();
        var ended = Packaged.run(PATIENCE, "serve", "--data", data, "--port", taken, "--camera", "demo");
        assertThat(ended.status()).isEqualTo(2);
        assertThat(ended.err().lines()).singleElement().asString().contains("port " + taken + " is in use");
    }

    @Test
    void theOutcomeOfARunningAppIsTold() throws Exception {
        var ended = Packaged.run(
                PATIENCE,
                "sync",
                "--data",
                Packaged.DEMO.resolve("device").toString(),
                "--pin",
                RunningDemo.PIN,
                "--json");
        assertThat(ended.out()).contains("\"outcome\":\"up-to-date\"");
        assertThat(ended.status()).isZero();
    }

    /** The camera's frames are JPEG; the only JPEG that may lie on the disk are the release's own pictures. */
    @Test
    void noFrameIsKept() throws Exception {
        app.awaitGarment();
        Thread.sleep(3_000);
        try (var files = Files.walk(Packaged.DEMO.resolve("device"))) {
            var pictures = files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().contains("/pictures/")
                            && !file.toString().endsWith(".so"))
                    .filter(StartIT::holdsJpeg)
                    .toList();
            assertThat(pictures).isEmpty();
        }
        assertThat(releasePictures()).hasSameSizeAs(pictureNames());
    }

    private static List<Path> releasePictures() throws IOException {
        try (var files = Files.walk(Packaged.DEMO.resolve("device/generations"))) {
            return files.filter(file -> file.toString().endsWith(".jpg"))
                    .map(Path::getFileName)
                    .distinct()
                    .toList();
        }
    }

    private static List<Path> pictureNames() throws IOException {
        try (var files = Files.list(Packaged.DEMO.resolve("store/pictures"))) {
            return files.map(Path::getFileName).toList();
        }
    }

    private static boolean holdsJpeg(Path file) {
        try {
            var text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            return text.contains("\u00ff\u00d8\u00ff\u00e0") && text.contains("JFIF");
        } catch (IOException e) {
            return false; // a file of SQLite's that came and went
        }
    }
}
