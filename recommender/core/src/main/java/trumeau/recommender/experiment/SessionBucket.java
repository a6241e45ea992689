package trumeau.recommender.experiment;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.random.RandomGenerator;

/**
 * One of 10,000 places that visits fall into by chance; it stays for the visit, and names neither visit nor shopper.
 *
 * @param number 0..9999
 */
public record SessionBucket(int number) {

    /** How many there are. */
    public static final int COUNT = 10_000;

    private static final int BITS = 48;

    public SessionBucket {
        if (number < 0 || number >= COUNT) {
            throw new IllegalArgumentException("a bucket lies in 0.." + (COUNT - 1) + ", not " + number);
        }
    }

    /** Drawn when a visit begins. */
    public static SessionBucket draw(RandomGenerator dice) {
        return new SessionBucket(dice.nextInt(COUNT));
    }

    /**
     * A number in 0..{@code below} - 1 that is always the same for this bucket and purpose, and independent of that for
     * another purpose: the first 48 bits of the SHA-256 of {@code purpose:bucket}, as a share.
     */
    public int choose(String purpose, int below) {
        if (below < 1) {
            throw new IllegalArgumentException("a choice is among 1 or more, not " + below);
        }
        var bytes = digest((purpose + ":" + number).getBytes(StandardCharsets.UTF_8));
        var bits = 0L;
        for (var i = 0; i < BITS / Byte.SIZE; i++) {
            bits = bits << Byte.SIZE | Byte.toUnsignedLong(bytes[i]);
        }
        return (int) (bits * ((double) below) / (1L << BITS));
    }

    private static byte[] digest(byte[] message) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(message);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
