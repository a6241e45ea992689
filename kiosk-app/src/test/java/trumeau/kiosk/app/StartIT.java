package trumeau.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Starting, and being in each other's way. */
@Isolated("it runs the demo on the store of all")
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
        app.await("/api/sync", PATIENCE, sync -> sync.path("state").asText().equals("current"));
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
        // while a release is loaded the app answers already, and knows no origin yet
        app.await("/api/sync", PATIENCE, sync -> sync.path("state").asText().equals("current"));
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
}
