package trumeau.vision.frame;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Direct buffers that go round, so that a running camera allocates none. At most so many exist: when all are leased
 * there is none to take, so a leak shows as dropped frames and never as memory without end. Safe for use by several
 * threads.
 */
public final class PixelPool {

    private final int most;
    private final List<ByteBuffer> free = new ArrayList<>();
    private int leased;

    /**
     * An empty pool.
     *
     * @param most how many buffers may be leased at the same time, at least 1
     */
    public PixelPool(int most) {
        if (most < 1) {
            throw new IllegalArgumentException("a pool needs room for at least one buffer, not " + most);
        }
        this.most = most;
    }

    /** A direct buffer of exactly so many bytes, position 0, content undefined; empty when all are leased. */
    public synchronized Optional<ByteBuffer> take(int bytes) {
        if (leased == most) {
            return Optional.empty();
        }
        var buffer = freeOf(bytes).clear().limit(bytes);
        leased++;
        return Optional.of(buffer);
    }

    private ByteBuffer freeOf(int bytes) {
        for (var i = 0; i < free.size(); i++) {
            if (free.get(i).capacity() >= bytes) {
                return free.remove(i);
            }
        }
        if (leased + free.size() == most) {
            free.remove(0);
        }
        return ByteBuffer.allocateDirect(bytes);
    }

    /** Takes a buffer back that was taken from here, each once. */
    public synchronized void giveBack(ByteBuffer buffer) {
        if (leased == 0) {
            throw new IllegalStateException("a buffer came back to the pool that was never taken from it");
        }
        leased--;
        free.add(buffer);
    }

    /** How many buffers are leased now. */
    public synchronized int leased() {
        return leased;
    }
}
