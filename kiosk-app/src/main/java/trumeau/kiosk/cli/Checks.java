package trumeau.kiosk.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.Set;
import trumeau.vision.frame.CameraSpec;

/** Checks of what was typed, before anything long begins. */
final class Checks {

    private static final Set<String> SCHEMES = Set.of("v4l2", "file", "dir", "mjpeg", "browser", "demo");

    private Checks() {}

    /** A camera that can be opened, as far as the words go; for files and folders, one that is there. */
    static CameraSpec camera(String text) {
        var spec = CameraSpec.parse(text);
        if (!SCHEMES.contains(spec.scheme())) {
            throw new BadInput("camera \"" + text + "\" is not understood; write 0, /dev/video0, file:clip.avi,"
                    + " dir:photos?hold=3s, mjpeg:http://..., browser or demo");
        }
        if (spec.scheme().equals("file")) {
            Folders.existingFile(Path.of(spec.target()), "camera clip");
        }
        if (spec.scheme().equals("dir")) {
            Folders.existing(Path.of(spec.target()), "camera folder");
        }
        if (spec.scheme().equals("mjpeg")) {
            address(spec.target(), "camera address");
        }
        return spec;
    }

    static URI origin(String text) {
        return address(text.endsWith("/") ? text : text + "/", "origin");
    }

    static String pin(String pin) {
        if (!pin.matches("[0-9]{6,12}")) {
            throw new BadInput("--pin must be 6 to 12 digits");
        }
        return pin;
    }

    /** Refuses a port that something listens on. */
    static void freePort(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            socket.getLocalPort();
        } catch (IOException e) {
            throw new BadInput("port " + port + " is in use (" + e.getMessage() + "); choose another one with --port");
        }
    }

    static boolean portIsFree(int port) {
        try {
            freePort(port);
            return true;
        } catch (BadInput e) {
            return false;
        }
    }

    private static URI address(String text, String what) {
        try {
            var uri = URI.create(text);
            var scheme = String.valueOf(uri.getScheme());
            if (Set.of("http", "https").contains(scheme) && uri.getHost() != null) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            throw new BadInput(what + " \"" + text + "\" is no address: " + e.getMessage());
        }
        throw new BadInput(what + " \"" + text + "\" must begin with http:// or https://");
    }
}
