package trumeau.kiosk.wiring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import trumeau.device.release.TrustedKey;

/** The file with the origin's public keys: one a line; empty lines and lines that begin with # are skipped. */
final class TrustFile {

    private TrustFile() {}

    /**
     * Reads the keys.
     *
     * @throws ServingException when it can't be read or holds none
     * @throws trumeau.device.DeviceException KEYS_MALFORMED when a line is no key
     */
    static List<TrustedKey> read(Path file) {
        try {
            var keys = Files.readAllLines(file).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(TrustedKey::parse)
                    .toList();
            if (keys.isEmpty()) {
                throw new ServingException(file + " holds no key; put the origin's public key there");
            }
            return keys;
        } catch (IOException e) {
            var message = "can't read the origin's public keys in " + file + "; put them there or set trumeau.trust";
            throw new ServingException(message, e);
        }
    }
}
