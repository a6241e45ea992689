package trumeau.kiosk.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import trumeau.kiosk.settings.StaffPin;

class StaffDoorTest {

    private Instant now = Instant.parse("2026-01-02T03:04:05Z");
    private final StaffDoor door = new StaffDoor(Optional.of(new StaffPin("123456")), () -> now, new SecureRandom());

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
    void fiveWrongPinsShutTheDoorEvenForTheRightOne() {
        failTimes(5);

        assertThat(door.tryPin("123456")).isEqualTo(new LoginVerdict.TooManyTries(Duration.ofMinutes(1)));
        now = now.plusSeconds(60);
        assertThat(door.tryPin("123456")).isInstanceOf(LoginVerdict.Opened.class);
    }

    @Test
    void eachFurtherWrongPinDoublesTheWait() {
        failTimes(5);
        now = now.plusSeconds(60);
        failTimes(1);

        assertThat(door.tryPin("123456")).isEqualTo(new LoginVerdict.TooManyTries(Duration.ofMinutes(2)));
    }

    @Test
    void withoutAPinThereIsNoConsole() {
        var shut = new StaffDoor(Optional.empty(), () -> now, new SecureRandom());

        assertThat(shut.tryPin("")).isInstanceOf(LoginVerdict.ConsoleOff.class);
    }

    @Test
    void whoLeavesMustLogInAgain() {
        var ticket = opened(door.tryPin("123456"));
        door.leave(ticket);

        assertThat(door.opensFor(ticket)).isFalse();
    }

    private void failTimes(int times) {
        for (var i = 0; i < times; i++) {
            assertThat(door.tryPin("000000")).isInstanceOf(LoginVerdict.WrongPin.class);
        }
    }

    private static String opened(LoginVerdict verdict) {
        assertThat(verdict).isInstanceOf(LoginVerdict.Opened.class);
        return ((LoginVerdict.Opened) verdict).ticket();
    }
}
