package trumeau.kiosk.console;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import trumeau.kiosk.settings.StaffPin;

/**
 * The door of the console. After 5 wrong PINs it stays shut for 60 s, after each further one twice as long, up to an
 * hour. A ticket is good for 10 minutes after the last deed and for this run of the app; looking at the status is no
 * deed, or an open page would never be locked. Any thread.
 */
public final class StaffDoor {

    private static final int FREE_TRIES = 5;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(60);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private static final Duration TICKET_IDLE = Duration.ofMinutes(10);
    private static final int TICKET_BYTES = 32;

    private final InstantSource clock;
    private final SecureRandom random;
    private final Optional<PinHash> pin;
    private final Map<String, Instant> tickets = new HashMap<>();
    private int wrong;
    private Instant shutUntil = Instant.MIN;

    public StaffDoor(Optional<StaffPin> pin, InstantSource clock, SecureRandom random) {
        this.clock = clock;
        this.random = random;
        this.pin = pin.map(set -> new PinHash(set.digits(), random));
    }

    /** Tries a PIN; one after the other, so that many at once gain nothing. */
    public synchronized LoginVerdict tryPin(String tried) {
        if (pin.isEmpty()) {
            return new LoginVerdict.ConsoleOff();
        }
        var now = clock.instant();
        if (now.isBefore(shutUntil)) {
            return new LoginVerdict.TooManyTries(Duration.between(now, shutUntil));
        }
        if (!pin.get().matches(tried)) {
            wrong++;
            shutUntil = wrong < FREE_TRIES ? Instant.MIN : now.plus(wait(wrong - FREE_TRIES));
            return new LoginVerdict.WrongPin();
        }
        wrong = 0;
        return new LoginVerdict.Opened(newTicket(now));
    }

    /** Whether this ticket opens for a deed; its time begins anew. */
    public synchronized boolean opensFor(String ticket) {
        return letsLook(ticket) && tickets.replace(ticket, clock.instant()) != null;
    }

    /** Whether this ticket is good; its time goes on. */
    public synchronized boolean letsLook(String ticket) {
        var now = clock.instant();
        tickets.values().removeIf(used -> used.plus(TICKET_IDLE).isBefore(now));
        return tickets.containsKey(ticket);
    }

    public synchronized void leave(String ticket) {
        tickets.remove(ticket);
    }

    private String newTicket(Instant now) {
        var bytes = new byte[TICKET_BYTES];
        random.nextBytes(bytes);
        var ticket = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        tickets.put(ticket, now);
        return ticket;
    }

    private static Duration wait(int doublings) {
        var wait = FIRST_WAIT.multipliedBy(1L << Math.min(doublings, 10));
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }
}
