package trumeau.kiosk.console;

import java.time.Duration;
import java.time.Instant;
import trumeau.device.store.PinTries;

/**
 * How often a PIN may be tried at one entrance. After 5 wrong ones in a row it is shut for 60 s, after each further one
 * twice as long, up to an hour; and no more than 25 wrong ones are compared in an hour that begins with the first of
 * them, however many right ones lie between. So no hour has more than 50 at an entrance, and 100 at both.
 *
 * <p>A clock that was set back shortens no wait: the wait, and the hour with its count, begin anew at what the clock
 * shows now. That also ends a wait that was reckoned by a clock which had been years ahead.
 */
final class PinPace {

    private static final int FREE_TRIES = 5;
    private static final int MOST_IN_AN_HOUR = 25;
    private static final int MOST_DOUBLINGS = 10;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(60);
    private static final Duration HOUR = Duration.ofHours(1);

    private PinPace() {}

    /** The tries as they count by a clock that shows {@code now}. */
    static PinTries asOf(PinTries tries, Instant now) {
        return now.isBefore(tries.lastAt())
                ? new PinTries(tries.wrong(), now, now.plus(pause(tries.wrong())), now, tries.inHour())
                : tries;
    }

    /** How long nothing is compared; zero when a try is admitted. */
    static Duration shutFor(PinTries tries, Instant now) {
        var hourEnds = tries.hourBegan().plus(HOUR);
        var full = tries.inHour() >= MOST_IN_AN_HOUR && hourEnds.isAfter(tries.shutUntil());
        var until = full ? hourEnds : tries.shutUntil();
        return until.isAfter(now) ? Duration.between(now, until) : Duration.ZERO;
    }

    /** After one more wrong PIN. */
    static PinTries wrong(PinTries tries, Instant now) {
        var sameHour = now.isBefore(tries.hourBegan().plus(HOUR));
        var wrong = Math.min(tries.wrong() + 1, FREE_TRIES + MOST_DOUBLINGS);
        return new PinTries(
                wrong,
                now,
                now.plus(pause(wrong)),
                sameHour ? tries.hourBegan() : now,
                sameHour ? tries.inHour() + 1 : 1);
    }

    /** After a right PIN: the row of wrong ones ends, the hour's count stays. */
    static PinTries right(PinTries tries, Instant now) {
        return new PinTries(0, now, now, tries.hourBegan(), tries.inHour());
    }

    private static Duration pause(int wrong) {
        if (wrong < FREE_TRIES) {
            return Duration.ZERO;
        }
        var wait = FIRST_WAIT.multipliedBy(1L << Math.min(wrong - FREE_TRIES, MOST_DOUBLINGS));
        return wait.compareTo(HOUR) < 0 ? wait : HOUR;
    }
}
