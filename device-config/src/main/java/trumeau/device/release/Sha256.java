package trumeau.device.release;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** The SHA-256 of some bytes, as 64 small hexadecimal digits. */
public record Sha256(String hex) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");
    private static final int CHUNK = 64 * 1024;

    public Sha256 {
        if (!FORM.matcher(hex).matches()) {
            throw new IllegalArgumentException("not a SHA-256 in small hexadecimal digits: " + Shown.of(hex));
        }
    }

    public static Sha256 of(byte[] bytes) {
        return endOf(digest(), bytes);
    }

    public static Sha256 ofFile(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            var digest = digest();
            var chunk = new byte[CHUNK];
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                digest.update(chunk, 0, read);
            }
            return of(digest);
        }
    }

    /** What {@code digest}, made by {@link #digest}, has taken in; resets it. */
    public static Sha256 of(MessageDigest digest) {
        return new Sha256(HexFormat.of().formatHex(digest.digest()));
    }

    /** An empty SHA-256 to feed. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static Sha256 endOf(MessageDigest digest, byte[] bytes) {
        digest.update(bytes);
        return of(digest);
    }

    @Override
    public String toString() {
        return hex;
    }
}
