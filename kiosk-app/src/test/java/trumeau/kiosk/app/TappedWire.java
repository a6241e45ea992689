package trumeau.kiosk.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A wire to an origin on this machine that keeps, call by call, every byte that is sent up. */
final class TappedWire implements AutoCloseable {

    private static final int CHUNK = 1 << 14;

    private final int origin;
    private final ServerSocket door;
    private final List<ByteArrayOutputStream> calls = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        var thread = new Thread(work, "tapped-wire");
        thread.setDaemon(true);
        return thread;
    });

    private TappedWire(int origin, ServerSocket door) {
        this.origin = origin;
        this.door = door;
    }

    /** Begins to pass on. */
    static TappedWire before(URI origin) throws IOException {
        var wire = new TappedWire(origin.getPort(), new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
        wire.threads.execute(wire::answer);
        return wire;
    }

    /** What the app takes for its origin. */
    URI address() {
        return URI.create("http://127.0.0.1:" + door.getLocalPort() + "/");
    }

    /** What was sent up so far, each call by itself. */
    List<byte[]> calls() {
        return calls.stream().map(ByteArrayOutputStream::toByteArray).toList();
    }

    @Override
    public void close() throws IOException {
        door.close();
        threads.shutdownNow();
    }

    private void answer() {
        while (!door.isClosed()) {
            try {
                var caller = door.accept();
                var called = new Socket(InetAddress.getLoopbackAddress(), origin);
                caller.setTcpNoDelay(true); // a small answer would wait for an acknowledgement, 40 ms a file
                called.setTcpNoDelay(true);
                var kept = new ByteArrayOutputStream();
                calls.add(kept);
                threads.execute(() -> carry(caller, called, kept));
                threads.execute(() -> carry(called, caller, OutputStream.nullOutputStream()));
            } catch (IOException e) {
                // closed, or the origin is away: the caller hears nothing
            }
        }
    }

    private static void carry(Socket from, Socket to, OutputStream kept) {
        try (from;
                to) {
            var in = from.getInputStream();
            for (var chunk = read(in); chunk.length > 0; chunk = read(in)) {
                kept.write(chunk);
                to.getOutputStream().write(chunk);
            }
        } catch (IOException e) {
            // one of the two has hung up
        }
    }

    /** What is there; nothing at the end. */
    private static byte[] read(InputStream in) throws IOException {
        var chunk = new byte[CHUNK];
        var length = Math.max(0, in.read(chunk));
        return Arrays.copyOf(chunk, length);
    }
}
