package trumeau.kiosk.phone;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * A certificate that this device signs for itself: EC P-256, for its names and addresses, good for 800 days (phones
 * refuse more than 825). It can sign no other, so that a phone which was told to trust it trusts nothing else.
 *
 * @param certificate PEM
 * @param key PEM, PKCS #8
 */
record SelfSigned(String certificate, String key) {

    static final Duration GOOD_FOR = Duration.ofDays(800);
    private static final Duration CLOCKS_DIFFER = Duration.ofDays(1);
    private static final int SERIAL_BITS = 120;

    static SelfSigned make(Reach reach, Instant now, SecureRandom random) {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"), random);
            var pair = generator.generateKeyPair();
            return new SelfSigned(
                    Pem.text("CERTIFICATE", encoded(reach, pair, now, random)),
                    Pem.text("PRIVATE KEY", pair.getPrivate().getEncoded()));
        } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
            throw new IllegalStateException("every Java 17 has EC keys and SHA-256", e);
        }
    }

    private static byte[] encoded(Reach reach, KeyPair pair, Instant now, SecureRandom random)
            throws OperatorCreationException, IOException {
        var name = new X500NameBuilder().addRDN(BCStyle.CN, "Trumeau").build();
        var names = Stream.concat(
                        reach.names().stream().map(each -> new GeneralName(GeneralName.dNSName, each)),
                        reach.addresses().stream().map(each -> new GeneralName(GeneralName.iPAddress, each)))
                .toArray(GeneralName[]::new);
        var serial = new BigInteger(SERIAL_BITS, random).setBit(SERIAL_BITS);
        var builder = new JcaX509v3CertificateBuilder(
                name,
                serial,
                Date.from(now.minus(CLOCKS_DIFFER)),
                Date.from(now.plus(GOOD_FOR)),
                name,
                pair.getPublic());
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
        builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
        if (names.length > 0) {
            builder.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(names));
        }
        var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate());
        return builder.build(signer).getEncoded();
    }
}
