package trumeau.kiosk.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * When a process began, as a text that no other process has. Numbers of processes come again: in a container the app is
 * process 1 before and after a crash.
 */
final class ProcessBirth {

    private static final Path BOOT = Path.of("/proc/sys/kernel/random/boot_id");

    /** Field 22 of proc(5), counted behind the name, which may hold blanks. */
    private static final int START_TICKS = 19;

    private ProcessBirth() {}

    /** Empty where the system doesn't tell. */
    static Optional<String> of(ProcessHandle process) {
        return ticks(process.pid()).or(() -> process.info().startInstant().map(Instant::toString));
    }

    /** Ticks since the machine was started: unlike the instant, it stays the same when the clock is set. */
    private static Optional<String> ticks(long pid) {
        try {
            var line = Files.readString(Path.of("/proc/" + pid + "/stat"));
            var fields = line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
            return fields.length > START_TICKS
                    ? Optional.of(Files.readString(BOOT).strip() + "+" + fields[START_TICKS])
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty(); // no Linux, or it may not be read
        }
    }
}
