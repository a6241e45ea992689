package trumeau.device.sync;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import trumeau.device.release.Sha256;

/** Static files over HTTP on 127.0.0.1, with ETag, Range and If-Range; or whatever a test wants instead. */
final class FileServer implements AutoCloseable {

    final List<String> ranges = new CopyOnWriteArrayList<>();
    private final Path folder;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private volatile HttpHandler instead = this::serve;

    FileServer(Path folder) {
        this.folder = folder;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", exchange -> {
            try (exchange) {
                instead.handle(exchange);
            }
        });
        server.setExecutor(threads);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    void answerWith(HttpHandler handler) {
        instead = handler;
    }

    void serve(HttpExchange exchange) throws IOException {
        var file = folder.resolve(exchange.getRequestURI().getPath().substring(1));
        if (!Files.isRegularFile(file)) {
            exchange.sendResponseHeaders(404, -1);
            return;
        }
        var bytes = Files.readAllBytes(file);
        var tag = '"' + Sha256.of(bytes).hex() + '"';
        var from = from(exchange, tag);
        ranges.add(file.getFileName() + " from " + from);
        exchange.getResponseHeaders().set("ETag", tag);
        if (from > 0) {
            exchange.getResponseHeaders()
                    .set("Content-Range", "bytes " + from + "-" + (bytes.length - 1) + "/" + bytes.length);
        }
        exchange.sendResponseHeaders(from > 0 ? 206 : 200, bytes.length == 0 ? -1 : bytes.length - from);
        exchange.getResponseBody().write(bytes, from, bytes.length - from);
    }

    private static int from(HttpExchange exchange, String tag) {
        var range = exchange.getRequestHeaders().getFirst("Range");
        var matches = tag.equals(exchange.getRequestHeaders().getFirst("If-Range"));
        return range != null && matches ? Integer.parseInt(range.replaceAll("\\D", "")) : 0;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
