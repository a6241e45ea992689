package trumeau.kiosk.web;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A page's end of the live line. */
final class TestPage implements AutoCloseable {

    private static final int PATIENCE_S = 20;

    private final BlockingQueue<String> texts = new LinkedBlockingQueue<>();
    private final BlockingQueue<ByteBuffer> frames = new LinkedBlockingQueue<>();
    private final CompletableFuture<Void> greeted = new CompletableFuture<>();
    private final WebSocket socket;

    private TestPage(URI address) {
        this.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .header("Origin", "http://" + address.getAuthority())
                .buildAsync(address, new Ear())
                .join();
    }

    /** Comes back once the app knows the page: what happens from then on, the page is told. */
    static TestPage open(URI address) {
        var page = new TestPage(address);
        page.greeted.orTimeout(PATIENCE_S, TimeUnit.SECONDS).join();
        return page;
    }

    void tell(String text) {
        socket.sendText(text, true).join();
    }

    /** A picture of the page's own camera. */
    void show(byte[] jpeg) {
        socket.sendBinary(ByteBuffer.wrap(jpeg), true).join();
    }

    String nextText() throws InterruptedException {
        return Optional.ofNullable(texts.poll(PATIENCE_S, TimeUnit.SECONDS)).orElseThrow();
    }

    ByteBuffer nextFrame() throws InterruptedException {
        return Optional.ofNullable(frames.poll(PATIENCE_S, TimeUnit.SECONDS)).orElseThrow();
    }

    Optional<ByteBuffer> frameWithin(long ms) throws InterruptedException {
        return Optional.ofNullable(frames.poll(ms, TimeUnit.MILLISECONDS));
    }

    @Override
    public void close() {
        socket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
    }

    private final class Ear implements WebSocket.Listener {

        private final StringBuilder text = new StringBuilder();
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket line, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                texts.add(text.toString());
                text.setLength(0);
                greeted.complete(null);
            }
            line.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onBinary(WebSocket line, ByteBuffer part, boolean last) {
            var piece = new byte[part.remaining()];
            part.get(piece);
            bytes.writeBytes(piece);
            if (last) {
                frames.add(ByteBuffer.wrap(bytes.toByteArray()));
                bytes.reset();
            }
            line.request(1);
            return null;
        }
    }
}
