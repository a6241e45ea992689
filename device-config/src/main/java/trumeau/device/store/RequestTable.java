package trumeau.device.store;

import java.time.Instant;
import java.util.List;

/** Requests of shoppers to staff, inside a {@link Transaction}. */
public interface RequestTable {

    void add(RequestRow request);

    /** Somebody has taken this request. */
    void take(String id);

    /** Notes the end of a request; one that has ended already stays as it is. */
    void end(String id, RequestRow.End end);

    /** Those without an end, the oldest first. */
    List<RequestRow> open();

    /** The ends of those that were asked since then, the oldest first. */
    List<RequestRow.End> endsSince(Instant askedSince);

    /** Forgets those that were asked before. */
    void forgetBefore(Instant asked);
}
