package trumeau.kiosk.phone;

import io.vertx.core.MultiMap;
import java.util.Map;

/** What the phone's browser may do with what it gets: its own script and style, and nothing from anywhere else. */
final class PhoneHeaders {

    private static final Map<String, String> ALWAYS = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
                    + " base-uri 'none'; form-action 'none'; frame-ancestors 'none';"
                    + " require-trusted-types-for 'script'; trusted-types lit-html",
            "Strict-Transport-Security",
            "max-age=31536000",
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options",
            "DENY",
            "Referrer-Policy",
            "no-referrer",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin",
            "Permissions-Policy",
            "camera=(), microphone=(), geolocation=()");

    private PhoneHeaders() {}

    /** Sets them on an answer, refusals included. */
    static void dress(MultiMap headers, String path) {
        ALWAYS.forEach(headers::set);
        headers.set("Cache-Control", caching(path));
    }

    private static String caching(String path) {
        if (path.startsWith("/assets/")) {
            return "private, max-age=31536000, immutable";
        }
        return path.startsWith("/api/") ? "no-store" : "no-cache";
    }
}
