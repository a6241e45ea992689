package trumeau.kiosk.console;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** A PIN that can be compared but not read: PBKDF2 (RFC 8018) with a salt of its own. */
final class PinHash {

    private static final int ROUNDS = 120_000;
    private static final int BITS = 256;

    private final byte[] salt = new byte[16];
    private final byte[] hash;

    PinHash(String pin, SecureRandom random) {
        random.nextBytes(salt);
        this.hash = hash(pin);
    }

    /** Takes as long for a wrong PIN as for the right one. */
    boolean matches(String pin) {
        return MessageDigest.isEqual(hash, hash(pin));
    }

    private byte[] hash(String pin) {
        var spec = new PBEKeySpec(pin.toCharArray(), salt, ROUNDS, BITS);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java 8 or newer has PBKDF2WithHmacSHA256", e);
        } finally {
            spec.clearPassword();
        }
    }
}
