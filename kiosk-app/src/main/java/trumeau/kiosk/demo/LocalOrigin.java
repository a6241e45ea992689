package trumeau.kiosk.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import trumeau.device.release.OriginLayout;

/**
 * An origin on this machine: serves a folder of published files on 127.0.0.1, whole or from an offset on. It takes the
 * place of the bucket or web server of a real store; only GET and HEAD, nothing outside the folder. Beside it, where
 * one is given, an inbox for events.
 *
 * <p>Owns its port and its two threads until {@link #close}.
 */
public final class LocalOrigin implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(LocalOrigin.class.getName());
    private static final int CHUNK = 1 << 16;
    private static final long WHOLE = -1;

    /** Without it the JDK's server lets each small answer wait for an acknowledgement, 40 ms a file. */
    private static final String AT_ONCE = "sun.net.httpserver.nodelay";

    private final Path folder;
    private final Optional<LocalInbox> inbox;
    private final HttpServer server;
    private final ExecutorService threads;
    private volatile long changedByte = WHOLE;

    private LocalOrigin(Path folder, Optional<LocalInbox> inbox, HttpServer server) {
        this.folder = folder.toAbsolutePath().normalize();
        this.inbox = inbox;
        this.server = server;
        this.threads = Executors.newFixedThreadPool(2, work -> {
            var thread = new Thread(work, "local-origin");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Begins to serve.
     *
     * @param port 0 for any free one
     * @throws IOException when the port is taken
     */
    public static LocalOrigin serve(Path folder, int port) throws IOException {
        return serve(folder, Optional.empty(), port);
    }

    /** Begins to serve, and to take batches of events below {@link LocalInbox#PATH}. */
    public static LocalOrigin serve(Path folder, LocalInbox inbox, int port) throws IOException {
        return serve(folder, Optional.of(inbox), port);
    }

    private static LocalOrigin serve(Path folder, Optional<LocalInbox> inbox, int port) throws IOException {
        System.setProperty(AT_ONCE, "true");
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        var origin = new LocalOrigin(folder, inbox, HttpServer.create(address, 0));
        origin.server.setExecutor(origin.threads);
        origin.server.createContext("/", origin::answer);
        origin.server.start();
        return origin;
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    /**
     * From now on one byte of the release file, the one at this offset, is another than was signed when it is sent; the
     * file itself stays as it is.
     */
    void change(long offset) {
        changedByte = offset;
    }

    /** Everything is sent as it was published. */
    void sendWhole() {
        changedByte = WHOLE;
    }

    boolean changes() {
        return changedByte != WHOLE;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var method = exchange.getRequestMethod();
            var batch = batch(exchange.getRequestURI().getPath());
            if (method.equals("PUT") && batch.isPresent()) {
                inbox.orElseThrow().put(exchange, batch.get());
                return;
            }
            if (!method.equals("GET") && !method.equals("HEAD")) {
                exchange.sendResponseHeaders(405, -1);
                return;
            }
            var file = file(exchange.getRequestURI().getPath());
            if (file.isEmpty()) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            if (changes() && file.get().equals(folder.resolve(OriginLayout.RELEASE))) {
                sendChanged(exchange, Files.readAllBytes(file.get()));
            } else {
                send(exchange, file.get());
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.log(System.Logger.Level.DEBUG, () -> "the origin could not answer " + exchange.getRequestURI(), e);
            throw e;
        }
    }

    /** What lies below the inbox' path, if there is an inbox. */
    private Optional<String> batch(String requested) {
        return inbox.filter(there -> requested.startsWith("/" + LocalInbox.PATH))
                .map(there -> requested.substring(LocalInbox.PATH.length() + 1));
    }

    private Optional<Path> file(String requested) {
        var batch = batch(requested);
        if (batch.isPresent()) {
            return inbox.map(there -> there.file(batch.get())).filter(Files::isRegularFile);
        }
        var file = folder.resolve(requested.replaceFirst("^/+", "")).normalize();
        return file.startsWith(folder) && Files.isRegularFile(file) ? Optional.of(file) : Optional.empty();
    }

    private void sendChanged(HttpExchange exchange, byte[] bytes) throws IOException {
        bytes[(int) Math.max(0, Math.min(bytes.length - 1, changedByte))] ^= 1;
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static void send(HttpExchange exchange, Path file) throws IOException {
        try (var channel = FileChannel.open(file)) {
            var size = channel.size();
            var start = start(exchange.getRequestHeaders().getFirst("Range"));
            var headers = exchange.getResponseHeaders();
            headers.set("Accept-Ranges", "bytes");
            headers.set("Content-Type", "application/octet-stream");
            if (start >= size && start > 0) {
                headers.set("Content-Range", "bytes */" + size);
                exchange.sendResponseHeaders(416, -1);
                return;
            }
            if (start > 0) {
                headers.set("Content-Range", "bytes " + start + "-" + (size - 1) + "/" + size);
            }
            if (exchange.getRequestMethod().equals("HEAD") || size == 0) {
                headers.set("Content-Length", Long.toString(size - start));
                exchange.sendResponseHeaders(200, -1);
                return;
            }
            exchange.sendResponseHeaders(start > 0 ? 206 : 200, size - start);
            copy(channel.position(start), exchange);
        }
    }

    /** The first byte of {@code bytes=N-}; other forms are answered with the whole file, as HTTP allows. */
    private static long start(@org.jspecify.annotations.Nullable String range) {
        if (range == null || !range.toLowerCase(Locale.ROOT).matches("bytes=\\d{1,18}-")) {
            return 0;
        }
        return Long.parseLong(range.substring(6, range.length() - 1));
    }

    private static void copy(FileChannel from, HttpExchange exchange) throws IOException {
        try (var to = Channels.newChannel(exchange.getResponseBody())) {
            var chunk = ByteBuffer.allocate(CHUNK);
            while (from.read(chunk) >= 0) {
                chunk.flip();
                while (chunk.hasRemaining()) {
                    to.write(chunk);
                }
                chunk.clear();
            }
        }
    }
}
