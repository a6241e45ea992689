package trumeau.kiosk.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.websockets.next.HttpUpgradeCheck;
import io.smallrye.mutiny.Uni;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;

/** Checks Host and Origin before any route, page, health and metrics included, and again before a WebSocket opens. */
@ApplicationScoped
public class Guard implements HttpUpgradeCheck {

    private static final int FIRST = 10_000;
    private static final long LARGEST_BODY = 20L << 20;

    private final ObjectMapper json;

    @Inject
    public Guard(ObjectMapper json) {
        this.json = json;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, FIRST);
    }

    @Override
    public Uni<CheckResult> perform(HttpUpgradeContext context) {
        return refusal(context.httpRequest())
                .map(kind -> CheckResult.rejectUpgrade(kind.status()))
                .orElseGet(CheckResult::permitUpgrade);
    }

    private void check(RoutingContext route) {
        var refusal = refusal(route.request()).or(() -> tooLarge(route.request()));
        if (refusal.isEmpty()) {
            route.next();
            return;
        }
        var kind = refusal.get();
        route.response()
                .setStatusCode(kind.status())
                .putHeader("Content-Type", Problem.MEDIA_TYPE)
                .end(text(Problem.of(kind, kind.title())));
    }

    private static Optional<ProblemKind> refusal(HttpServerRequest request) {
        var headers = request.headers();
        var own = new OwnAddress(request.localAddress().port());
        var hosts = headers.getAll("Host");
        var origins = headers.getAll("Origin");
        return asksForLine(headers) ? own.upgradeRefusal(hosts, origins) : own.refusal(hosts, origins);
    }

    /** Other upgrades, as to HTTP/2 that Java's client offers with each request, are not taken up. */
    private static boolean asksForLine(MultiMap headers) {
        return headers.getAll("Upgrade").stream().anyMatch("websocket"::equalsIgnoreCase);
    }

    /** Before a byte of it is read. */
    private static Optional<ProblemKind> tooLarge(HttpServerRequest request) {
        var length = request.getHeader("Content-Length");
        return length != null && length.matches("\\d{1,18}") && Long.parseLong(length) > LARGEST_BODY
                ? Optional.of(ProblemKind.PICTURE_TOO_LARGE)
                : Optional.empty();
    }

    private String text(Problem problem) {
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem can always be written", e);
        }
    }
}
