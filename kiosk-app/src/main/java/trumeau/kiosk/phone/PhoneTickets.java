package trumeau.kiosk.phone;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import trumeau.kiosk.console.Secret;
import trumeau.kiosk.request.StaffName;

/**
 * The phones that are logged in, for this run of the app. A ticket ends an hour after its phone was last heard of, 14
 * hours after its login, and when its staff leave. One name is on one phone: who logs in with the name of a phone that
 * has fallen silent takes its place. Any thread.
 */
final class PhoneTickets {

    private static final Duration SILENT = Duration.ofHours(1);
    private static final Duration SHIFT = Duration.ofHours(14);

    /** A phone whose page is open and awake is heard of every ten seconds. */
    private static final Duration THERE = Duration.ofSeconds(45);

    private static final int MOST = 64;

    private final InstantSource clock;
    private final SecureRandom random;
    private final Map<String, PhoneTicket> tickets = new LinkedHashMap<>();

    PhoneTickets(InstantSource clock, SecureRandom random) {
        this.clock = clock;
        this.random = random;
    }

    /** Whether a name is on a phone that is there now. */
    synchronized boolean isThere(StaffName name) {
        var now = clock.instant();
        return tickets.values().stream()
                .anyMatch(ticket ->
                        sameName(ticket, name) && now.isBefore(ticket.seen().plus(THERE)));
    }

    /** A new ticket; the oldest one ends when there are too many. */
    synchronized PhoneTicket open(StaffName name) {
        var now = clock.instant();
        tickets.values().removeIf(ticket -> sameName(ticket, name));
        if (tickets.size() >= MOST) {
            tickets.remove(tickets.keySet().iterator().next());
        }
        var ticket = new PhoneTicket(Secret.text(random), Secret.text(random), name, now, now);
        tickets.put(ticket.secret(), ticket);
        return ticket;
    }

    /** The ticket of this secret, heard of now; empty when it has ended. */
    synchronized Optional<PhoneTicket> heard(String secret) {
        var now = clock.instant();
        tickets.values().removeIf(ticket -> hasEnded(ticket, now));
        return Optional.ofNullable(tickets.computeIfPresent(secret, (key, ticket) -> ticket.seenAt(now)));
    }

    /** Whether this secret's ticket has not ended; the phone is not heard of by that. */
    synchronized boolean isGood(String secret) {
        var now = clock.instant();
        return Optional.ofNullable(tickets.get(secret))
                .filter(ticket -> !hasEnded(ticket, now))
                .isPresent();
    }

    synchronized void leave(String secret) {
        tickets.remove(secret);
    }

    /** The names that are logged in. */
    synchronized List<String> names() {
        var now = clock.instant();
        var names = new ArrayList<String>();
        tickets.values().stream()
                .filter(ticket -> !hasEnded(ticket, now))
                .forEach(ticket -> names.add(ticket.name().value()));
        return names;
    }

    private static boolean hasEnded(PhoneTicket ticket, Instant now) {
        return !now.isBefore(ticket.seen().plus(SILENT))
                || !now.isBefore(ticket.since().plus(SHIFT));
    }

    private static boolean sameName(PhoneTicket ticket, StaffName name) {
        return ticket.name().value().equalsIgnoreCase(name.value());
    }
}
