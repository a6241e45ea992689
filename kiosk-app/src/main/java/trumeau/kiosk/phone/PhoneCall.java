package trumeau.kiosk.phone;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** One request of a phone and its one answer. */
record PhoneCall(RoutingContext route, ObjectMapper json) {

    /** The browser keeps it for this very address, sends it by TLS only, and shows it to no script. */
    static final String COOKIE = "__Host-trumeau-phone";

    private static final System.Logger LOG = System.getLogger(PhoneCall.class.getName());
    private static final String PROBLEM = "application/problem+json";
    private static final Duration SHIFT = Duration.ofHours(14);

    void answer(Object value) {
        route.response().putHeader("Content-Type", "application/json").end(text(value));
    }

    /** Answers when the work is done; whatever goes wrong, there is an answer. */
    <T> void when(Future<T> work, Consumer<T> then) {
        work.onFailure(this::failed).onSuccess(result -> {
            try {
                then.accept(result);
            } catch (RuntimeException e) {
                failed(e);
            }
        });
    }

    /** Sends a picture of the release, which never changes. */
    void show(Buffer jpeg) {
        route.response()
                .putHeader("Content-Type", "image/jpeg")
                .putHeader("Cache-Control", "private, max-age=86400")
                .end(jpeg);
    }

    /** Sends a picture that the browser does not keep. */
    void showOnce(Buffer jpeg) {
        route.response().putHeader("Content-Type", "image/jpeg").end(jpeg);
    }

    void done() {
        route.response().setStatusCode(204).end();
    }

    void refuse(PhoneProblem problem) {
        refuse(problem, Map.of());
    }

    /** @param more what the page's words need beside the code */
    void refuse(PhoneProblem problem, Map<String, ?> more) {
        if (route.response().ended()) {
            return;
        }
        var body = json.createObjectNode()
                .put("type", "urn:trumeau:problem:" + problem.code())
                .put("title", problem.code().replace('-', ' '))
                .put("status", problem.status())
                .put("code", problem.code());
        more.forEach((key, value) -> body.set(key, json.valueToTree(value)));
        var response = route.response().setStatusCode(problem.status()).putHeader("Content-Type", PROBLEM);
        if (problem == PhoneProblem.TOO_FAST || problem == PhoneProblem.BUSY) {
            response.putHeader("Retry-After", "1");
        }
        response.end(text(body));
    }

    void refuse(PhoneProblem problem, Duration retryAfter) {
        var seconds = Math.max(1, retryAfter.toSeconds());
        route.response().putHeader("Retry-After", Long.toString(seconds));
        refuse(problem, Map.of("retryAfterSeconds", seconds));
    }

    /** What was asked could not be done: told to the log, not to the phone. */
    void failed(Throwable cause) {
        if (cause instanceof PhoneWork.Full) {
            refuse(PhoneProblem.BUSY);
            return;
        }
        LOG.log(System.Logger.Level.ERROR, "a phone's request failed", cause);
        refuse(PhoneProblem.FAILED);
    }

    /** What was sent as JSON; a node that lacks everything when it was something else. */
    JsonNode body() {
        try {
            var text = route.body().asString();
            return text == null ? MissingNode.getInstance() : json.readTree(text);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    /** The part of the path that a route names. */
    String path(String name) {
        return String.valueOf(route.pathParam(name));
    }

    boolean sendsJson() {
        var type = route.request().getHeader("Content-Type");
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("application/json");
    }

    /** The secret in the cookie; empty text when there is none. */
    String secret() {
        var cookie = route.request().getCookie(COOKIE);
        return cookie == null ? "" : String.valueOf(cookie.getValue());
    }

    void keep(String secret) {
        route.response().addCookie(cookie(secret).setMaxAge(SHIFT.toSeconds()));
    }

    void forget() {
        route.response().addCookie(cookie("").setMaxAge(0));
    }

    private String text(Object value) {
        return text(json, value);
    }

    static String text(ObjectMapper json, Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a view can always be written", e);
        }
    }

    private static Cookie cookie(String secret) {
        return Cookie.cookie(COOKIE, secret)
                .setPath("/")
                .setSecure(true)
                .setHttpOnly(true)
                .setSameSite(CookieSameSite.STRICT);
    }
}
