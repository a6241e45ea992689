package trumeau.device.sync;

import java.util.Objects;
import java.util.Optional;
import trumeau.device.outbox.Batch;
import trumeau.device.outbox.Inbox;
import trumeau.device.outbox.Inbox.NotTaken;
import trumeau.device.store.DeviceStore;
import trumeau.device.store.Transaction;

/**
 * Sends what waits in the outbox to an inbox, batch by batch, each forgotten only when it has arrived. Killed at any
 * moment it sends the same batch again. One thread.
 */
public final class EventUpload {

    private final DeviceStore store;
    private final Inbox inbox;

    public EventUpload(DeviceStore store, Inbox inbox) {
        this.store = Objects.requireNonNull(store, "store");
        this.inbox = Objects.requireNonNull(inbox, "inbox");
    }

    /**
     * What came of one turn.
     *
     * @param sent events that arrived
     * @param trouble why the turn ended before all had
     */
    public record Turn(long sent, Optional<NotTaken> trouble) {
        public Turn {
            Objects.requireNonNull(trouble, "trouble");
        }
    }

    /** Goes on until nothing waits or a batch is not taken. */
    public Turn run() {
        var sent = 0L;
        for (var batch = next(); batch.isPresent(); batch = next()) {
            if (inbox.put(batch.get()) instanceof NotTaken trouble) {
                return new Turn(sent, Optional.of(trouble));
            }
            arrived(batch.get());
            sent += batch.get().events().size();
        }
        return new Turn(sent, Optional.empty());
    }

    private Optional<Batch> next() {
        return store.inTransaction(EventUpload::next);
    }

    private static Optional<Batch> next(Transaction tx) {
        var events = tx.outbox().nextToTravel();
        return events.isEmpty()
                ? Optional.empty()
                : Optional.of(new Batch(tx.deviceId(), tx.outbox().epoch(), events));
    }

    private void arrived(Batch batch) {
        store.inTransaction(tx -> {
            tx.outbox().arrived(batch.last());
            return tx;
        });
    }
}
