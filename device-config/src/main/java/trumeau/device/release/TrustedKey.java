package trumeau.device.release;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import trumeau.device.DeviceException;

/** A publisher's public Ed25519 key (RFC 8032), named by the SHA-256 of its X.509 form. */
public record TrustedKey(PublicKey key) {

    private static final String PREFIX = "ed25519:";
    private static final int LONGEST = 200;

    public TrustedKey {
        if (!"X.509".equals(key.getFormat()) || !key.getAlgorithm().matches("EdDSA|Ed25519")) {
            throw new IllegalArgumentException("not an Ed25519 public key: " + key.getAlgorithm());
        }
    }

    /** Reads what {@link #text} wrote. */
    public static TrustedKey parse(String text) {
        var line = text.strip();
        try {
            if (!line.startsWith(PREFIX) || line.length() > LONGEST) {
                throw new IllegalArgumentException("no " + PREFIX);
            }
            var encoded = Base64.getDecoder().decode(line.substring(PREFIX.length()));
            return new TrustedKey(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new DeviceException(
                    DeviceException.Reason.KEYS_MALFORMED,
                    "not a public key as `origin init` prints it (" + PREFIX + "...): " + Shown.of(line),
                    e);
        }
    }

    /** One line to hand to devices. */
    public String text() {
        return PREFIX + Base64.getEncoder().encodeToString(key.getEncoded());
    }

    public Sha256 id() {
        return Sha256.of(key.getEncoded());
    }

    boolean signed(byte[] message, byte[] signature) {
        try {
            var verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(key);
            verifier.update(message);
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
