package trumeau.kiosk.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import trumeau.kiosk.wall.Wall;

/** Short addresses for the screens, and what the browser may do with what it gets. */
@ApplicationScoped
public class Pages {

    private static final int AFTER_THE_GUARD = 9_000;
    private static final Map<String, String> SCREENS =
            Map.of("/kiosk", "/kiosk.html", "/mirror", "/mirror.html", "/staff", "/staff.html", "/wall", "/wall.html");
    private static final Set<String> WALL = Set.of("/wall", "/wall.html");
    private static final String FRAMED_BY_NOBODY = " frame-ancestors 'none';";
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self';"
            + " img-src 'self' blob: data:; media-src 'self' blob:; worker-src 'self'; manifest-src 'self';"
            + " base-uri 'none'; form-action 'self'; connect-src 'self' ws://";

    private final Wall wall;

    @Inject
    Pages(Wall wall) {
        this.wall = wall;
    }

    void register(@Observes Filters filters) {
        filters.register(this::dress, AFTER_THE_GUARD);
    }

    private void dress(RoutingContext route) {
        var host = String.valueOf(route.request().getHeader("Host"));
        var path = route.normalizedPath();
        route.addHeadersEndHandler(done -> headers(route.response().headers(), path, host));
        var page = SCREENS.get(path);
        if (WALL.contains(path) && !wall.isOpen()) {
            route.response().setStatusCode(404).end();
        } else if (page == null) {
            route.next();
        } else {
            route.reroute(page);
        }
    }

    /** Nobody frames a page, but in a demo the app's own wall frames its own screens. */
    private String framing(String path) {
        if (!wall.isOpen()) {
            return FRAMED_BY_NOBODY;
        }
        return WALL.contains(path) ? FRAMED_BY_NOBODY + " frame-src 'self';" : " frame-ancestors 'self';";
    }

    private void headers(MultiMap headers, String path, String host) {
        headers.set("Content-Security-Policy", POLICY + host + ";" + framing(path));
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
