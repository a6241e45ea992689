package trumeau.kiosk.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trumeau.kiosk.settings.CertificateFiles;
import trumeau.kiosk.settings.ListenAddress;
import trumeau.kiosk.settings.PhoneSettings;
import trumeau.kiosk.settings.PhoneSettings.Shoppers;

class PhoneCertificateTest {

    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    private static final Reach REACH =
            new Reach(List.of("kiosk3.store.lan"), List.of("192.168.1.20", "2001:db8:0:0:0:0:0:1"), List.of());

    @TempDir
    Path folder;

    @Test
    void itIsMadeOnceForTheDevicesNamesAndAddresses() throws IOException, GeneralSecurityException {
        var made = made(REACH, NOW);
        var read = Pem.certificate(made.files().certificate());

        assertThat(read.getSubjectAlternativeNames())
                .extracting(name -> String.valueOf(name.get(1)))
                .containsExactlyInAnyOrder("kiosk3.store.lan", "192.168.1.20", "2001:db8:0:0:0:0:0:1");
        assertThat(read.getPublicKey()).isInstanceOfSatisfying(ECPublicKey.class, key -> assertThat(
                        key.getParams().getOrder().bitLength())
                .isEqualTo(256));
        assertThat(made.fingerprint()).matches("([0-9A-F]{2}:){31}[0-9A-F]{2}");
        assertThat(made.until()).isEqualTo(NOW.plus(SelfSigned.GOOD_FOR));
        assertThat(made.origin()).isEqualTo(PhoneCertificate.Origin.SELF_SIGNED);
        assertThat(made(REACH, NOW.plus(Duration.ofDays(700)))).isEqualTo(made);
    }

    @Test
    void itCanSignNoOther() throws IOException, GeneralSecurityException {
        X509Certificate read = Pem.certificate(made(REACH, NOW).files().certificate());

        assertThat(read.getBasicConstraints()).isEqualTo(-1);
        assertThat(read.getKeyUsage()).containsExactly(true, false, false, false, false, false, false, false, false);
        assertThat(read.getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.1");
    }

    @Test
    void onlyThisUserReadsItsKey() throws IOException {
        var files = made(REACH, NOW).files();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(files.key())))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(files.certificate())))
                .isEqualTo("rw-------");
        assertThat(folder.resolve("phone")).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void anotherIsMadeBeforeItEndsWhenAnAddressIsNewAndWhenItIsDamaged() throws IOException {
        var first = made(REACH, NOW);
        var renewed = made(REACH, NOW.plus(Duration.ofDays(771)));
        assertThat(renewed.fingerprint()).isNotEqualTo(first.fingerprint());
        var moved = made(new Reach(List.of(), List.of("192.168.1.21"), List.of()), NOW.plus(Duration.ofDays(772)));
        assertThat(moved.fingerprint()).isNotEqualTo(renewed.fingerprint());
        Files.writeString(moved.files().certificate(), "damaged");

        assertThat(made(REACH, NOW.plus(Duration.ofDays(772))).fingerprint()).isNotEqualTo(moved.fingerprint());
    }

    @Test
    void theStoresOwnIsTakenAndRefusedWithWordsWhenItIsNoGood() throws IOException {
        var files = made(REACH, NOW).files();

        assertThat(own(files, NOW).origin()).isEqualTo(PhoneCertificate.Origin.STORE);
        assertThatThrownBy(() -> own(files, NOW.plus(Duration.ofDays(801))))
                .isInstanceOf(PhoneException.class)
                .hasMessageContaining("put a new one there");
        assertThatThrownBy(() -> own(new CertificateFiles(folder.resolve("none"), files.key()), NOW))
                .isInstanceOfSatisfying(PhoneException.class, e -> assertThat(e.reason())
                        .isEqualTo(PhoneException.Reason.CERTIFICATE_UNREADABLE));
    }

    private PhoneCertificate made(Reach reach, Instant now) {
        return PhoneCertificate.of(settings(Optional.empty()), folder, reach, now);
    }

    private PhoneCertificate own(CertificateFiles files, Instant now) {
        return PhoneCertificate.of(settings(Optional.of(files)), folder, REACH, now);
    }

    private static PhoneSettings settings(Optional<CertificateFiles> own) {
        return new PhoneSettings(new ListenAddress("0.0.0.0", 8443), List.of(), own, Shoppers.NOT_LET_IN);
    }
}
