package trumeau.kiosk.cli;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Waits until the app answers, then tells the addresses and opens a browser where there is a display. */
final class ScreenOpening {

    private static final int TRIES = 600;
    private static final long PAUSE_MILLIS = 100;
    private static final List<String> BROWSERS = List.of("chromium", "chromium-browser", "google-chrome");

    private final int port;
    private final Announcement announcement;

    /** Which browser to open. */
    enum Browser {
        NONE,
        CHROMIUM
    }

    ScreenOpening(int port, Announcement announcement) {
        this.port = port;
        this.announcement = announcement;
    }

    /** Starts to wait, on a thread that doesn't hold the process. */
    void whenReady(Standard standard, Browser browser) {
        var waiting = new Thread(() -> await(standard, browser), "await-ready");
        waiting.setDaemon(true);
        waiting.start();
    }

    private void await(Standard standard, Browser browser) {
        for (var tries = 0; tries < TRIES; tries++) {
            if (answers()) {
                standard.print(announcement.json(), announcement.words());
                if (browser == Browser.CHROMIUM && System.getenv("DISPLAY") != null) {
                    open(standard);
                }
                return;
            }
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private boolean answers() {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private void open(Standard standard) {
        var program = browser();
        if (program.isEmpty()) {
            standard.say("no Chromium was found; open " + announcement.wall() + " in a browser");
            return;
        }
        var command = new ArrayList<>(List.of(
                program.get().toString(),
                "--app=" + announcement.wall(),
                "--user-data-dir=" + announcement.data().resolve("browser"),
                "--no-first-run",
                "--disable-sync",
                "--disable-component-update",
                "--disable-background-networking"));
        if ("root".equals(System.getProperty("user.name"))) {
            command.add("--no-sandbox");
        }
        try {
            new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            standard.say("Chromium didn't start (" + e.getMessage() + "); open " + announcement.wall());
        }
    }

    /** The first browser on the search path. */
    static Optional<Path> browser() {
        var path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return BROWSERS.stream()
                .flatMap(name ->
                        Arrays.stream(path.split(File.pathSeparator, -1)).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
