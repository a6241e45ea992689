package trumeau.kiosk.ask;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one code on the mirror gives the phone that opens it.
 *
 * @param secret what is in the code
 * @param visit the number of the visit that it is good for
 * @param openedAt when a phone opened it; empty while it only stands on the glass
 * @param shopper where whoever opened it is
 * @param requests what was asked with it, by their ids
 */
public record Pass(
        String secret,
        long visit,
        Instant issuedAt,
        Optional<Instant> openedAt,
        Shopper shopper,
        List<String> requests) {

    public Pass {
        Objects.requireNonNull(secret, "secret");
        Objects.requireNonNull(issuedAt, "issuedAt");
        Objects.requireNonNull(openedAt, "openedAt");
        Objects.requireNonNull(shopper, "shopper");
        requests = List.copyOf(requests);
    }

    /** Where a shopper is, as far as a mirror knows. */
    public enum Shopper {
        BEFORE_THE_MIRROR,
        /** Nobody stood there for a while: what the mirror shows from now on is for others. */
        GONE
    }

    static Pass of(String secret, long visit, Instant now) {
        return new Pass(secret, visit, now, Optional.empty(), Shopper.BEFORE_THE_MIRROR, List.of());
    }

    boolean isOpened() {
        return openedAt.isPresent();
    }

    /** Whether it is still about what the mirror shows. */
    public boolean isHere() {
        return shopper == Shopper.BEFORE_THE_MIRROR;
    }

    Pass opened(Instant now) {
        return new Pass(secret, visit, issuedAt, Optional.of(openedAt.orElse(now)), shopper, requests);
    }

    Pass left() {
        return new Pass(secret, visit, issuedAt, openedAt, Shopper.GONE, requests);
    }

    Pass asked(String request) {
        var all =
                Stream.concat(requests.stream(), Stream.of(request)).distinct().toList();
        return new Pass(secret, visit, issuedAt, openedAt, shopper, all);
    }

    /** Without its secret. */
    @Override
    public String toString() {
        return "Pass[visit " + visit + ", " + requests.size() + " requests]";
    }
}
