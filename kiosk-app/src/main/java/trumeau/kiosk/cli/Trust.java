package trumeau.kiosk.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import trumeau.device.release.TrustedKey;

/** The file of public keys that a device trusts: one a line, {@code #} begins a remark. */
final class Trust {

    private Trust() {}

    static List<TrustedKey> keys(Path file) throws IOException {
        var keys = Files.readAllLines(Folders.existingFile(file, "trust file")).stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(TrustedKey::parse)
                .toList();
        if (keys.isEmpty()) {
            throw new BadInput("trust file " + file + " holds no key; copy the origin's trust.keys to it");
        }
        return keys;
    }
}
