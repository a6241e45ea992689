package trumeau.device.sync;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import trumeau.device.outbox.Batch;
import trumeau.device.outbox.Inbox;
import trumeau.device.outbox.Inbox.NotTaken.Reason;
import trumeau.device.release.Sha256;
import trumeau.device.sync.HttpOrigin.Limits;

/**
 * An inbox behind HTTP or HTTPS, a bucket or a folder that takes files. Any thread.
 *
 * <p>Puts with {@code If-None-Match: *} (RFC 9110, section 13.1.2) and {@code Content-Digest} (RFC 9530), so that
 * nothing is overwritten or cut short. Where something lies already, it is read and compared. Follows no redirect: a
 * batch goes where it was told to go, or nowhere.
 */
public final class HttpInbox implements Inbox {

    private static final Set<Integer> IS_THERE = Set.of(409, 412);
    private static final Set<Integer> PASSES = Set.of(408, 425, 429);
    private static final int ABSENT = 404;

    private final URI root;
    private final Optional<String> token;
    private final Limits limits;
    private final HttpClient client;

    /** @param token what the inbox wants to be sent as a bearer's, if anything */
    public HttpInbox(URI root, Optional<String> token) {
        this(root, token, Limits.DEFAULT);
    }

    /** @param root a folder, with the last {@code /} */
    HttpInbox(URI root, Optional<String> token, Limits limits) {
        if (!root.getPath().endsWith("/") || root.getRawQuery() != null) {
            throw new IllegalArgumentException("an inbox is an address of a folder without a query: " + root);
        }
        this.root = root;
        this.token = Objects.requireNonNull(token, "token");
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
    public Receipt put(Batch batch) {
        var address = root.resolve(batch.name());
        var bytes = batch.bytes();
        var request = request(address, bytes.length)
                .header("Content-Type", "application/x-ndjson")
                .header("Content-Digest", digest(bytes))
                .header("If-None-Match", "*")
                .PUT(HttpRequest.BodyPublishers.ofByteArray(bytes))
                .build();
        try {
            var status = status(request);
            return IS_THERE.contains(status) ? compared(address, bytes) : receipt(status, address);
        } catch (IOException e) {
            return unreachable("can't reach " + address + " (" + why(e) + "); check the network");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return unreachable("stopped while sending to " + address);
        }
    }

    private int status(HttpRequest request) throws IOException, InterruptedException {
        var answer = client.send(request, info -> new TimedBody(limits));
        answer.body().close();
        return answer.statusCode();
    }

    /** Sent before and not heard of, or somebody else's: the bytes tell. */
    private Receipt compared(URI address, byte[] sent) throws IOException, InterruptedException {
        var answer = client.send(request(address, sent.length).build(), info -> new TimedBody(limits));
        try (var body = answer.body()) {
            return compared(answer, body, sent);
        }
    }

    private static Receipt compared(HttpResponse<InputStream> answer, InputStream body, byte[] sent)
            throws IOException {
        var address = answer.uri();
        if (answer.statusCode() == ABSENT || waitingHelps(answer.statusCode())) {
            return unreachable(address + " is there and is not (status " + answer.statusCode() + ")");
        }
        if (answer.statusCode() != 200) {
            return new NotTaken(
                    Reason.CONFLICT,
                    "something lies at " + address + " and may not be read (status " + answer.statusCode()
                            + "), so nobody knows whether it is this; let this device read what it wrote");
        }
        return Arrays.equals(body.readNBytes(sent.length + 1), sent)
                ? new Arrived()
                : new NotTaken(
                        Reason.CONFLICT,
                        "other events lie at " + address + "; was this device's data folder copied or restored?"
                                + " Move that object aside, then all go up");
    }

    private static Receipt receipt(int status, URI address) {
        if (status >= 200 && status < 300) {
            return new Arrived();
        }
        var detail = address + " answered with status " + status;
        return waitingHelps(status) ? unreachable(detail) : new NotTaken(Reason.REFUSED, detail);
    }

    private static boolean waitingHelps(int status) {
        return status >= 500 || PASSES.contains(status);
    }

    private HttpRequest.Builder request(URI address, int bytes) {
        var slowest = Duration.ofSeconds(bytes / limits.leastBytesPerSecond());
        var request = HttpRequest.newBuilder(address)
                .timeout(limits.connect().plus(limits.stall()).plus(slowest))
                .header("Accept-Encoding", "identity");
        token.ifPresent(secret -> request.header("Authorization", "Bearer " + secret));
        return request;
    }

    private static String digest(byte[] bytes) {
        var digest = HexFormat.of().parseHex(Sha256.of(bytes).hex());
        return "sha-256=:" + Base64.getEncoder().encodeToString(digest) + ":";
    }

    private static NotTaken unreachable(String detail) {
        return new NotTaken(Reason.UNREACHABLE, detail);
    }

    private static String why(IOException e) {
        var message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }
}
