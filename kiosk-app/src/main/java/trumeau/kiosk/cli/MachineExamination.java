package trumeau.kiosk.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import trumeau.kiosk.speech.EspeakNg;

/** Looks at the machine itself. */
final class MachineExamination {

    private static final int OLDEST_JAVA = 17;
    private static final long LEAST_BYTES = 1_000_000_000L;

    /** No right clock shows less. */
    private static final Instant BEFORE_THIS_CODE = Instant.parse("2026-01-01T00:00:00Z");

    private MachineExamination() {}

    static Finding jdk() {
        var version = Runtime.version();
        return version.feature() >= OLDEST_JAVA
                ? Finding.ok("java", version.toString())
                : Finding.problem("java", version + " is too old; install a JDK 17 or newer");
    }

    static Finding dataFolder(Path data) {
        if (Files.notExists(data)) {
            return writable(existingParent(data))
                    ? Finding.ok("data", data + " will be made at the first start")
                    : Finding.problem(
                            "data",
                            data + " can't be made; choose another with --data, or make it: sudo install -d -o $USER "
                                    + data);
        }
        return writable(data)
                ? Finding.ok("data", data.toString())
                : Finding.problem("data", data + " can't be written to; run: sudo chown -R $USER " + data);
    }

    static Finding freeSpace(Path data) {
        try {
            var free = Files.getFileStore(existingParent(data)).getUsableSpace();
            var text = free / 1_000_000 + " MB free";
            return free >= LEAST_BYTES
                    ? Finding.ok("disk", text)
                    : Finding.problem("disk", text + "; a new release may not fit, free at least 1000 MB");
        } catch (IOException e) {
            return Finding.problem("disk", "can't be asked for its room: " + e.getMessage());
        }
    }

    static Finding clock() {
        var now = InstantSource.system().instant();
        return now.isAfter(BEFORE_THIS_CODE)
                ? Finding.ok("clock", now.toString())
                : Finding.problem("clock", "shows " + now + ", which can't be; set it: sudo timedatectl set-ntp true");
    }

    static Finding browser() {
        return ScreenOpening.browser()
                .map(path -> Finding.ok("browser", path.toString()))
                .orElseGet(
                        () -> Finding.problem("browser", "no Chromium was found; run: sudo apt-get install chromium"));
    }

    /** A browser may have voices of its own, so that this is no fault by itself. */
    static Finding speech(String program) {
        return EspeakNg.find(program)
                .map(path -> Finding.ok("speech", path.toString()))
                .orElseGet(() -> Finding.untried(
                        "speech",
                        program + " isn't there, so that only voices of the browser's own are heard; run: sudo apt-get"
                                + " install espeak-ng"));
    }

    /** The folder itself, or the nearest one above it that is there. */
    private static Path existingParent(Path folder) {
        var here = folder.toAbsolutePath();
        for (var up = here; up != null; up = up.getParent()) {
            if (Files.exists(up)) {
                return up;
            }
        }
        return here;
    }

    private static boolean writable(Path folder) {
        return Files.isDirectory(folder) && Files.isWritable(folder);
    }
}
