package trumeau.device.sync;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import trumeau.device.sync.HttpOrigin.Limits;

/**
 * A body whose reads end in time: the JDK's own body stream waits for ever once the headers are there.
 *
 * <p>One piece is asked for at a time, so at most one waits in memory. Read by one thread.
 */
final class TimedBody extends InputStream implements BodySubscriber<InputStream> {

    private final Limits limits;
    private final BlockingQueue<Piece> arrived = new LinkedBlockingQueue<>();
    private final long startedAt = System.nanoTime();
    private volatile Flow.@Nullable Subscription subscription;
    private List<ByteBuffer> buffers = List.of();
    private long received;
    private boolean ended;

    TimedBody(Limits limits) {
        this.limits = limits;
    }

    /** Some buffers, or the end of the body with or without an error. */
    private record Piece(List<ByteBuffer> buffers, boolean last, @Nullable Throwable error) {}

    /** Ready as soon as the headers are. */
    @Override
    public CompletionStage<InputStream> getBody() {
        return CompletableFuture.completedStage(this);
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        given.request(1);
    }

    @Override
    public void onNext(List<ByteBuffer> item) {
        arrived.add(new Piece(item, false, null));
    }

    @Override
    public void onError(Throwable error) {
        arrived.add(new Piece(List.of(), true, error));
    }

    @Override
    public void onComplete() {
        arrived.add(new Piece(List.of(), true, null));
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, into.length);
        if (length == 0) {
            return 0;
        }
        while (true) {
            for (var buffer : buffers) {
                if (buffer.hasRemaining()) {
                    var count = Math.min(length, buffer.remaining());
                    buffer.get(into, offset, count);
                    return count;
                }
            }
            if (ended) {
                return -1;
            }
            await();
        }
    }

    @Override
    public void close() {
        ended = true;
        buffers = List.of();
        var given = subscription;
        if (given != null) {
            given.cancel();
        }
    }

    private void await() throws IOException {
        try {
            var piece = arrived.poll(limits.stall().toMillis(), TimeUnit.MILLISECONDS);
            if (piece == null) {
                throw new TooSlowException("nothing came for " + limits.stall().toMillis() + " ms");
            }
            take(piece);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while reading", e);
        }
    }

    private void take(Piece piece) throws IOException {
        if (piece.error() != null) {
            throw new IOException("the connection broke off: " + piece.error().getMessage(), piece.error());
        }
        buffers = piece.buffers();
        ended = piece.last();
        received += buffers.stream().mapToLong(ByteBuffer::remaining).sum();
        if (!ended) {
            requireSpeed();
            Objects.requireNonNull(subscription, "subscription").request(1);
        }
    }

    private void requireSpeed() throws TooSlowException {
        var seconds = (System.nanoTime() - startedAt) / 1e9;
        if (seconds > limits.grace().toMillis() / 1e3 && received < seconds * limits.leastBytesPerSecond()) {
            throw new TooSlowException(received + " bytes in " + Math.round(seconds) + " s");
        }
    }

    /** The origin dribbles. */
    static final class TooSlowException extends IOException {

        private static final long serialVersionUID = 1L;

        TooSlowException(String message) {
            super(message);
        }
    }
}
