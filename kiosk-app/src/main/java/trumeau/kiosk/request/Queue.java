package trumeau.kiosk.request;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import trumeau.kiosk.wiring.Goods;

/** The requests of this device in the order in which they were asked, and the rules of what may become of each. */
final class Queue {

    /** After this long without anybody the screen says so and offers the way to the rail. */
    static final Duration PATIENCE = Duration.ofSeconds(90);

    /** Whoever has taken a request gets more time before it counts as unanswered. */
    static final Duration PATIENCE_WHEN_TAKEN = Duration.ofMinutes(5);

    /** How long an end is still told, so that a phone that was away learns it. */
    private static final Duration REMEMBERED = Duration.ofMinutes(10);

    private static final int MOST_OF_A_VISIT = 5;

    private final Map<String, Request> requests = new LinkedHashMap<>();
    private final Set<String> takenBefore = new HashSet<>();

    List<Request> all() {
        return List.copyOf(requests.values());
    }

    Optional<Request> find(String id) {
        return Optional.ofNullable(requests.get(id));
    }

    /** The open request for the same; a call is the same as another. */
    Optional<Request> openFor(Optional<Goods.Key> wish) {
        return requests.values().stream()
                .filter(request -> request.state().isOpen() && request.wish().equals(wish))
                .findFirst();
    }

    boolean isFull() {
        return requests.values().stream().filter(each -> each.state().isOpen()).count() >= MOST_OF_A_VISIT;
    }

    void put(Request request) {
        requests.put(request.id(), request);
    }

    /** One that was open before a restart; it waits longer where somebody was on the way, whose name is not kept. */
    void restore(Request request, boolean taken) {
        put(request);
        if (taken) {
            takenBefore.add(request.id());
        }
    }

    /** Takes a request for somebody; the first one has it. */
    Deed take(String id, String name) {
        return find(id).map(request -> take(request, name)).orElseGet(Deed.Unknown::new);
    }

    private Deed take(Request request, String name) {
        if (!request.state().isOpen()) {
            return new Deed.Over(request.state());
        }
        var other = request.staff().filter(has -> !has.equals(name));
        if (other.isPresent()) {
            return new Deed.TakenByOther(other.get());
        }
        var taken = request.takenBy(name);
        put(taken);
        return new Deed.Done(taken);
    }

    /** Answers a request; the same answer of the same person again is done already. */
    Deed answer(String id, String name, Reply reply) {
        var found = find(id);
        if (found.isPresent() && found.get().equals(found.get().answered(name, reply))) {
            return new Deed.Done(found.get());
        }
        var deed = take(id, name);
        if (deed instanceof Deed.Done done) {
            var answered = done.request().answered(name, reply);
            put(answered);
            return new Deed.Done(answered);
        }
        return deed;
    }

    /** Ends what has waited too long, and forgets what ended long ago; answers what ended. */
    List<Request> expire(Instant now) {
        var ended = new ArrayList<Request>();
        for (var request : all()) {
            var waited = Duration.between(request.askedAt(), now);
            var isTaken = request.state() == Request.State.TAKEN || takenBefore.contains(request.id());
            var patience = isTaken ? PATIENCE_WHEN_TAKEN : PATIENCE;
            if (request.state().isOpen() && waited.compareTo(patience) >= 0) {
                ended.add(request.ended(Request.State.UNANSWERED));
            } else if (!request.state().isOpen() && waited.compareTo(REMEMBERED) > 0) {
                requests.remove(request.id());
                takenBefore.remove(request.id());
            }
        }
        ended.forEach(this::put);
        return ended;
    }

    /** The visit is over: what is open is withdrawn, and nothing of it is shown any more. */
    List<Request> endVisit() {
        var ended = all().stream()
                .filter(request -> request.state().isOpen())
                .map(request -> request.ended(Request.State.WITHDRAWN))
                .toList();
        ended.forEach(this::put);
        return ended;
    }
}
