package trumeau.kiosk.request;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import trumeau.kiosk.wiring.Goods;

/**
 * "Bring me this in M", or "please come": what a shopper asks of staff.
 *
 * @param id random, for one request only
 * @param wish the variant; empty when somebody is to come to the screen
 * @param promised within which time somebody answers
 * @param staff the first name of who has taken it, as staff typed it
 */
public record Request(
        String id,
        Optional<Goods.Key> wish,
        Instant askedAt,
        Duration promised,
        State state,
        Optional<String> staff,
        Optional<Reply> reply) {

    public Request {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(wish, "wish");
        Objects.requireNonNull(askedAt, "askedAt");
        Objects.requireNonNull(promised, "promised");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(staff, "staff");
        Objects.requireNonNull(reply, "reply");
    }

    /** How far it has come. */
    public enum State {
        /** Nobody has taken it yet. */
        WAITING,
        /** Somebody has, and will answer. */
        TAKEN,
        /** Somebody has answered. */
        ANSWERED,
        /** Nobody has in time. */
        UNANSWERED,
        /** The shopper needs it no more, or the visit ended. */
        WITHDRAWN;

        /** Whether staff can still do something. */
        public boolean isOpen() {
            return this == WAITING || this == TAKEN;
        }
    }

    static Request asked(String id, Optional<Goods.Key> wish, Instant at, Duration promised) {
        return new Request(id, wish, at, promised, State.WAITING, Optional.empty(), Optional.empty());
    }

    Request takenBy(String name) {
        return new Request(id, wish, askedAt, promised, State.TAKEN, Optional.of(name), Optional.empty());
    }

    Request answered(String name, Reply with) {
        return new Request(id, wish, askedAt, promised, State.ANSWERED, Optional.of(name), Optional.of(with));
    }

    Request ended(State end) {
        return new Request(id, wish, askedAt, promised, end, staff, reply);
    }
}
