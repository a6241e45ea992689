package trumeau.kiosk.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trumeau.device.store.DeviceStore;
import trumeau.kiosk.settings.StaffPin;

class StaffDoorTest {

    private Instant now = Instant.parse("2026-01-02T03:04:05Z");
    private final PinLock lock = new PinLock(() -> now, new SecureRandom());
    private final StaffDoor door = new StaffDoor(lock, () -> now, new SecureRandom());

    @TempDir
    Path folder;

    private DeviceStore store;

    @BeforeEach
    void aPinIsSet() {
        store = DeviceStore.open(folder);
        lock.open(store);
        assertThat(door.setFirst(new StaffPin("123456"))).isInstanceOf(LoginVerdict.Opened.class);
    }

    @AfterEach
    void closeIt() {
        store.close();
    }

    @Test
    void thePinOpensAndItsTicketIsGoodUntilItIsLeftIdle() {
        var ticket = opened(door.tryPin("123456"));
        now = now.plus(Duration.ofMinutes(9));
        assertThat(door.opensFor(ticket)).isTrue();
        now = now.plus(Duration.ofMinutes(9));
        assertThat(door.opensFor(ticket)).isTrue();
        now = now.plus(Duration.ofMinutes(11));
        assertThat(door.opensFor(ticket)).isFalse();
    }

    @Test
    void aPageThatOnlyLooksIsLockedAfterTenMinutes() {
        var ticket = opened(door.tryPin("123456"));
        for (var minute = 0; minute < 10; minute++) {
            assertThat(door.letsLook(ticket)).isTrue();
            now = now.plus(Duration.ofMinutes(1));
        }
        now = now.plusSeconds(1);

        assertThat(door.letsLook(ticket)).isFalse();
        assertThat(door.opensFor(ticket)).isFalse();
    }

    @Test
    void aMadeUpTicketDoesNotOpen() {
        assertThat(door.opensFor("")).isFalse();
        assertThat(door.opensFor("x".repeat(43))).isFalse();
    }

    @Test
    void aWrongPinDoesNotOpen() {
        assertThat(door.tryPin("000000")).isInstanceOf(LoginVerdict.WrongPin.class);
    }

    @Test
    void theFirstPinIsSetOnce() {
        assertThat(door.setFirst(new StaffPin("999999"))).isInstanceOf(LoginVerdict.PinIsSet.class);
        assertThat(door.tryPin("999999")).isInstanceOf(LoginVerdict.WrongPin.class);
    }

    @Test
    void whoLeavesMustLogInAgain() {
        var ticket = opened(door.tryPin("123456"));
        door.leave(ticket);

        assertThat(door.opensFor(ticket)).isFalse();
    }

    private static String opened(LoginVerdict verdict) {
        assertThat(verdict).isInstanceOf(LoginVerdict.Opened.class);
        return ((LoginVerdict.Opened) verdict).ticket();
    }
}
