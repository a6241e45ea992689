package trumeau.device.store;

import java.util.List;
import trumeau.device.outbox.Event;

/** Events that wait to go up, inside a {@link Transaction}: so an event is kept exactly when its deed is. */
public interface OutboxTable {

    void add(Event event);

    /** Random, as old as this store: a store that was made anew counts its events from the start again. */
    String epoch();

    /** The oldest events, in the order in which they happened. */
    List<Waiting> oldest(int limit);

    /** Forgets all up to this one: they have arrived. */
    void arrived(long sequence);

    long count();

    /**
     * An event that waits.
     *
     * @param sequence counts up by one, never used twice within an epoch
     * @param line its JSON
     */
    record Waiting(long sequence, String line) {}
}
