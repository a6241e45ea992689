package trumeau.kiosk.console;

import java.security.SecureRandom;
import java.util.Base64;

/** What can't be guessed: 256 random bits as text that fits into a cookie or a header. */
public final class Secret {

    private static final int BYTES = 32;

    private Secret() {}

    public static String text(SecureRandom random) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
