package trumeau.kiosk.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import trumeau.kiosk.settings.StaffPin;
import trumeau.kiosk.settings.WebAddress;
import trumeau.vision.frame.CameraSpec;

/** Checks of what was typed, before anything long begins. */
final class Checks {

    private Checks() {}

    /**
     * A camera as far as the words go, and for files and folders one that is there; which schemes there are, the app
     * knows.
     */
    static CameraSpec camera(String text) {
        var spec = CameraSpec.parse(text);
        if (spec.scheme().equals("file")) {
            Folders.existingFile(Path.of(spec.target()), "camera clip");
        }
        if (spec.scheme().equals("dir")) {
            Folders.existing(Path.of(spec.target()), "camera folder");
        }
        if (spec.scheme().equals("mjpeg")) {
            checked("camera ", () -> WebAddress.of(spec.target()));
        }
        return spec;
    }

    static URI origin(String text) {
        return checked("origin ", () -> WebAddress.folder(text));
    }

    static String pin(String text) {
        return checked("--pin ", () -> new StaffPin(text)).digits();
    }

    static int port(String text) {
        try {
            return port(Integer.valueOf(text.strip()));
        } catch (NumberFormatException e) {
            throw new BadInput("quarkus.http.port must be 1 to 65535, not " + text);
        }
    }

    static int port(Integer number) {
        if (number < 1 || number > 65_535) {
            throw new BadInput("the port must be 1 to 65535, not " + number);
        }
        return number;
    }

    /** Refuses a port that can't be listened on. */
    static void freePort(int port) {
        portTrouble(port).ifPresent(trouble -> {
            throw new BadInput(trouble);
        });
    }

    /** A port of this machine that nobody listens on now. */
    static int anyFreePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Why a port can't be listened on; empty when it can. */
    static Optional<String> portTrouble(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound() ? Optional.empty() : Optional.of("port " + port + " gives no answer");
        } catch (IOException e) {
            return Optional.of(portTrouble(port, String.valueOf(e.getMessage())));
        }
    }

    static String portTrouble(int port, String refusal) {
        return refusal.contains("Permission denied")
                ? "port " + port + " may be used by root only (" + refusal + "); choose one above 1023 with --port"
                : "port " + port + " is in use (" + refusal + "); choose another one with --port";
    }

    private static <T> T checked(String what, Supplier<T> check) {
        try {
            return check.get();
        } catch (IllegalArgumentException e) {
            throw new BadInput(what + e.getMessage());
        }
    }
}
