package trumeau.device.store;

import java.util.List;
import trumeau.device.outbox.Event;
import trumeau.device.outbox.Waiting;

/** Events that wait to go up, inside a {@link Transaction}: so an event is kept exactly when its deed is. */
public interface OutboxTable {

    /** How many events wait at most, months of a busy store; of more the oldest are dropped, and counted. */
    int MOST_WAITING = 100_000;

    void add(Event event);

    /** Random, as old as this store: a store that was made anew counts its events from the start again. */
    String epoch();

    /** The oldest events, in the order in which they happened. */
    List<Waiting> oldest(int limit);

    /**
     * The events that travel together next, the oldest first, within the bounds of a
     * {@link trumeau.device.outbox.Batch}: always the same until they have arrived, unless the oldest of them are
     * dropped meanwhile. Empty when none wait.
     */
    List<Waiting> nextToTravel();

    /** Forgets all up to this one: they have arrived. */
    void arrived(long sequence);

    long count();

    /** How many were dropped since this store was made, because too many waited. */
    long dropped();
}
