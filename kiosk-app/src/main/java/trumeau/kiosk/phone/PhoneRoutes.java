package trumeau.kiosk.phone;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Handler;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import trumeau.kiosk.stock.FiguresPush;

/** All that can be asked for at the phone's port. What is not here is not there. */
final class PhoneRoutes {

    private static final Map<Integer, PhoneProblem> BY_STATUS = Map.of(
            404, PhoneProblem.NOT_FOUND,
            405, PhoneProblem.METHOD_NOT_ALLOWED,
            413, PhoneProblem.TOO_LARGE,
            415, PhoneProblem.UNSUPPORTED_TYPE,
            500, PhoneProblem.FAILED);
    private static final List<Integer> OTHER_STATUS = List.of(400, 406, 501);

    private final Router router;
    private final ObjectMapper json;
    private final Behind behind;

    private PhoneRoutes(Router router, ObjectMapper json, Behind behind) {
        this.router = router;
        this.json = json;
        this.behind = behind;
    }

    /** What is behind the routes. */
    record Behind(PhonePages pages, PhoneDoor door, PhoneQueue queue, PhoneEvents events, TillDoor till, AskDoor ask) {}

    /**
     * The routes, with their guard before them.
     *
     * @param names by which the device is called, besides its addresses
     */
    static Router make(PhoneHouse.Ground ground, Set<String> names, Behind behind) {
        var routes = new PhoneRoutes(Router.router(ground.vertx()), ground.json(), behind);
        var guard = new PhoneGuard(names, ground.clock(), routes::call);
        routes.router.route().handler(guard::check);
        routes.addTill();
        routes.router.route().handler(BodyHandler.create(false).setBodyLimit(PhoneListener.LARGEST_BODY));
        routes.addPages();
        routes.addLogin();
        routes.addQueue();
        routes.addAsk();
        routes.addRefusals();
        return routes.router;
    }

    /** Comes before the phones' small bodies are read. */
    private void addTill() {
        var body = BodyHandler.create(false).setBodyLimit(FiguresPush.LARGEST);
        if (behind.till().isThere()) {
            router.post(TillDoor.PATH)
                    .handler(route -> behind.till().enter(call(route), call -> body.handle(route)))
                    .handler(route -> behind.till().take(call(route)));
        }
    }

    private void addPages() {
        router.get("/phone").handler(route -> send(route, behind.pages().page()));
        router.get("/assets/:name")
                .handler(route -> send(route, behind.pages().asset(call(route).path("name"))));
    }

    private void addLogin() {
        router.post("/api/phone/login").handler(withJson(behind.door()::login));
        deed("/api/phone/logout", behind.door()::logout);
        look("/api/phone/me", behind.door()::me);
    }

    private void addQueue() {
        look("/api/phone/queue", behind.queue()::look);
        look("/api/pictures/:sha256", behind.queue()::picture);
        look("/api/phone/events", (call, ticket) -> behind.events()
                .open(call.route().response(), ticket));
        deed("/api/phone/duty", behind.queue()::duty);
        deed("/api/phone/requests/:id/take", behind.queue()::take);
        deed("/api/phone/requests/:id/answer", behind.queue()::answer);
    }

    /** All that a shopper's pass opens; it is in the path, since a picture's address can carry it nowhere else. */
    private void addAsk() {
        if (behind.ask().isThere()) {
            router.get(PhonePages.ASK)
                    .handler(route -> send(route, behind.pages().ask()));
            router.get("/api/ask/:pass").handler(route -> behind.ask().look(call(route)));
            router.post("/api/ask/:pass/requests").handler(withJson(behind.ask()::ask));
            router.post("/api/ask/:pass/requests/:id/withdraw").handler(withJson(behind.ask()::withdraw));
            router.get("/api/ask/:pass/pictures/:sha256")
                    .handler(route -> behind.ask().picture(call(route)));
        }
    }

    private void addRefusals() {
        BY_STATUS.forEach((status, problem) -> router.errorHandler(status, route -> failed(route, problem)));
        OTHER_STATUS.forEach(status -> router.errorHandler(status, route -> failed(route, PhoneProblem.BAD_REQUEST)));
    }

    private void failed(RoutingContext route, PhoneProblem problem) {
        PhoneHeaders.dress(
                route.response().headers(), String.valueOf(route.request().path()));
        var cause = route.failure();
        if (cause != null && problem == PhoneProblem.FAILED) {
            call(route).failed(cause);
        } else {
            call(route).refuse(problem);
        }
    }

    private void look(String path, BiConsumer<PhoneCall, PhoneTicket> look) {
        router.get(path).handler(route -> {
            var call = call(route);
            behind.door().ticket(call).ifPresent(ticket -> look.accept(call, ticket));
        });
    }

    private void deed(String path, BiConsumer<PhoneCall, PhoneTicket> deed) {
        router.post(path)
                .handler(withJson(
                        call -> behind.door().ticketForDeed(call).ifPresent(ticket -> deed.accept(call, ticket))));
    }

    /** A form of another site can't send JSON. */
    private Handler<RoutingContext> withJson(Consumer<PhoneCall> then) {
        return route -> {
            var call = call(route);
            if (call.sendsJson()) {
                then.accept(call);
            } else {
                call.refuse(PhoneProblem.UNSUPPORTED_TYPE);
            }
        };
    }

    private void send(RoutingContext route, Optional<PhonePages.File> file) {
        file.ifPresentOrElse(
                found ->
                        route.response().putHeader("Content-Type", found.type()).end(found.bytes()),
                () -> call(route).refuse(PhoneProblem.NOT_FOUND));
    }

    private PhoneCall call(RoutingContext route) {
        return new PhoneCall(route, json);
    }
}
