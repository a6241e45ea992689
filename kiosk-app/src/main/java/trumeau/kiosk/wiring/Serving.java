package trumeau.kiosk.wiring;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The one place that says which generation serves. A frame or a request leases it and gives it back; after a swap the
 * old one is closed by its last user. Any thread.
 */
@ApplicationScoped
public class Serving {

    private final AtomicReference<@Nullable Leased> current = new AtomicReference<>();

    /** A generation in use. */
    public interface Lease extends AutoCloseable {

        ServingGeneration generation();

        /** Gives it back; a second call does nothing. */
        @Override
        void close();
    }

    /** What serves now; empty before the first release. */
    public Optional<Lease> lease() {
        while (true) {
            var leased = current.get();
            if (leased == null) {
                return Optional.empty();
            }
            if (leased.retain()) {
                return Optional.of(leased.handle());
            }
        }
    }

    /** Asks what serves now, and gives it back. */
    public <T> Optional<T> ask(Function<ServingGeneration, T> question) {
        var lease = lease();
        if (lease.isEmpty()) {
            return Optional.empty();
        }
        try (var held = lease.get()) {
            return Optional.of(question.apply(held.generation()));
        }
    }

    /** From now on this one serves; it belongs to this object. */
    public void swap(ServingGeneration next) {
        release(current.getAndSet(new Leased(next)));
    }

    /** From now on nothing serves. */
    public void stop() {
        release(current.getAndSet(null));
    }

    private static void release(@Nullable Leased old) {
        if (old != null) {
            old.release();
        }
    }
}
