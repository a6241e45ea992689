package trumeau.kiosk.phone;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import trumeau.kiosk.ask.AskDesk;
import trumeau.kiosk.ask.Entry;
import trumeau.kiosk.ask.Pass;
import trumeau.kiosk.request.Asked;
import trumeau.kiosk.wiring.Goods;
import trumeau.recommender.catalog.ItemId;

/**
 * The shoppers' door beside the staff's: whoever shows a pass sees what the mirror shows and asks for it, and nothing
 * else. It works on a thread of its own, so that no staff phone waits for shoppers.
 */
final class AskDoor implements AutoCloseable {

    private final Optional<AskDesk> desk;
    private final PhoneWork work;

    /** @param desk empty where shoppers are not let in */
    AskDoor(Optional<AskDesk> desk, PhoneWork work) {
        this.desk = desk;
        this.work = work;
    }

    /** Whether there is a door at all. */
    boolean isThere() {
        return desk.isPresent();
    }

    void look(PhoneCall call) {
        inside(call, AskDoor::view);
    }

    /** Asks for a size of a thing; whoever has left the mirror asks at another. */
    void ask(PhoneCall call) {
        var wish = wish(call.body());
        if (wish.isEmpty()) {
            call.refuse(PhoneProblem.BAD_REQUEST);
            return;
        }
        inside(call, (there, pass) -> {
            if (!pass.isHere()) {
                return refused(PhoneProblem.PASS_OVER, Map.of());
            }
            return answered(there.ask(pass, wish.get()), () -> view(there, pass));
        });
    }

    void withdraw(PhoneCall call) {
        var request = call.path("id");
        inside(
                call,
                (there, pass) -> there.withdraw(pass, request)
                        ? view(there, pass)
                        : refused(PhoneProblem.REQUEST_UNKNOWN, Map.of()));
    }

    /** A picture of the release, which the phone is not to keep. */
    void picture(PhoneCall call) {
        var sha256 = call.path("sha256");
        inside(call, (there, pass) -> there.picture(sha256)
                .map(AskDoor::bytes)
                .<Consumer<PhoneCall>>map(bytes -> now -> now.showOnce(bytes))
                .orElseGet(() -> refused(PhoneProblem.NOT_FOUND, Map.of())));
    }

    @Override
    public void close() {
        work.close();
    }

    /** What is done with a desk and a good pass, and then said. */
    private interface Deed {
        Consumer<PhoneCall> with(AskDesk desk, Pass pass);
    }

    private void inside(PhoneCall call, Deed deed) {
        var secret = call.path("pass");
        var there = desk.orElseThrow();
        call.when(work.ask(() -> enter(there, secret, deed)), then -> then.accept(call));
    }

    private static Consumer<PhoneCall> enter(AskDesk desk, String secret, Deed deed) {
        var entry = desk.enter(secret);
        if (entry instanceof Entry.Open open) {
            return deed.with(desk, open.pass());
        }
        return refused(entry instanceof Entry.Over ? PhoneProblem.PASS_OVER : PhoneProblem.PASS_UNKNOWN, Map.of());
    }

    private static Consumer<PhoneCall> view(AskDesk desk, Pass pass) {
        var view = desk.view(pass);
        return call -> call.answer(view);
    }

    private static Consumer<PhoneCall> answered(Asked asked, Supplier<Consumer<PhoneCall>> view) {
        if (asked instanceof Asked.Told) {
            return view.get();
        }
        if (asked instanceof Asked.Sold sold) {
            return refused(PhoneProblem.JUST_SOLD, Map.of("sizesInStock", sold.sizesInStock()));
        }
        if (asked instanceof Asked.NobodyOnDuty) {
            return refused(PhoneProblem.NOBODY_ON_DUTY, Map.of());
        }
        return refused(
                asked instanceof Asked.TooMany ? PhoneProblem.TOO_MANY_REQUESTS : PhoneProblem.ITEM_UNKNOWN, Map.of());
    }

    private static Consumer<PhoneCall> refused(PhoneProblem problem, Map<String, ?> more) {
        return call -> call.refuse(problem, more);
    }

    /** Empty when it is none. */
    private static Optional<Goods.Key> wish(JsonNode body) {
        Function<String, String> text =
                name -> body.path(name).isTextual() ? body.path(name).asText() : "";
        if (text.apply("size").isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new Goods.Key(new ItemId(text.apply("itemId")), text.apply("size"), text.apply("colour")));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
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
