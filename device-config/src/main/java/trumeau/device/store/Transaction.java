package trumeau.device.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import trumeau.device.identity.DeviceId;
import trumeau.device.release.ReleaseVerdict.Accepted;
import trumeau.device.release.TrustFloor;

/**
 * All reads and writes of one commit: they happen together or not at all.
 *
 * <p>Only valid inside {@link DeviceStore#inTransaction}, on its thread.
 */
public interface Transaction {

    DeviceId deviceId();

    /** The generation that serves. */
    Optional<Generation> active();

    /** All generations kept here, newest first. */
    List<Generation> generations();

    /** The release that a generation holds, as the floor would know it. */
    TrustFloor.Seen seen(long generation);

    /** The number for the next generation; no number is ever used twice. */
    long nextGeneration();

    /** Notes a generation whose folder is complete; it does not serve yet. */
    void add(long generation, Accepted accepted);

    /** The one row that decides what serves. */
    void activate(long generation);

    /** Forgets a generation that does not serve; its folder is the caller's to delete. */
    void remove(long generation);

    TrustFloor floor();

    void setFloor(TrustFloor floor);

    /** The newest release that this device went back from; it is not installed again. */
    Optional<TrustFloor.Seen> rolledBack();

    void setRolledBack(TrustFloor.Seen release);

    /** The staff's PIN and its wrong tries. */
    StaffRows staff();

    void audit(AuditEntry entry);

    /** The newest entries, newest first. */
    List<AuditEntry> auditTrail(int limit);

    /** Live figures of stock and price. */
    FigureTable figures();

    /** Requests of shoppers to staff. */
    RequestTable requests();

    /** What shoppers said of how items fit. */
    FitTable fits();

    /** What staff set at the mirror. */
    MirrorTable mirror();

    /** Events that wait to go up. */
    OutboxTable outbox();

    /** After the clock was set right: forgets the latest time seen. The floor's release stays. */
    default void forgetClock(Instant now) {
        setFloor(new TrustFloor(floor().highest(), Instant.EPOCH));
        audit(new AuditEntry(now, AuditEntry.Event.CLOCK_FORGOTTEN, "latest time seen was forgotten"));
    }
}
