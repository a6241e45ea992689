package trumeau.device.store;

import java.time.Instant;
import java.util.Objects;

/**
 * The wrong PINs at one entrance, kept so that a restart forgives none.
 *
 * @param wrong how many in a row, since the last right one
 * @param lastAt when the last of them was admitted, by the clock of that time
 * @param shutUntil before this time nothing is compared
 * @param hourBegan when the hour began in which {@code inHour} were admitted
 * @param inHour how many in that hour, right ones between them or not
 */
public record PinTries(int wrong, Instant lastAt, Instant shutUntil, Instant hourBegan, int inHour) {

    /** Nobody was wrong yet. */
    public static final PinTries NONE = new PinTries(0, Instant.EPOCH, Instant.EPOCH, Instant.EPOCH, 0);

    public PinTries {
        if (wrong < 0 || inHour < 0) {
            throw new IllegalArgumentException("tries count from 0: " + wrong + ", " + inHour);
        }
        Objects.requireNonNull(lastAt, "lastAt");
        Objects.requireNonNull(shutUntil, "shutUntil");
        Objects.requireNonNull(hourBegan, "hourBegan");
    }
}
