package trumeau.device.sync;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import trumeau.device.sync.Origin.Trouble.Kind;

/**
 * An origin behind HTTP or HTTPS. Any thread.
 *
 * <p>Goes on after a cut with {@code Range} and {@code If-Range} (RFC 9110, sections 13.1.5 and 14.2); follows at most
 * three redirects, never from HTTPS to HTTP; is patient only within its {@link Limits}.
 */
public final class HttpOrigin implements Origin {

    private static final int MOST_REDIRECTS = 3;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final Set<Integer> ABSENT = Set.of(404, 410);
    private static final int WHOLE = 200;
    private static final int PART = 206;
    private static final int NO_SUCH_RANGE = 416;

    private final URI root;
    private final Limits limits;
    private final HttpClient client;

    public HttpOrigin(URI root) {
        this(root, Limits.DEFAULT);
    }

    /** @param root a folder, with or without the last {@code /} */
    public HttpOrigin(URI root, Limits limits) {
        if (!isHttp(root) || root.getHost() == null || root.getRawQuery() != null) {
            throw new IllegalArgumentException("an origin is an http or https address without a query: " + root);
        }
        this.root = root.getRawPath().endsWith("/") ? root : URI.create(root + "/");
        this.limits = Objects.requireNonNull(limits, "limits");
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(limits.connect())
                .executor(HttpThreads.few())
                .build();
    }

    @Override
    public String name() {
        return root.toString();
    }

    @Override
    public Answer open(Request request) {
        var address = root.resolve(request.path());
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            var response = send(address, request);
            if (response.trouble().isPresent()) {
                return response.trouble().get();
            }
            var answer = response.answer().orElseThrow();
            if (!REDIRECTS.contains(answer.statusCode())) {
                return understand(answer, request);
            }
            close(answer.body());
            var next = answer.headers().firstValue("Location").flatMap(to -> redirect(answer.uri(), to));
            if (next.isEmpty()) {
                return new Trouble(Kind.REFUSED_BY_SERVER, address + " redirects to nowhere good");
            }
            address = next.get();
        }
        return new Trouble(Kind.TOO_MANY_REDIRECTS, address + " is more than " + MOST_REDIRECTS + " redirects away");
    }

    private record Sent(Optional<HttpResponse<InputStream>> answer, Optional<Trouble> trouble) {
        static Sent failed(Kind kind, String detail) {
            return new Sent(Optional.empty(), Optional.of(new Trouble(kind, detail)));
        }
    }

    private Sent send(URI address, Request request) {
        var http = HttpRequest.newBuilder(address)
                .timeout(limits.connect().plus(limits.stall()))
                .header("Accept-Encoding", "identity");
        request.validator().filter(v -> request.offset() > 0).ifPresent(validator -> http.header(
                        "Range", "bytes=" + request.offset() + "-")
                .header("If-Range", validator));
        try {
            var answer = client.send(http.build(), info -> new TimedBody(limits));
            return new Sent(Optional.of(answer), Optional.empty());
        } catch (HttpTimeoutException e) {
            return Sent.failed(Kind.TOO_SLOW, address + " did not answer in time");
        } catch (IOException e) {
            return Sent.failed(Kind.UNREACHABLE, "can't reach " + address + " (" + why(e) + "); check the network");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Sent.failed(Kind.UNREACHABLE, "stopped while asking " + address);
        }
    }

    private Answer understand(HttpResponse<InputStream> answer, Request request) {
        var status = answer.statusCode();
        if (status == WHOLE || (status == PART && beginsAt(answer, request.offset()))) {
            return new Content(answer.body(), status == PART ? request.offset() : 0, validator(answer));
        }
        close(answer.body());
        if (status == NO_SUCH_RANGE && request.offset() > 0) {
            return open(Request.whole(request.path()));
        }
        var kind = ABSENT.contains(status) ? Kind.NOT_FOUND : Kind.REFUSED_BY_SERVER;
        return new Trouble(kind, answer.uri() + " answered with status " + status);
    }

    private static boolean beginsAt(HttpResponse<?> answer, long offset) {
        var range = answer.headers().firstValue("Content-Range").orElse("");
        return offset > 0 && range.startsWith("bytes " + offset + "-");
    }

    /** A strong ETag, or else the time of the last change (RFC 9110, section 13.1.5 allows these two). */
    private static Optional<String> validator(HttpResponse<?> answer) {
        return answer.headers()
                .firstValue("ETag")
                .filter(tag -> tag.startsWith("\"") && tag.length() <= 200)
                .or(() -> answer.headers().firstValue("Last-Modified").filter(time -> time.length() <= 200));
    }

    private static Optional<URI> redirect(URI from, String to) {
        try {
            var next = from.resolve(to);
            var downgrade = "https".equals(from.getScheme()) && !"https".equals(next.getScheme());
            return isHttp(next) && next.getHost() != null && !downgrade ? Optional.of(next) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean isHttp(URI address) {
        return "http".equals(address.getScheme()) || "https".equals(address.getScheme());
    }

    private static String why(IOException e) {
        var message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }

    private static void close(InputStream body) {
        try {
            body.close();
        } catch (IOException e) {
            System.getLogger(HttpOrigin.class.getName())
                    .log(System.Logger.Level.DEBUG, "a body nobody wants did not close", e);
        }
    }

    /**
     * How patient to be.
     *
     * @param connect until a connection stands
     * @param stall until the headers come, and between any two pieces of a body
     * @param grace how long a body may take whatever its average
     * @param leastBytesPerSecond a body's average once {@code grace} has passed
     */
    public record Limits(Duration connect, Duration stall, Duration grace, long leastBytesPerSecond) {

        public static final Limits DEFAULT =
                new Limits(Duration.ofSeconds(10), Duration.ofSeconds(20), Duration.ofSeconds(30), 1_000);

        public Limits {
            if (connect.toMillis() < 1 || stall.toMillis() < 1 || grace.toMillis() < 1 || leastBytesPerSecond < 1) {
                throw new IllegalArgumentException(
                        "limits are more than nothing: " + connect + " " + stall + " " + grace);
            }
        }
    }
}
