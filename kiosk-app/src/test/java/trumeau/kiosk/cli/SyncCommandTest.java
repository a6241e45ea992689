package trumeau.kiosk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trumeau.device.publish.OriginKeys;
import trumeau.device.store.AuditEntry.Event;
import trumeau.device.store.DeviceStore;

class SyncCommandTest {

    private static final Instant GONE_MAD = Instant.parse("2099-01-01T00:00:00Z");

    @TempDir
    Path folder;

    private final Console console = new Console();
    private Path data;

    @BeforeEach
    void aDeviceWhoseClockWasFarAhead() {
        data = folder.resolve("data");
        try (var store = DeviceStore.open(data)) {
            store.inTransaction(tx -> {
                tx.setFloor(tx.floor().at(GONE_MAD));
                return tx;
            });
        }
    }

    @Test
    void aPersonCanHaveTheClocksPastForgotten() throws IOException {
        assertThat(forgetClock()).isEqualTo(1); // nobody answers at that origin

        assertThat(console.out()).contains("origin-unreachable");
        assertThat(console.err()).contains("forgotten");
        assertThat(latestTime()).isEqualTo(Instant.EPOCH);
        try (var store = DeviceStore.open(data)) {
            assertThat(store.inTransaction(tx -> tx.auditTrail(1)).get(0).event())
                    .isEqualTo(Event.CLOCK_FORGOTTEN);
        }
    }

    @Test
    void whileAnAppRunsOnTheFolderNothingIsForgotten() throws IOException {
        RunningApp.announce(data, 1);

        assertThat(forgetClock()).isEqualTo(2);

        assertThat(console.err().lines())
                .singleElement()
                .asString()
                .startsWith("trumeau: ")
                .contains("stop it", Long.toString(ProcessHandle.current().pid()));
        assertThat(latestTime()).isEqualTo(GONE_MAD);
    }

    @Test
    void aFolderThatSomebodyElseHasIsLeftAlone() throws IOException {
        try (var held = DeviceStore.open(data)) {
            assertThat(held.active()).isEmpty();
            assertThat(forgetClock()).isEqualTo(2);
            assertThat(console.err()).contains("in use by process");
        }
        assertThat(latestTime()).isEqualTo(GONE_MAD);
    }

    private int forgetClock() throws IOException {
        var keys = folder.resolve("keys");
        var line = (Files.exists(keys) ? OriginKeys.load(keys) : OriginKeys.create(keys))
                .publicKey()
                .text();
        var trust = Files.writeString(folder.resolve("trust.keys"), line);
        return console.run(
                "sync",
                "--forget-clock",
                "--data",
                data.toString(),
                "--origin",
                "http://127.0.0.1:9/",
                "--trust",
                trust.toString());
    }

    private Instant latestTime() {
        try (var store = DeviceStore.open(data)) {
            return store.inTransaction(tx -> tx.floor().latestTime());
        }
    }
}
