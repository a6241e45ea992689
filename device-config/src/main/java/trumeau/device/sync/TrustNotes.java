package trumeau.device.sync;

import java.util.Optional;
import trumeau.device.release.Release;
import trumeau.device.release.ReleaseVerdict;
import trumeau.device.release.ReleaseVerdict.Accepted;
import trumeau.device.release.ReleaseVerdict.Refused;
import trumeau.device.store.AuditEntry;
import trumeau.device.store.Transaction;

/** Writes down what is learnt from judging a release: how late it is, and a refusal. */
final class TrustNotes {

    private final SyncParts parts;

    TrustNotes(SyncParts parts) {
        this.parts = parts;
    }

    void accepted(Accepted accepted) {
        parts.store().inTransaction(tx -> noteTime(tx, accepted.release()));
    }

    /** The same refusal is written down once. */
    void refused(Refused refused, byte[] signed) {
        parts.store().inTransaction(tx -> {
            if (refused.reason() == ReleaseVerdict.Reason.EXPIRED) {
                noteExpiry(tx, signed);
            }
            var entry = new AuditEntry(
                    parts.verifier().now(),
                    AuditEntry.Event.RELEASE_REFUSED,
                    refused.reason() + ": " + refused.detail());
            var isNews = tx.auditTrail(1).stream()
                    .noneMatch(last ->
                            last.event() == entry.event() && last.detail().equals(entry.detail()));
            if (isNews) {
                tx.audit(entry);
            }
            return tx;
        });
    }

    /** So that the clock can't go back to before the expiry. A release that is installed needs no keeping out. */
    private void noteExpiry(Transaction tx, byte[] signed) {
        if (parts.verifier().authenticate(signed) instanceof Accepted late
                && !tx.floor().highest().equals(Optional.of(late.seen()))) {
            noteTime(tx, late.release());
        }
    }

    private Transaction noteTime(Transaction tx, Release judged) {
        tx.setFloor(parts.verifier().timed(tx.floor(), judged));
        return tx;
    }
}
