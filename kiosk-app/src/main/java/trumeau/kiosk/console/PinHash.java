package trumeau.kiosk.console;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import trumeau.kiosk.settings.StaffPin;

/**
 * A PIN that can be compared but not read: PBKDF2 (RFC 8018) with a salt of its own.
 *
 * <p>Its text is {@code pbkdf2-sha256$rounds$salt$hash}, the last two in hexadecimal digits.
 */
final class PinHash {

    private static final String KIND = "pbkdf2-sha256";
    private static final Pattern TEXT =
            Pattern.compile(KIND + "\\$([0-9]{1,9})\\$((?:[0-9a-f]{2})+)\\$((?:[0-9a-f]{2})+)");
    private static final int ROUNDS = 120_000;
    private static final int BITS = 256;
    private static final int SALT_BYTES = 16;

    private final int rounds;
    private final byte[] salt;
    private final byte[] hash;

    private PinHash(int rounds, byte[] salt, byte[] hash) {
        this.rounds = rounds;
        this.salt = salt;
        this.hash = hash;
    }

    static PinHash of(StaffPin pin, SecureRandom random) {
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return new PinHash(ROUNDS, salt, hash(pin.digits(), salt, ROUNDS));
    }

    /** Reads {@link #text}; no PIN matches any other text, so that a row which somebody changed opens nothing. */
    static PinHash read(String text) {
        var found = TEXT.matcher(text);
        if (!found.matches()) {
            return new PinHash(1, new byte[SALT_BYTES], new byte[0]);
        }
        var hex = HexFormat.of();
        return new PinHash(
                Math.max(1, Integer.parseInt(found.group(1))),
                hex.parseHex(found.group(2)),
                hex.parseHex(found.group(3)));
    }

    String text() {
        var hex = HexFormat.of();
        return KIND + "$" + rounds + "$" + hex.formatHex(salt) + "$" + hex.formatHex(hash);
    }

    /** Takes as long for a wrong PIN as for the right one. */
    boolean matches(String pin) {
        return MessageDigest.isEqual(hash, hash(pin, salt, rounds));
    }

    private static byte[] hash(String pin, byte[] salt, int rounds) {
        var spec = new PBEKeySpec(pin.toCharArray(), salt, rounds, BITS);
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
