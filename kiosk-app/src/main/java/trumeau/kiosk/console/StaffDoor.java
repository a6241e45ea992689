package trumeau.kiosk.console;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import trumeau.kiosk.settings.StaffPin;

/**
 * The door of the console. A ticket is good for 10 minutes after the last deed and for this run of the app; looking at
 * the status is no deed, or an open page would never be locked. Any thread.
 */
public final class StaffDoor {

    private static final Duration TICKET_IDLE = Duration.ofMinutes(10);

    private final PinLock lock;
    private final InstantSource clock;
    private final SecureRandom random;
    private final Map<String, Instant> tickets = new HashMap<>();

    public StaffDoor(PinLock lock, InstantSource clock, SecureRandom random) {
        this.lock = lock;
        this.clock = clock;
        this.random = random;
    }

    public LoginVerdict tryPin(String tried) {
        return lock.tryPin(Entrance.CONSOLE, tried, this::newTicket);
    }

    /** A ticket without a PIN, for the store wall of a demo; nobody else may ask for one. */
    public String ticketForWall() {
        return newTicket();
    }

    /** Sets the first PIN and opens with it; refused when there is one. */
    public LoginVerdict setFirst(StaffPin pin) {
        return lock.setFirst(pin) ? new LoginVerdict.Opened(newTicket()) : new LoginVerdict.PinIsSet();
    }

    /** Whether a PIN was ever set; without one the first who comes to the device sets it. */
    public boolean hasPin() {
        return lock.isSet();
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

    private synchronized String newTicket() {
        var ticket = Secret.text(random);
        tickets.put(ticket, clock.instant());
        return ticket;
    }
}
