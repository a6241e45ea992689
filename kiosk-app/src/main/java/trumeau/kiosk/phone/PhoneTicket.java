package trumeau.kiosk.phone;

import java.time.Instant;
import java.util.Objects;
import trumeau.kiosk.request.StaffName;

/**
 * A phone that is logged in.
 *
 * @param secret in its cookie
 * @param csrf what its page sends with every deed, and no other page can know
 * @param since when it logged in
 * @param seen when it was last heard of
 */
record PhoneTicket(String secret, String csrf, StaffName name, Instant since, Instant seen) {

    PhoneTicket {
        Objects.requireNonNull(secret, "secret");
        Objects.requireNonNull(csrf, "csrf");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(seen, "seen");
    }

    PhoneTicket seenAt(Instant now) {
        return new PhoneTicket(secret, csrf, name, since, now);
    }

    @Override
    public String toString() {
        return "PhoneTicket[" + name.value() + "]";
    }
}
