package trumeau.kiosk.wiring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import trumeau.device.DeviceException;
import trumeau.device.release.TrustedKey;

/** The file with the origin's public keys: one a line; empty lines and lines that begin with # are skipped. */
public final class TrustFile {

    private TrustFile() {}

    /**
     * Reads the keys.
     *
     * @throws ServingException when it can't be read, holds none, or holds a line that is none
     */
    public static List<TrustedKey> read(Path file) {
        var keys = new ArrayList<TrustedKey>();
        var number = 0;
        for (var line : lines(file)) {
            number++;
            if (!line.isBlank() && !line.strip().startsWith("#")) {
                keys.add(key(line, number, file));
            }
        }
        if (keys.isEmpty()) {
            throw new ServingException(file + " holds no key; put the origin's public key there");
        }
        return keys;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            var message = "can't read the origin's public keys in " + file + "; put them there or set trumeau.trust";
            throw new ServingException(message, e);
        }
    }

    private static TrustedKey key(String line, int number, Path file) {
        try {
            return TrustedKey.parse(line);
        } catch (DeviceException e) {
            throw new ServingException(
                    "line " + number + " of " + file + " is no public key (" + e.getMessage()
                            + "); correct it and start the app again",
                    e);
        }
    }
}
