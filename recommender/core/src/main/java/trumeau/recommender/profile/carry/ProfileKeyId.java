package trumeau.recommender.profile.carry;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Which key of a house signed a profile: the same for all its shoppers, so it tells nobody apart.
 *
 * @param value eight lower-case hexadecimal digits
 */
public record ProfileKeyId(String value) {

    private static final Pattern DIGITS = Pattern.compile("[0-9a-f]{8}");
    private static final int BYTES = 4;

    public ProfileKeyId {
        if (!DIGITS.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "a key of profiles is named by 8 hexadecimal digits, not \"" + value + "\"");
        }
    }

    /** The first four bytes of the SHA-256 of the key in X.509 encoding. */
    public static ProfileKeyId of(PublicKey key) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(key.getEncoded());
            return new ProfileKeyId(HexFormat.of().formatHex(digest, 0, BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
