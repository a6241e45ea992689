package trumeau.kiosk.phone;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.HexFormat;
import trumeau.device.disk.DurableFiles;

/** Certificates and keys as PEM text (RFC 7468), and files of them that only this user may read. */
final class Pem {

    private static final int LINE = 64;

    private Pem() {}

    /**
     * Bytes as text.
     *
     * @param kind as {@code CERTIFICATE}
     */
    static String text(String kind, byte[] bytes) {
        var lines = Base64.getMimeEncoder(LINE, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(bytes);
        return "-----BEGIN " + kind + "-----\n" + lines + "\n-----END " + kind + "-----\n";
    }

    /** The first certificate of a file. */
    static X509Certificate certificate(Path file) throws IOException, GeneralSecurityException {
        var bytes = new ByteArrayInputStream(Files.readAllBytes(file));
        var read = CertificateFactory.getInstance("X.509").generateCertificate(bytes);
        if (read instanceof X509Certificate certificate) {
            return certificate;
        }
        throw new GeneralSecurityException("no X.509 certificate");
    }

    /** SHA-256 of the certificate, as browsers show it: {@code AB:01:...}. */
    static String fingerprint(X509Certificate certificate) throws GeneralSecurityException {
        var digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
        return HexFormat.ofDelimiter(":").withUpperCase().formatHex(digest);
    }

    /** Replaces a file whose owner alone may read and write it, from its first byte on. */
    static void keep(Path file, String text) throws IOException {
        var fresh = Files.createTempFile(file.toAbsolutePath().getParent(), "phone", ".tmp");
        try {
            Files.writeString(fresh, text);
            DurableFiles.force(fresh);
            DurableFiles.rename(fresh, file);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }
}
