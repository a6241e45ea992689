package trumeau.kiosk.phone;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.PemKeyCertOptions;
import io.vertx.ext.web.Router;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import trumeau.kiosk.phone.PhoneException.Reason;
import trumeau.kiosk.settings.ListenAddress;

/** The open port: TLS 1.2 and 1.3 and nothing else, with bounds on size, number and slowness of what comes in. */
final class PhoneListener implements AutoCloseable {

    static final int LARGEST_BODY = 4_096;
    private static final int LARGEST_HEADERS = 8_192;
    private static final int LONGEST_LINE = 2_048;
    private static final int IDLE_SECONDS = 60;
    private static final int HANDSHAKE_SECONDS = 10;
    private static final int BACKLOG = 128;
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(5);

    /** Forward secrecy and authenticated encryption only; the first three are those of TLS 1.3. */
    private static final List<String> CIPHERS = List.of(
            "TLS_AES_128_GCM_SHA256",
            "TLS_AES_256_GCM_SHA384",
            "TLS_CHACHA20_POLY1305_SHA256",
            "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
            "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
            "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256",
            "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256",
            "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384",
            "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256");

    private final HttpServer server;

    private PhoneListener(HttpServer server) {
        this.server = server;
    }

    /**
     * Opens the port and waits until it is open; not on an event loop.
     *
     * @param loop on which all that comes in is handled
     * @throws PhoneException when it can't be opened, with what to do
     */
    static PhoneListener open(Context loop, ListenAddress place, PhoneCertificate certificate, Doors doors) {
        var opened = Promise.<HttpServer>promise();
        loop.runOnContext(now -> server(loop.owner(), options(place, certificate), doors)
                .listen()
                .onComplete(opened));
        try {
            return new PhoneListener(await(opened.future()));
        } catch (CompletionException e) {
            throw new PhoneException(
                    Reason.CANNOT_LISTEN,
                    "the staff's phone can't listen on " + place + " (" + words(e)
                            + "); choose an address of this device and a free port with trumeau.phone.listen",
                    e);
        }
    }

    private static HttpServer server(Vertx vertx, HttpServerOptions options, Doors doors) {
        var connections = new Connections(vertx, doors.patience());
        return vertx.createHttpServer(options)
                .connectionHandler(connections::opened)
                .requestHandler(request -> {
                    connections.asked(request);
                    doors.router().handle(request);
                });
    }

    /**
     * What is behind the port.
     *
     * @param patience how long a request may take to come in
     */
    record Doors(Router router, Duration patience) {}

    /** The port that is open, also where any free one was asked for. */
    int port() {
        return server.actualPort();
    }

    /** Closes the port and all connections. */
    @Override
    public void close() {
        try {
            await(server.close());
        } catch (CompletionException e) {
            System.getLogger(PhoneListener.class.getName())
                    .log(System.Logger.Level.WARNING, "the phone's port did not close cleanly", e);
        }
    }

    private static HttpServerOptions options(ListenAddress place, PhoneCertificate certificate) {
        var options = new HttpServerOptions()
                .setHost(place.host())
                .setPort(place.port())
                .setSsl(true)
                .setKeyCertOptions(new PemKeyCertOptions()
                        .setCertPath(certificate.files().certificate().toString())
                        .setKeyPath(certificate.files().key().toString()))
                .setEnabledSecureTransportProtocols(Set.of("TLSv1.2", "TLSv1.3"))
                .setSslHandshakeTimeout(HANDSHAKE_SECONDS)
                .setSslHandshakeTimeoutUnit(TimeUnit.SECONDS)
                .setUseAlpn(false)
                .setHttp2ClearTextEnabled(false)
                .setMaxHeaderSize(LARGEST_HEADERS)
                .setMaxInitialLineLength(LONGEST_LINE)
                .setIdleTimeout(IDLE_SECONDS)
                .setIdleTimeoutUnit(TimeUnit.SECONDS)
                .setAcceptBacklog(BACKLOG);
        CIPHERS.forEach(options::addEnabledCipherSuite);
        return options;
    }

    private static <T> T await(Future<T> future) {
        return future.toCompletionStage()
                .toCompletableFuture()
                .orTimeout(STOP_PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .join();
    }

    private static String words(CompletionException e) {
        var cause = e.getCause();
        return String.valueOf((cause == null ? e : cause).getMessage());
    }
}
