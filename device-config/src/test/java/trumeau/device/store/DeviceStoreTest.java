package trumeau.device.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sqlite.SQLiteConfig;
import trumeau.device.DeviceException;
import trumeau.device.DeviceException.Reason;
import trumeau.device.identity.DeviceId;
import trumeau.device.release.Provenance;
import trumeau.device.release.Provenance.Source;
import trumeau.device.release.Release;
import trumeau.device.release.ReleaseManifest;
import trumeau.device.release.ReleaseNumber;
import trumeau.device.release.ReleaseVerdict.Accepted;
import trumeau.device.release.Sha256;
import trumeau.device.store.AuditEntry.Event;

class DeviceStoreTest {

    private static final Instant NOW = Instant.parse("2026-11-01T10:00:00Z");

    @TempDir
    Path folder;

    @Test
    void aDeviceKeepsItsId() {
        var first = inStore(DeviceStoreTest::id);

        assertThat(inStore(DeviceStoreTest::id)).isEqualTo(first);
    }

    @Test
    void whatWasCommittedIsThereAfterARestart() {
        inStore(store -> store.inTransaction(tx -> {
            tx.add(tx.nextGeneration(), accepted(5));
            tx.activate(1);
            tx.setFloor(tx.floor().raisedTo(accepted(5).seen()).at(NOW));
            tx.setRolledBack(accepted(4).seen());
            tx.audit(new AuditEntry(NOW, Event.ROLLED_BACK, "why"));
            return tx;
        }));

        inStore(store -> store.inTransaction(tx -> {
            assertThat(tx.active().orElseThrow().manifest())
                    .isEqualTo(accepted(5).release());
            assertThat(tx.active().orElseThrow().folder()).isEqualTo(folder.resolve("generations/gen-1"));
            assertThat(tx.nextGeneration()).isEqualTo(2);
            assertThat(tx.floor().highest()).contains(accepted(5).seen());
            assertThat(tx.floor().latestTime()).isEqualTo(NOW);
            assertThat(tx.rolledBack()).contains(accepted(4).seen());
            assertThat(tx.auditTrail(1)).containsExactly(new AuditEntry(NOW, Event.ROLLED_BACK, "why"));
            return tx;
        }));
    }

    @Test
    void thePinAndItsWrongTriesAreThereAfterARestart() {
        var tries = new PinTries(7, NOW, NOW.plusSeconds(240), NOW.minusSeconds(9), 8);
        inStore(store -> store.inTransaction(tx -> {
            assertThat(tx.staff().pinHash()).isEmpty();
            assertThat(tx.staff().tries("phone")).isEqualTo(PinTries.NONE);
            tx.staff().setPinHash("salted");
            tx.staff().setTries("phone", tries);
            return tx;
        }));

        inStore(store -> store.inTransaction(tx -> {
            assertThat(tx.staff().pinHash()).contains("salted");
            assertThat(tx.staff().tries("phone")).isEqualTo(tries);
            assertThat(tx.staff().tries("console")).isEqualTo(PinTries.NONE);
            return tx;
        }));
    }

    @Test
    void wrongTriesThatSomebodyMadeUnreadableArePutAside() throws SQLException {
        inStore(DeviceStoreTest::id);
        sql("INSERT INTO pin_tries VALUES ('phone', 1, 'never', 'never', 'never', 1)");

        try (var store = DeviceStore.open(folder)) {
            assertThat(store.putAside()).isPresent();
        }
    }

    @Test
    void aTransactionThatThrowsWritesNothing() {
        inStore(store -> {
            assertThatThrownBy(() -> store.inTransaction(tx -> {
                        tx.add(1, accepted(5));
                        tx.activate(1);
                        throw new IllegalStateException("half-way");
                    }))
                    .hasMessage("half-way");
            assertThat(store.active()).isEmpty();
            return Optional.empty();
        });
    }

    @Test
    void onlyAGenerationThatIsHereCanServeAndItCantBeRemoved() {
        inStore(store -> {
            assertReason(
                    Reason.STORE_FAILED,
                    () -> store.inTransaction(tx -> {
                        tx.activate(9);
                        return tx;
                    }));
            assertReason(
                    Reason.STORE_FAILED,
                    () -> store.inTransaction(tx -> {
                        tx.add(1, accepted(5));
                        tx.activate(1);
                        tx.remove(1);
                        return tx;
                    }));
            return Optional.empty();
        });
    }

    @Test
    void aNumberIsNeverUsedTwice() {
        inStore(store -> store.inTransaction(tx -> {
            tx.add(7, accepted(5));
            tx.remove(7);
            assertThat(tx.nextGeneration()).isEqualTo(8);
            return tx;
        }));
    }

    @Test
    void aSecondInstanceOnTheSameFolderIsRefusedAndTheFirstGoesOn() {
        inStore(store -> {
            assertThatThrownBy(() -> DeviceStore.open(folder))
                    .isInstanceOfSatisfying(
                            DeviceException.class, e -> assertThat(e.reason()).isEqualTo(Reason.LOCKED))
                    .hasMessageContaining(Long.toString(ProcessHandle.current().pid()))
                    .hasMessageContaining("--data");
            return id(store);
        });
        assertThat(inStore(DeviceStore::active)).isEmpty();
    }

    @Test
    void aFolderThatCantBeWrittenIsNamed() throws IOException {
        var file = Files.createFile(folder.resolve("a file"));

        assertReason(Reason.NOT_WRITABLE, () -> DeviceStore.open(file.resolve("data")));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 16, 50, 90})
    void aDamagedFileIsPutAsideAndAFreshOneBegun(int percent) throws IOException {
        var first = inStore(DeviceStoreTest::id);
        var file = folder.resolve("device.db");
        var bytes = Files.readAllBytes(file);
        for (int i = bytes.length * percent / 100;
                i < Math.min(bytes.length, bytes.length * percent / 100 + 600);
                i++) {
            bytes[i] ^= (byte) 0xa5;
        }
        Files.write(file, bytes);

        try (var store = DeviceStore.open(folder, () -> NOW)) {
            if (store.putAside().isPresent()) {
                assertThat(store.putAside().get()).hasBinaryContent(bytes);
                assertThat(id(store)).isNotEqualTo(first);
                assertThat(store.inTransaction(tx -> tx.auditTrail(1)).get(0).event())
                        .isEqualTo(Event.STORE_PUT_ASIDE);
            } else {
                assertThat(percent)
                        .as("damage in a page that holds nothing goes unseen")
                        .isPositive();
                assertThat(id(store)).isEqualTo(first);
            }
        }
    }

    @Test
    void textInPlaceOfTheStoreIsPutAside() throws IOException {
        Files.writeString(
                folder.resolve("device.db"), "this is no database, but it is long enough to look at".repeat(50));

        try (var store = DeviceStore.open(folder)) {
            assertThat(store.putAside()).isPresent();
            assertThat(store.active()).isEmpty();
        }
    }

    @Test
    void aRowThatSomebodyChangedIsPutAside() throws SQLException {
        inStore(store -> store.inTransaction(tx -> {
            tx.add(1, accepted(5));
            return tx;
        }));
        sql("UPDATE install SET content = x'00'");

        try (var store = DeviceStore.open(folder)) {
            assertThat(store.putAside()).isPresent();
        }
    }

    @Test
    void aStoreOfANewerAppIsLeftAlone() throws SQLException {
        inStore(DeviceStoreTest::id);
        var version = version();
        sql("PRAGMA user_version = 99");

        assertReason(Reason.TOO_NEW, () -> DeviceStore.open(folder));
        sql("PRAGMA user_version = " + version);
        inStore(store -> {
            assertThat(store.putAside()).isEmpty();
            return store;
        });
    }

    @Test
    void transactionsDontNestAndAClosedStoreSaysSo() {
        var store = DeviceStore.open(folder);
        assertThatThrownBy(() -> store.inTransaction(tx -> store.active())).isInstanceOf(IllegalStateException.class);
        store.close();
        store.close();
        assertThatThrownBy(store::active).isInstanceOf(IllegalStateException.class);
    }

    private <T> T inStore(Function<DeviceStore, T> work) {
        try (var store = DeviceStore.open(folder, () -> NOW)) {
            return work.apply(store);
        }
    }

    private static DeviceId id(DeviceStore store) {
        return store.inTransaction(Transaction::deviceId);
    }

    private int version() throws SQLException {
        try (var connection = new SQLiteConfig().createConnection("jdbc:sqlite:" + folder.resolve("device.db"));
                var row = connection.createStatement().executeQuery("PRAGMA user_version")) {
            return row.getInt(1);
        }
    }

    private void sql(String statement) throws SQLException {
        try (var connection = new SQLiteConfig().createConnection("jdbc:sqlite:" + folder.resolve("device.db"));
                var sql = connection.createStatement()) {
            sql.executeUpdate(statement);
        }
    }

    private static Accepted accepted(long number) {
        var release = new Release(
                1,
                new ReleaseNumber(number),
                NOW,
                NOW.plusSeconds(1),
                new Provenance(Source.STORE, Source.STORE),
                "Store",
                List.of());
        return new Accepted(release, Sha256.of(ReleaseManifest.write(release)));
    }

    private static void assertReason(Reason reason, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(DeviceException.class, e -> assertThat(e.reason())
                .isEqualTo(reason));
    }
}
