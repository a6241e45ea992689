package trumeau.kiosk.session;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Tells how something stands whenever it changes, so that the newest state is the last that is told. Of two threads
 * that look at once the one that began later has seen more; the other says nothing after it. Any thread.
 */
public final class LastWord<T> {

    private final Consumer<T> listener;
    private final AtomicLong turns = new AtomicLong();
    private long told;

    /** @param listener hears one state at a time, under a lock: it must not wait for who changes things */
    public LastWord(Consumer<T> listener) {
        this.listener = Objects.requireNonNull(listener, "listener");
    }

    /** To be called after the change; looks while no lock of this object is held. */
    public void tell(Supplier<T> look) {
        var turn = turns.incrementAndGet();
        tell(turn, look.get());
    }

    private synchronized void tell(long turn, T state) {
        if (turn > told) {
            told = turn;
            listener.accept(state);
        }
    }
}
