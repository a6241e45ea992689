package trumeau.kiosk.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;

/** Short addresses for the screens, and what the browser may do with what it gets. */
@ApplicationScoped
public class Pages {

    private static final int AFTER_THE_GUARD = 9_000;
    private static final Map<String, String> SCREENS =
            Map.of("/kiosk", "/kiosk.html", "/mirror", "/mirror.html", "/staff", "/staff.html");
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self';"
            + " img-src 'self' blob: data:; media-src 'self' blob:; worker-src 'self'; manifest-src 'self';"
            + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'; connect-src 'self' ws://";

    void register(@Observes Filters filters) {
        filters.register(Pages::dress, AFTER_THE_GUARD);
    }

    private static void dress(RoutingContext route) {
        var host = String.valueOf(route.request().getHeader("Host"));
        var path = route.normalizedPath();
        route.addHeadersEndHandler(done -> headers(route.response().headers(), path, host));
        var page = SCREENS.get(path);
        if (page == null) {
            route.next();
        } else {
            route.reroute(page);
        }
    }

    private static void headers(MultiMap headers, String path, String host) {
        headers.set("Content-Security-Policy", POLICY + host);
        headers.set("Permissions-Policy", "camera=(self), microphone=(), geolocation=()");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("Cache-Control", caching(path));
    }

    /** What is named by its content never changes; the pages themselves are asked for each time; data is not kept. */
    static String caching(String path) {
        if (path.startsWith("/assets/") || path.startsWith("/api/pictures/")) {
            return "public, max-age=31536000, immutable";
        }
        return path.startsWith("/api/") || path.startsWith("/q/") ? "no-store" : "no-cache";
    }
}
