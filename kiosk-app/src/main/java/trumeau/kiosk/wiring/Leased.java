package trumeau.kiosk.wiring;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** A generation and how many use it, the owner counted; closed at zero, and zero is for ever. */
final class Leased {

    private final ServingGeneration generation;
    private final AtomicInteger users = new AtomicInteger(1);

    Leased(ServingGeneration generation) {
        this.generation = generation;
    }

    /** One user more; false when the last has gone already. */
    boolean retain() {
        return users.getAndUpdate(count -> count == 0 ? 0 : count + 1) > 0;
    }

    void release() {
        if (users.decrementAndGet() == 0) {
            generation.close();
        }
    }

    /** The right of one user who was counted by {@link #retain}. */
    Serving.Lease handle() {
        return new Serving.Lease() {
            private final AtomicBoolean given = new AtomicBoolean();

            @Override
            public ServingGeneration generation() {
                return generation;
            }

            @Override
            public void close() {
                if (given.compareAndSet(false, true)) {
                    release();
                }
            }
        };
    }
}
