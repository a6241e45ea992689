package trumeau.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trumeau.kiosk.demo.LocalOrigin;

/**
 * A sync that is killed at any moment, as by a cut of power that spares the disk, leaves a device that syncs again.
 * With {@code --soak} many times. No page looks on, so others run beside it.
 */
class SyncKillIT {

    private static final int ROUNDS = Boolean.getBoolean("soak") ? 150 : 4;
    private static final long SEED = Long.getLong("seed", System.nanoTime());
    private static final long EARLIEST_MS = 300;
    private static final long LATEST_MS = 3_500;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    private Path folder;

    @Test
    void aKilledSyncIsMadeUpForByTheNext() throws Exception {
        var store = Packaged.demoStore();
        var dice = new SplittableRandom(SEED);
        try (var origin = LocalOrigin.serve(store.resolve("origin"), 0)) {
            for (var round = 0; round < ROUNDS; round++) {
                var data = folder.resolve("device-" + round);
                var wait = dice.nextLong(EARLIEST_MS, LATEST_MS);
                String[] sync = {
                    "sync",
                    "--data",
                    data.toString(),
                    "--origin",
                    origin.address().toString(),
                    "--trust",
                    store.resolve("keys/origin.pub").toString(),
                    "--json"
                };
                killAfter(wait, sync);
                var ended = Packaged.run(PATIENCE, sync);
                assertThat(ended.status())
                        .as("round %d, killed after %d ms, seed %d: %s", round, wait, SEED, ended.err())
                        .isZero();
                assertThat(ended.out()).containsAnyOf("\"outcome\":\"installed\"", "\"outcome\":\"up-to-date\"");
                assertServes(data, wait);
            }
        }
    }

    private static void killAfter(long millis, String... sync) throws IOException, InterruptedException {
        var process = Packaged.start(sync);
        process.waitFor(millis, TimeUnit.MILLISECONDS);
        process.destroyForcibly().waitFor();
    }

    /** The doctor loads what is installed and tries it out. */
    private static void assertServes(Path data, long wait) throws IOException, InterruptedException {
        var found = Packaged.run(PATIENCE, "doctor", "--data", data.toString(), "--camera", "demo");
        assertThat(found.out().lines().filter(line -> line.contains(" generation ")))
                .as("killed after %d ms: %s", wait, found.err())
                .singleElement()
                .asString()
                .startsWith("ok")
                .contains("loads and answers");
        assertThat(Files.exists(data.resolve("device.db"))).isTrue();
    }
}
