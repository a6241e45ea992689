package trumeau.kiosk.phone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import trumeau.device.disk.DurableFiles;
import trumeau.kiosk.phone.PhoneException.Reason;
import trumeau.kiosk.settings.CertificateFiles;
import trumeau.kiosk.settings.PhoneSettings;

/**
 * The certificate that the listener shows.
 *
 * @param fingerprint SHA-256, as browsers show it
 * @param until when it ends
 * @param origin whose it is
 */
record PhoneCertificate(CertificateFiles files, String fingerprint, Instant until, Origin origin) {

    private static final System.Logger LOG = System.getLogger(PhoneCertificate.class.getName());
    private static final Duration RENEW_BEFORE = Duration.ofDays(30);

    /** Who made it. */
    enum Origin {
        /** The store gave it. */
        STORE,
        /** This device signed it for itself. */
        SELF_SIGNED
    }

    /**
     * The store's own one, or the one that this device made and keeps in the folder {@code phone} of its data folder. A
     * new one is made when there is none, when it ends within 30 days, or when it lacks a name or an address.
     *
     * @throws PhoneException when it can't be read or kept, or the store's own one has ended
     */
    static PhoneCertificate of(PhoneSettings settings, Path data, Reach reach, Instant now) {
        return settings.own().isPresent() ? given(settings.own().get(), now) : made(data, reach, now);
    }

    private static PhoneCertificate given(CertificateFiles files, Instant now) {
        var read = read(files, Origin.STORE);
        if (!now.isBefore(read.until())) {
            throw new PhoneException(
                    Reason.CERTIFICATE_EXPIRED,
                    "the certificate " + files.certificate() + " ended at " + read.until()
                            + "; put a new one there, or unset trumeau.phone.certificate and trumeau.phone.key",
                    null);
        }
        return read;
    }

    private static PhoneCertificate made(Path data, Reach reach, Instant now) {
        var folder = data.resolve("phone");
        var files = new CertificateFiles(folder.resolve("certificate.pem"), folder.resolve("key.pem"));
        try {
            if (!stillGood(files, reach, now)) {
                DurableFiles.createFolders(folder);
                var fresh = SelfSigned.make(reach, now, new SecureRandom());
                Pem.keep(files.key(), fresh.key());
                Pem.keep(files.certificate(), fresh.certificate());
                LOG.log(System.Logger.Level.INFO, "made a certificate for the staff''s phone: {0}", reach);
            }
        } catch (IOException e) {
            throw new PhoneException(
                    Reason.CERTIFICATE_NOT_KEPT,
                    "the phone's certificate can't be kept in " + folder + " (" + e.getMessage()
                            + "); make the folder writable",
                    e);
        }
        return read(files, Origin.SELF_SIGNED);
    }

    private static boolean stillGood(CertificateFiles files, Reach reach, Instant now) {
        if (!Files.isReadable(files.certificate()) || !Files.isReadable(files.key())) {
            return false;
        }
        try {
            var certificate = Pem.certificate(files.certificate());
            var ends = certificate.getNotAfter().toInstant();
            return now.plus(RENEW_BEFORE).isBefore(ends)
                    && !now.isBefore(certificate.getNotBefore().toInstant())
                    && covered(certificate).containsAll(wanted(reach));
        } catch (IOException | GeneralSecurityException e) {
            LOG.log(System.Logger.Level.WARNING, "the phone's certificate is damaged; a new one is made", e);
            return false;
        }
    }

    private static Set<String> covered(X509Certificate certificate) throws CertificateParsingException {
        var names = certificate.getSubjectAlternativeNames();
        return names == null
                ? Set.of()
                : names.stream().map(name -> String.valueOf(name.get(1))).collect(Collectors.toSet());
    }

    private static Set<String> wanted(Reach reach) {
        return new HashSet<>(Stream.of(reach.names(), reach.addresses())
                .flatMap(List::stream)
                .toList());
    }

    private static PhoneCertificate read(CertificateFiles files, Origin origin) {
        try {
            var certificate = Pem.certificate(files.certificate());
            return new PhoneCertificate(
                    files,
                    Pem.fingerprint(certificate),
                    certificate.getNotAfter().toInstant(),
                    origin);
        } catch (IOException | GeneralSecurityException e) {
            throw new PhoneException(
                    Reason.CERTIFICATE_UNREADABLE,
                    "the certificate " + files.certificate() + " can't be read (" + e.getMessage()
                            + "); it must be PEM, this device's own one first",
                    e);
        }
    }
}
