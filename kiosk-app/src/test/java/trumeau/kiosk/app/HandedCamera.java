package trumeau.kiosk.app;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import trumeau.kiosk.demo.ClipArtist;
import trumeau.kiosk.demo.DemoClip;
import trumeau.kiosk.demo.Showing;
import trumeau.kiosk.demo.ShowingsFile;
import trumeau.kiosk.demo.drawing.HeldUp;

/** A network camera that sees what a test wants: the demo's empty room, or one of its garments held up in it. */
final class HandedCamera implements AutoCloseable {

    private static final int NOISES = 6;
    private static final int HELD_FRAMES = 8;
    private static final long STEP_MILLIS = 66;
    private static final Duration ONE_SHOWING = Duration.ofSeconds(9);
    private static final Duration HELD_FROM = Duration.ofSeconds(5);
    private static final byte[] HEAD =
            "--frame\r\nContent-Type: image/jpeg\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final ClipArtist artist;
    private final long period;
    private final List<byte[]> room;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private volatile View view;

    private HandedCamera(ClipArtist artist, long period, HttpServer server) {
        this.artist = artist;
        this.period = period;
        this.server = server;
        this.room = IntStream.range(0, NOISES)
                .mapToObj(i -> jpeg(artist.empty(Duration.ofMillis(i * STEP_MILLIS))))
                .toList();
        this.view = new View(room);
    }

    /** What is before the camera, and since when somebody who looks can have seen it; 0 until then. */
    private static final class View {
        private final List<byte[]> frames;
        private volatile long since;

        View(List<byte[]> frames) {
            this.frames = frames;
        }
    }

    /**
     * Begins to serve, with an empty room.
     *
     * @param store the demo's folder
     * @param period of its frames
     */
    static HandedCamera open(Path store, Duration period) throws IOException {
        var clip = new DemoClip(ShowingsFile.read(store.resolve("store/showings.json")));
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var camera = new HandedCamera(new ClipArtist(clip, 1), period.toMillis(), server);
        server.setExecutor(camera.threads);
        server.createContext("/", camera::stream);
        server.start();
        return camera;
    }

    String spec() {
        return "mjpeg:http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    List<Showing> showings() {
        return artist.clip().showings();
    }

    /** The frames of a garment that is held still, wholly in the picture; drawing them takes a while. */
    List<byte[]> framesOf(int showing) {
        var start = ONE_SHOWING.multipliedBy(showing).plus(HELD_FROM);
        return IntStream.range(0, HELD_FRAMES)
                .mapToObj(i -> jpeg(artist.at(start.plusMillis(i * STEP_MILLIS))))
                .toList();
    }

    void holdUp(List<byte[]> frames) {
        view = new View(frames);
    }

    void putDown() {
        view = new View(room);
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
        exchange.getResponseHeaders().set("Content-Type", "multipart/x-mixed-replace; boundary=frame");
        exchange.sendResponseHeaders(200, 0);
        try (var out = exchange.getResponseBody()) {
            for (var number = 0; ; number++) {
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

    private static byte[] jpeg(HeldUp seen) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(seen.picture(), "jpg", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
