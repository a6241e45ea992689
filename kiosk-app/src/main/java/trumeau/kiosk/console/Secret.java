package trumeau.kiosk.console;

import java.security.SecureRandom;
import java.util.Base64;

/** What can't be guessed: random bits as text that fits into a cookie, a header or an address. */
public final class Secret {

    private static final int BYTES = 32;
    private static final int BRIEF_BYTES = 16;

    private Secret() {}

    /** Of 256 bits. */
    public static String text(SecureRandom random) {
        return text(random, BYTES);
    }

    /** Of 128 bits, for a code with modules large enough to be read from some steps away. */
    public static String brief(SecureRandom random) {
        return text(random, BRIEF_BYTES);
    }

    private static String text(SecureRandom random, int size) {
        var bytes = new byte[size];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
