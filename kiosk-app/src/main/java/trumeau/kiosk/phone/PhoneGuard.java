package trumeau.kiosk.phone;

import io.vertx.ext.web.RoutingContext;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import trumeau.kiosk.stock.FiguresPush;

/** Stands before every route: dresses the answer, and lets nobody in who is a stranger, too fast or too large. */
final class PhoneGuard {

    private final Set<String> names;
    private final Allowance allowance;
    private final Function<RoutingContext, PhoneCall> calls;

    PhoneGuard(Set<String> names, InstantSource clock, Function<RoutingContext, PhoneCall> calls) {
        this.names = Set.copyOf(names);
        this.allowance = new Allowance(clock);
        this.calls = calls;
    }

    void check(RoutingContext route) {
        PhoneHeaders.dress(
                route.response().headers(), String.valueOf(route.request().path()));
        refusal(route).ifPresentOrElse(problem -> refuse(route, problem), route::next);
    }

    private Optional<PhoneProblem> refusal(RoutingContext route) {
        var request = route.request();
        if (!allowance.admits(String.valueOf(request.remoteAddress().hostAddress()))) {
            return Optional.of(PhoneProblem.TOO_FAST);
        }
        var local = request.localAddress();
        var own = new OwnName(names, String.valueOf(local.hostAddress()), local.port());
        return own.refusal(request.method(), String.valueOf(request.path()), request.headers())
                .or(() -> isPlain(String.valueOf(request.path()), String.valueOf(route.normalizedPath()))
                        ? Optional.empty()
                        : Optional.of(PhoneProblem.NOT_FOUND))
                .or(() ->
                        tooLarge(String.valueOf(request.path()), String.valueOf(request.getHeader("Content-Length"))));
    }

    /** Each thing has one address; another spelling of it is no address. */
    private static boolean isPlain(String path, String normalized) {
        return path.equals(normalized) && !path.endsWith("/");
    }

    /** Before a byte of it is read. */
    private static Optional<PhoneProblem> tooLarge(String path, String length) {
        var largest = path.equals(TillDoor.PATH) ? FiguresPush.LARGEST : PhoneListener.LARGEST_BODY;
        return length.matches("\\d{1,18}") && Long.parseLong(length) > largest
                ? Optional.of(PhoneProblem.TOO_LARGE)
                : Optional.empty();
    }

    /** What a stranger still sends is not read. */
    private void refuse(RoutingContext route, PhoneProblem problem) {
        route.response().putHeader("Connection", "close");
        calls.apply(route).refuse(problem);
    }
}
