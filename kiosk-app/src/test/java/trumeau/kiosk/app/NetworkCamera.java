package trumeau.kiosk.app;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.imageio.ImageIO;

/** A network camera before which a test puts what it wants seen, and whose plug it may pull. Any thread. */
final class NetworkCamera implements AutoCloseable {

    private static final byte[] HEAD =
            "--frame\r\nContent-Type: image/jpeg\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final long period;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private volatile View view;
    private volatile boolean pulled;

    private NetworkCamera(List<byte[]> first, long period, HttpServer server) {
        this.period = period;
        this.server = server;
        this.view = new View(first);
    }

    /** What is before the camera, and since when somebody who looks can have seen it; 0 until then. */
    private static final class View {
        private final List<byte[]> frames;
        private volatile long since;

        View(List<byte[]> frames) {
            this.frames = List.copyOf(frames);
        }
    }

    /**
     * Begins to serve.
     *
     * @param first what it sees at first: JPEGs, shown one after the other without end
     * @param period of its frames
     */
    static NetworkCamera open(List<byte[]> first, Duration period) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var camera = new NetworkCamera(first, period.toMillis(), server);
        server.setExecutor(camera.threads);
        server.createContext("/", camera::stream);
        server.start();
        return camera;
    }

    String spec() {
        return "mjpeg:http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    void show(List<byte[]> frames) {
        view = new View(frames);
    }

    /** It gives no picture any more, to nobody. */
    void pull() {
        pulled = true;
    }

    void plugIn() {
        pulled = false;
    }

    /** When the first frame of what is seen now was sent, in milliseconds as {@code Date.now()} counts. */
    long seenSince() {
        return view.since;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void stream(HttpExchange exchange) throws IOException {
        if (pulled) {
            exchange.sendResponseHeaders(503, -1);
            exchange.close();
            return;
        }
        exchange.getResponseHeaders().set("Content-Type", "multipart/x-mixed-replace; boundary=frame");
        exchange.sendResponseHeaders(200, 0);
        try (var out = exchange.getResponseBody()) {
            for (var number = 0; !pulled; number++) {
                var now = view;
                if (now.since == 0) {
                    now.since = System.currentTimeMillis();
                }
                out.write(HEAD);
                out.write(now.frames.get(number % now.frames.size()));
                out.flush();
                Thread.sleep(period);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static byte[] jpeg(BufferedImage picture) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "jpg", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
