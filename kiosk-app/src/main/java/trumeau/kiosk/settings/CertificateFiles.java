package trumeau.kiosk.settings;

import java.nio.file.Path;
import java.util.Objects;

/** A certificate with those that signed it, and its private key, as PEM files. */
public record CertificateFiles(Path certificate, Path key) {

    public CertificateFiles {
        Objects.requireNonNull(certificate, "certificate");
        Objects.requireNonNull(key, "key");
    }
}
