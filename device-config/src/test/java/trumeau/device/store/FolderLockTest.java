package trumeau.device.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trumeau.device.DeviceException;
import trumeau.device.DeviceException.Reason;

class FolderLockTest {

    @TempDir
    Path folder;

    @Test
    void aFolderThatIsOpenIsRefusedToAnotherProcessUntilItIsClosed() throws IOException, InterruptedException {
        try (var store = DeviceStore.open(folder)) {
            assertThat(store.active()).isEmpty();
            assertThat(anotherProcessOpens()).isFalse();
        }
        assertThat(anotherProcessOpens()).isTrue();
    }

    @Test
    void aSecondTryInThisProcessDoesNotLetOtherProcessesIn() throws IOException, InterruptedException {
        try (var store = DeviceStore.open(folder)) {
            assertThat(store.active()).isEmpty();
            assertRefused(folder);

            assertThat(anotherProcessOpens()).isFalse();
        }
    }

    @Test
    void aFolderByAnotherNameIsTheSameFolder() throws IOException, InterruptedException {
        var data = Files.createDirectories(folder.resolve("data"));
        var otherName = Files.createSymbolicLink(folder.resolve("other-name"), data);
        try (var store = DeviceStore.open(data)) {
            assertThat(store.active()).isEmpty();
            assertRefused(otherName);
        }
        try (var store = DeviceStore.open(otherName)) {
            assertThat(store.active()).isEmpty();
        }
    }

    private static void assertRefused(Path data) {
        assertThatThrownBy(() -> DeviceStore.open(data))
                .isInstanceOfSatisfying(
                        DeviceException.class, e -> assertThat(e.reason()).isEqualTo(Reason.LOCKED));
    }

    private boolean anotherProcessOpens() throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java, "-cp", System.getProperty("java.class.path"), Opener.class.getName(), folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue())
                .as(Files.readString(folder.resolve("said")))
                .isIn(Opener.OPENED, Opener.LOCKED);
        return process.exitValue() == Opener.OPENED;
    }

    /** What another process does. */
    static final class Opener {

        static final int OPENED = 30;
        static final int LOCKED = 31;

        private Opener() {}

        public static void main(String[] folder) {
            System.exit(outcome(Path.of(folder[0])));
        }

        private static int outcome(Path folder) {
            try (var store = DeviceStore.open(folder)) {
                return store.active().isEmpty() ? OPENED : 1;
            } catch (DeviceException e) {
                return e.reason() == Reason.LOCKED ? LOCKED : 2;
            }
        }
    }
}
