package trumeau.kiosk.phone;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import trumeau.kiosk.request.Deed;
import trumeau.kiosk.request.Reply;
import trumeau.kiosk.request.StaffName;

/**
 * What a phone that is logged in may see and do. Each deed carries a key, and is done once however often it is sent.
 */
final class PhoneQueue {

    private static final String KEY = "Idempotency-Key";

    private final QueueDesk desk;
    private final PhoneWork work;
    private final Once once = new Once();

    PhoneQueue(PhoneEvents.Parts parts) {
        this.desk = parts.desk();
        this.work = parts.work();
    }

    void look(PhoneCall call, PhoneTicket ticket) {
        call.when(work.ask(() -> PhoneQueueView.of(desk, ticket.name())), call::answer);
    }

    void duty(PhoneCall call, PhoneTicket ticket) {
        var on = call.body().path("on");
        if (!on.isBoolean()) {
            call.refuse(PhoneProblem.BAD_REQUEST);
            return;
        }
        call.when(work.ask(() -> duty(ticket.name(), on.booleanValue())), call::answer);
    }

    void take(PhoneCall call, PhoneTicket ticket) {
        var id = call.path("id");
        deed(call, ticket, "take " + id, () -> desk.take(id, ticket.name()));
    }

    void answer(PhoneCall call, PhoneTicket ticket) {
        var id = call.path("id");
        var code = call.body().path("reply").asText("");
        Reply.of(code)
                .ifPresentOrElse(
                        reply -> deed(
                                call, ticket, "answer " + id + " " + code, () -> desk.answer(id, ticket.name(), reply)),
                        () -> call.refuse(PhoneProblem.BAD_REQUEST));
    }

    /** A picture of the release, by its SHA-256. */
    void picture(PhoneCall call, PhoneTicket ticket) {
        var sha256 = call.path("sha256");
        var found = work.ask(() -> desk.picture(sha256).map(PhoneQueue::bytes));
        call.when(found, picture -> picture.ifPresentOrElse(call::show, () -> call.refuse(PhoneProblem.NOT_FOUND)));
    }

    private PhoneQueueView duty(StaffName name, boolean on) {
        if (on) {
            desk.onDuty(name);
        } else {
            desk.offDuty(name);
        }
        return PhoneQueueView.of(desk, name);
    }

    private void deed(PhoneCall call, PhoneTicket ticket, String what, Supplier<Deed> doing) {
        var random = String.valueOf(call.route().request().getHeader(KEY));
        if (!Once.Key.isRandom(random)) {
            call.refuse(PhoneProblem.BAD_REQUEST);
            return;
        }
        var outcome = work.ask(() -> done(new Once.Key(random, what), doing));
        call.when(outcome, deed -> answer(call, ticket, deed));
    }

    private Deed done(Once.Key key, Supplier<Deed> doing) {
        var before = once.outcome(key);
        if (before.isPresent()) {
            return before.get();
        }
        var outcome = doing.get();
        once.keep(key, outcome);
        return outcome;
    }

    private void answer(PhoneCall call, PhoneTicket ticket, Deed outcome) {
        if (outcome instanceof Deed.Done) {
            look(call, ticket);
        } else if (outcome instanceof Deed.TakenByOther other) {
            call.refuse(PhoneProblem.TAKEN_BY_OTHER, Map.of("name", other.name()));
        } else if (outcome instanceof Deed.Over over) {
            var state = over.state().name().toLowerCase(Locale.ROOT);
            call.refuse(PhoneProblem.REQUEST_OVER, Map.of("state", state));
        } else {
            call.refuse(PhoneProblem.REQUEST_UNKNOWN);
        }
    }

    private static Buffer bytes(Path file) {
        try {
            return Buffer.buffer(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException("the picture " + file + " can't be read", e);
        }
    }
}
