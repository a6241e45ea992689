package trumeau.kiosk.cli;

import java.nio.file.Path;
import java.util.List;
import trumeau.device.release.TrustedKey;
import trumeau.kiosk.wiring.ServingException;
import trumeau.kiosk.wiring.TrustFile;

/** The file of public keys that a device trusts, named by somebody who can name another. */
final class Trust {

    private Trust() {}

    static List<TrustedKey> keys(Path file) {
        try {
            return TrustFile.read(Folders.existingFile(file, "trust file"));
        } catch (ServingException e) {
            throw new BadInput(String.valueOf(e.getMessage()));
        }
    }
}
