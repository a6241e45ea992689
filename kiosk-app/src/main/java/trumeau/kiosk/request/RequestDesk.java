package trumeau.kiosk.request;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import trumeau.device.store.DeviceStore;
import trumeau.device.store.StockRow;
import trumeau.kiosk.session.Held;
import trumeau.kiosk.session.Visit;
import trumeau.kiosk.session.VisitHolder;
import trumeau.kiosk.stock.FiguresDesk;
import trumeau.kiosk.wiring.Goods;
import trumeau.kiosk.wiring.Serving;
import trumeau.kiosk.wiring.SteadyClock;
import trumeau.kiosk.wiring.StoreSink;
import trumeau.recommender.catalog.ItemId;

/**
 * Where shoppers ask and staff answer. The first who takes a request has it; one that nobody takes within
 * {@link Queue#PATIENCE} ends as unanswered, and the screen says where the thing hangs. An open request keeps its visit
 * alive, and ends with it. Any thread, one at a time.
 */
@ApplicationScoped
public class RequestDesk implements StoreSink, VisitHolder {

    private final WishCheck check;
    private final Visit visit;
    private final FiguresDesk figures;
    private final InstantSource wall;
    private final InstantSource clock;
    private final List<RequestListener> listeners;
    private final Queue queue = new Queue();
    private final Duty duty = new Duty();
    private final Set<String> ofThisVisit = new HashSet<>();
    private RequestLog log = RequestLog.NONE;
    private Told told = new Told(List.of(), Set.of(), List.of());

    @Inject
    public RequestDesk(World world, FiguresDesk figures, InstantSource wall, @All List<RequestListener> listeners) {
        this.check = new WishCheck(world.serving(), wall);
        this.visit = world.visit();
        this.figures = figures;
        this.wall = wall;
        this.clock = world.clock();
        this.listeners = List.copyOf(listeners);
    }

    /**
     * What is asked about, and within what.
     *
     * @param clock by which everybody waits, since the machine's may be set while somebody does
     */
    @Dependent
    public record World(Serving serving, Visit visit, SteadyClock clock) {
        @Inject
        public World {
            Objects.requireNonNull(serving, "serving");
            Objects.requireNonNull(visit, "visit");
            Objects.requireNonNull(clock, "clock");
        }
    }

    /** Requests that were open when the app ended are open again for anybody, while there is still time to answer. */
    @Override
    public synchronized void storeOpened(DeviceStore store) {
        log = RequestLog.in(store, wall);
        log.open().forEach(row -> {
            var wish = row.wish().map(thing -> new Goods.Key(new ItemId(thing.item()), thing.size(), thing.colour()));
            var request = Request.asked(row.id(), wish, row.askedAt(), Queue.PATIENCE);
            queue.restore(request, row.taken());
            ofThisVisit.add(row.id());
        });
    }

    @Override
    public synchronized void storeCloses() {
        log = RequestLog.NONE;
    }

    /** A shopper asks for one variant. */
    public Asked ask(Goods.Key wish) {
        visit.sign();
        return telling(() -> {
            var against = check.against(wish);
            if (against.filter(Asked.Unknown.class::isInstance).isPresent()) {
                return against.get();
            }
            var asked = Optional.of(wish);
            return already(asked).or(() -> against).orElseGet(() -> begin(asked));
        });
    }

    /** A shopper calls somebody to the screen. */
    public Asked call() {
        visit.sign();
        return telling(() -> already(Optional.empty()).orElseGet(() -> begin(Optional.empty())));
    }

    /** What is answered without a look at the thing: it was asked before, or nobody could come. */
    private Optional<Asked> already(Optional<Goods.Key> wish) {
        var open = queue.openFor(wish);
        if (open.isPresent()) {
            return open.map(Asked.Told::new);
        }
        return duty.names(clock.instant()).isEmpty() ? Optional.of(new Asked.NobodyOnDuty()) : Optional.empty();
    }

    private Asked begin(Optional<Goods.Key> wish) {
        if (queue.isFull()) {
            return new Asked.TooMany();
        }
        var id = UUID.randomUUID().toString();
        var request = Request.asked(id, wish, clock.instant(), log.waits().promise());
        log.asked(request);
        queue.put(request);
        ofThisVisit.add(id);
        return new Asked.Told(request);
    }

    /** The shopper needs it no more; false when there is no such open request of this visit. */
    public boolean withdraw(String id) {
        return telling(() -> {
            var open = queue.find(id)
                    .filter(request ->
                            ofThisVisit.contains(id) && request.state().isOpen());
            open.map(request -> request.ended(Request.State.WITHDRAWN)).ifPresent(this::end);
            return open.isPresent();
        });
    }

    /** Takes a request: the shopper sees the name. */
    public Deed take(String id, String name) {
        return telling(() -> {
            var deed = queue.take(id, name);
            if (deed instanceof Deed.Done || duty.has(name, clock.instant())) {
                duty.sign(name, clock.instant());
            }
            if (deed instanceof Deed.Done done) {
                log.taken(done.request());
            }
            return deed;
        });
    }

    /**
     * Answers a request, also of somebody who went off duty since; {@link Reply#NOT_HERE} corrects the figure of stock,
     * too.
     */
    public Deed answer(String id, String name, Reply reply) {
        return telling(() -> {
            if (duty.has(name, clock.instant())) {
                duty.sign(name, clock.instant());
            }
            var before = queue.find(id);
            var deed = queue.answer(id, name, reply);
            if (deed instanceof Deed.Done done && !before.equals(Optional.of(done.request()))) {
                end(done.request());
                if (reply == Reply.NOT_HERE) {
                    done.request().wish().ifPresent(this::correct);
                }
            }
            return deed;
        });
    }

    private void correct(Goods.Key wish) {
        figures.correct(new StockRow.Key(wish.item().value(), wish.size(), wish.colour()), 0);
    }

    /** Somebody is on duty from now on, or still. */
    public void onDuty(String name) {
        telling(() -> {
            duty.sign(name, clock.instant());
            return name;
        });
    }

    /** Somebody is on duty no longer; what they had taken stays theirs until its time is up. */
    public void offDuty(String name) {
        telling(() -> {
            duty.leave(name);
            return name;
        });
    }

    /** The requests of this visit, the oldest first. */
    public synchronized List<Request> ofThisVisit() {
        return queue.all().stream()
                .filter(request -> ofThisVisit.contains(request.id()))
                .toList();
    }

    /** All requests that are open or ended a little while ago, the oldest first. */
    public synchronized List<Request> queue() {
        return queue.all();
    }

    /** The names on duty, in alphabetical order. */
    public synchronized List<String> onDuty() {
        return duty.names(clock.instant());
    }

    /** How long shoppers have waited in the last 30 days. */
    public synchronized Waits waits() {
        return log.waits();
    }

    /** How long a shopper has waited until now. */
    public Duration waited(Request request) {
        var waited = Duration.between(request.askedAt(), clock.instant());
        return waited.isNegative() ? Duration.ZERO : waited;
    }

    /** Within which time somebody answers, if asked now. */
    public synchronized Duration promise() {
        return log.waits().promise();
    }

    /** Ends what has waited too long or was of a visit that is over; keeps a visit that waits. Once a second. */
    public void tick() {
        telling(() -> {
            if (ofThisVisit().stream().anyMatch(request -> request.state().isOpen())) {
                visit.sign();
            }
            var expired = queue.expire(clock.instant());
            expired.forEach(this::end);
            return expired;
        });
    }

    private void end(Request ended) {
        queue.put(ended);
        log.ended(ended, waited(ended));
    }

    @Override
    public List<Held> held() {
        return List.of(new Held(Held.Kind.REQUESTS, ofThisVisit().size()));
    }

    /** The visit is over: nobody waits any more. */
    @Override
    public void forget() {
        telling(() -> {
            queue.endVisit().forEach(ended -> log.ended(ended, waited(ended)));
            ofThisVisit.clear();
            return queue;
        });
    }

    /** What everybody was told last. */
    private record Told(List<Request> queue, Set<String> visit, List<String> duty) {}

    /** Does something and tells everybody if anything has changed since they were told last. */
    private <T> T telling(Supplier<T> deed) {
        T result;
        boolean changed;
        synchronized (this) {
            result = deed.get();
            var now = new Told(queue.all(), Set.copyOf(ofThisVisit), duty.names(clock.instant()));
            changed = !now.equals(told);
            told = now;
        }
        if (changed) {
            listeners.forEach(RequestListener::requestsChanged);
        }
        return result;
    }
}
