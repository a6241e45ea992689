package trumeau.kiosk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import trumeau.device.store.DeviceStore;
import trumeau.kiosk.console.Entrance;
import trumeau.kiosk.console.LoginVerdict;
import trumeau.kiosk.console.PinLock;
import trumeau.kiosk.settings.StaffPin;

class StaffPinCommandTest {

    @TempDir
    Path data;

    private final Console console = new Console();

    @BeforeEach
    void aForgottenPinThatSomebodyTriedToGuess() {
        try (var store = DeviceStore.open(data)) {
            var lock = lock(store);
            lock.set(new StaffPin("111111"), "test");
            for (var i = 0; i < 5; i++) {
                lock.tryPin(Entrance.PHONE, "000000", () -> "");
            }
        }
    }

    @Test
    void theNewPinOpensAtOnceAndTheOldOneNoMore() {
        assertThat(console.run("staff-pin", "--data", data.toString(), "--pin", "222222"))
                .isZero();

        assertThat(console.out()).contains("the PIN is set");
        assertThat(tried("111111")).isInstanceOf(LoginVerdict.WrongPin.class);
        assertThat(tried("222222")).isInstanceOf(LoginVerdict.Opened.class);
    }

    @Test
    void itIsAskedForTwice() {
        assertThat(typed("222222", "222222")).isZero();
        assertThat(tried("222222")).isInstanceOf(LoginVerdict.Opened.class);
    }

    @Test
    void twoThatDifferChangeNothing() {
        assertThat(typed("222222", "333333")).isEqualTo(2);
        assertThat(tried("111111")).isInstanceOf(LoginVerdict.TooManyTries.class);
    }

    @Test
    void whatIsNoPinIsRefused() {
        assertThat(console.run("staff-pin", "--data", data.toString(), "--pin", "1234"))
                .isEqualTo(2);
        assertThat(console.err()).contains("6 to 12 digits").doesNotContain("1234;");
    }

    @Test
    void whileAnAppRunsNothingIsChanged() throws IOException {
        RunningApp.announce(data, 1);

        assertThat(console.run("staff-pin", "--data", data.toString(), "--pin", "222222"))
                .isEqualTo(2);
        assertThat(console.err()).contains("stop it");
        assertThat(tried("222222")).isInstanceOf(LoginVerdict.TooManyTries.class);
    }

    @Test
    void aPinOfTheSettingsIsChangedThere() throws IOException {
        Files.writeString(data.resolve("application.properties"), "trumeau.staff-pin=444444\n");

        assertThat(console.run("staff-pin", "--data", data.toString(), "--pin", "222222"))
                .isEqualTo(2);
        assertThat(console.err()).contains("trumeau.staff-pin").doesNotContain("444444");
    }

    private int typed(String first, String second) {
        var answers = new ArrayDeque<>(List.of(first, second));
        var line = new CommandLine(new StaffPinCommand(question -> answers.remove()))
                .setExecutionExceptionHandler(Failures::broken);
        return line.execute("--data", data.toString());
    }

    private LoginVerdict tried(String pin) {
        try (var store = DeviceStore.open(data)) {
            return lock(store).tryPin(Entrance.PHONE, pin, () -> "");
        }
    }

    private static PinLock lock(DeviceStore store) {
        var lock = new PinLock(InstantSource.system(), new SecureRandom());
        lock.open(store);
        return lock;
    }
}
