package trumeau.kiosk.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import trumeau.device.store.AuditEntry;
import trumeau.device.store.DeviceStore;
import trumeau.device.store.StaffRows;
import trumeau.kiosk.settings.StaffPin;

class PinLockTest {

    private static final StaffPin PIN = new StaffPin("123456");

    @TempDir
    Path folder;

    private Instant now = Instant.parse("2026-01-02T03:04:05Z");
    private PinLock lock = new PinLock(() -> now, new SecureRandom());
    private DeviceStore store;

    @BeforeEach
    void theStoreIsOpen() {
        open();
        lock.set(PIN, "test");
    }

    @AfterEach
    void closeIt() {
        store.close();
    }

    @Test
    void fiveWrongPinsShutTheEntranceEvenForTheRightOne() {
        failTimes(5);

        assertThat(tried("123456")).isEqualTo(new LoginVerdict.TooManyTries(Duration.ofMinutes(1)));
        now = now.plusSeconds(60);
        assertThat(tried("123456")).isInstanceOf(LoginVerdict.Opened.class);
    }

    @Test
    void eachFurtherWrongPinDoublesTheWaitUpToAnHour() {
        failTimes(5);
        for (var minutes : List.of(1, 2, 4, 8, 16, 32, 60, 60, 60)) {
            assertThat(lock.shutFor(Entrance.CONSOLE)).isEqualTo(Duration.ofMinutes(minutes));
            now = now.plus(Duration.ofMinutes(minutes));
            failTimes(1);
        }
    }

    @Test
    void aRestartForgivesNothing() {
        failTimes(4);
        restart();
        failTimes(1);
        restart();

        assertThat(tried("123456")).isEqualTo(new LoginVerdict.TooManyTries(Duration.ofMinutes(1)));
        now = now.plusSeconds(60);
        assertThat(tried("123456")).isInstanceOf(LoginVerdict.Opened.class);
        restart();
        failTimes(5);
    }

    @Test
    void aTryIsCountedBeforeItIsCompared() {
        failTimes(4);
        new WrongTries(store, () -> now).admit(Entrance.CONSOLE); // and the power fails
        restart();

        assertThat(tried("123456")).isInstanceOf(LoginVerdict.TooManyTries.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT1S", "PT30M", "PT24H", "P9000D"})
    void aClockThatIsSetBackShortensNoWaitAndLengthensItToAnHourAtMost(Duration back) {
        failTimes(5);
        for (var pause : List.of(60, 120)) {
            now = now.plusSeconds(pause);
            failTimes(1);
        }
        now = now.minus(back);
        restart();

        assertThat(tried("123456")).isEqualTo(new LoginVerdict.TooManyTries(Duration.ofMinutes(4)));
        now = now.plus(Duration.ofMinutes(4)).minusMillis(1);
        assertThat(tried("123456")).isInstanceOf(LoginVerdict.TooManyTries.class);
        now = now.plusMillis(1);
        assertThat(tried("123456")).isInstanceOf(LoginVerdict.Opened.class);
    }

    @ParameterizedTest
    @EnumSource
    void strangersAtOneEntranceDontShutTheOther(Entrance stormed) {
        var other = stormed == Entrance.PHONE ? Entrance.CONSOLE : Entrance.PHONE;
        for (var i = 0; i < 5; i++) {
            lock.tryPin(stormed, "000000", () -> "");
        }

        assertThat(lock.shutFor(stormed)).isEqualTo(Duration.ofMinutes(1));
        assertThat(lock.tryPin(other, "123456", () -> "t")).isEqualTo(new LoginVerdict.Opened("t"));
        lock.reopen(stormed);
        assertThat(lock.tryPin(stormed, "123456", () -> "t")).isEqualTo(new LoginVerdict.Opened("t"));
    }

    @Test
    void noMoreThan25WrongOnesAreComparedInAnHourHoweverOftenTheRightOneComesBetween() {
        for (var i = 0; i < 25; i++) {
            failTimes(1);
            assertThat(tried("123456")).isInstanceOf(i < 24 ? LoginVerdict.Opened.class : LoginVerdict.class);
        }

        assertThat(tried("000000")).isEqualTo(new LoginVerdict.TooManyTries(Duration.ofHours(1)));
        lock.reopen(Entrance.CONSOLE);
        assertThat(tried("000000")).isInstanceOf(LoginVerdict.TooManyTries.class);
        now = now.plus(Duration.ofHours(1));
        assertThat(tried("123456")).isInstanceOf(LoginVerdict.Opened.class);
    }

    /** The bar: over restarts, clocks set back, and staff who log in between and so forgive the strangers. */
    @Test
    void of10000TriesAtMost100AnHourAreCompared() {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        var started = now;
        var elapsed = Duration.ZERO;
        var compared = new ArrayList<Duration>();
        for (var i = 0; i < 10_000; i++) {
            var entrance = random.nextBoolean() ? Entrance.CONSOLE : Entrance.PHONE;
            if (lock.tryPin(entrance, "000000", () -> "") instanceof LoginVerdict.WrongPin) {
                compared.add(elapsed);
            }
            if (random.nextInt(200) == 0) {
                lock.tryPin(entrance, "123456", () -> "");
            }
            if (random.nextInt(100) == 0) {
                restart();
            }
            var pause = Duration.ofMillis(random.nextInt(8_000));
            elapsed = elapsed.plus(pause);
            now = random.nextInt(300) == 0 ? now.minusSeconds(random.nextInt(7_200)) : now.plus(pause);
        }

        assertThat(elapsed).as("seed %d", seed).isGreaterThan(Duration.ofHours(9));
        assertThat(now).as("seed %d: the clock was set back", seed).isBefore(started.plus(elapsed));
        assertThat(busiestHour(compared)).as("seed %d", seed).isBetween(10L, 100L);
    }

    @Test
    void theFirstPinIsSetOnceAndTheNextOnlyByOthers() {
        assertThat(lock.setFirst(new StaffPin("999999"))).isFalse();
        assertThat(tried("123456")).isInstanceOf(LoginVerdict.Opened.class);
        lock.set(new StaffPin("999999"), "by ./trumeau staff-pin");

        assertThat(tried("123456")).isInstanceOf(LoginVerdict.WrongPin.class);
        assertThat(tried("999999")).isInstanceOf(LoginVerdict.Opened.class);
        List<AuditEntry> trail = store.inTransaction(tx -> tx.auditTrail(9));
        assertThat(trail)
                .extracting(AuditEntry::event, AuditEntry::detail)
                .startsWith(
                        tuple(AuditEntry.Event.PIN_SET, "by ./trumeau staff-pin"),
                        tuple(AuditEntry.Event.PIN_SET, "test"));
    }

    @Test
    void thePinItselfLiesNowhereAndTwoDevicesHaveDifferentHashes() throws IOException {
        var hash = inStore(tx -> tx.pinHash().orElseThrow());

        assertThat(hash)
                .startsWith("pbkdf2-sha256$120000$")
                .isNotEqualTo(PinHash.of(PIN, new SecureRandom()).text());
        store.close();
        try (var files = Files.walk(folder)) {
            var bytes = files.filter(Files::isRegularFile)
                    .filter(file -> String.valueOf(file.getFileName()).startsWith("device."))
                    .map(PinLockTest::text)
                    .collect(Collectors.joining());
            assertThat(bytes).contains(hash).doesNotContain("123456");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "123456", "pbkdf2-sha256$1$00$00", "pbkdf2-sha256$1$00$", "md5$1$00$00"})
    void aHashThatSomebodyChangedOpensNothing(String changed) {
        inStore(rows -> {
            rows.setPinHash(changed);
            return rows;
        });

        assertThat(tried("123456")).isInstanceOf(LoginVerdict.WrongPin.class);
        assertThat(lock.isSet()).isTrue();
    }

    @Test
    void whoWaitsForAPinIsToldOnceWhenItIsSet() {
        var told = new ArrayList<String>();
        var fresh = new PinLock(() -> now, new SecureRandom());
        fresh.whenSet(() -> told.add("set"));
        assertThat(told).isEmpty();
        assertThat(fresh.tryPin(Entrance.CONSOLE, "123456", () -> "")).isInstanceOf(LoginVerdict.TooManyTries.class);
        fresh.open(store);
        fresh.set(new StaffPin("999999"), "test");

        assertThat(told).containsExactly("set");
    }

    private static long busiestHour(List<Duration> at) {
        return at.stream()
                .mapToLong(from -> at.stream()
                        .filter(each ->
                                each.compareTo(from) >= 0 && each.minus(from).compareTo(Duration.ofHours(1)) < 0)
                        .count())
                .max()
                .orElse(0);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> T inStore(Function<StaffRows, T> work) {
        return store.inTransaction(tx -> work.apply(tx.staff()));
    }

    private LoginVerdict tried(String pin) {
        return lock.tryPin(Entrance.CONSOLE, pin, () -> "ticket");
    }

    private void failTimes(int times) {
        for (var i = 0; i < times; i++) {
            assertThat(tried("000000")).isInstanceOf(LoginVerdict.WrongPin.class);
        }
    }

    private void restart() {
        store.close();
        open();
    }

    private void open() {
        store = DeviceStore.open(folder, () -> now);
        lock = new PinLock(() -> now, new SecureRandom());
        lock.open(store);
    }
}
